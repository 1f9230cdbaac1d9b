"""Layer one: numbers in words, vague amounts, years in words, ranges of amounts."""

from araxes.mentions.times.grammar import Found, Rule

VAGUE = float("nan")
"""The amount of "several": not ``None``, which would refuse the match."""

_NUMBERS = ("ONES", "TEENS", "TENS", "POWER")


def _count(found: Found) -> float | None:
    """Read number words: tens and ones add, hundreds multiply, thousands close a group."""
    total, group = 0.0, 0.0
    for piece in found.body:
        name = next((each for each in (*_NUMBERS, "NUM") if each in piece.values), None)
        if name is None:
            continue
        value = piece.values[name]
        if name != "POWER":
            group += value
        elif value == 100:
            group = max(group, 1) * 100
        else:
            total, group = total + max(group, 1) * value, 0
    return total + group


def _spoken_year(found: Found) -> int | None:
    number = int(found["century"]) * 100 + int(found["tens"] or 0) + int(found["ones"] or 0)
    return number if 1000 <= number <= 2099 and (found.has("tens") or found["ones"] >= 10) else None


def _two_thousand(found: Found) -> float:
    return 2000.0 + float(found["tens"] or 0) + float(found["ones"] or 0)


def _uncounted(_: Found) -> float:
    return VAGUE


def _ordinal(found: Found) -> int:
    return int(found["tens"]) + int(found["ones"])


def _and_half(found: Found) -> float:
    return float(found["number"]) + 0.5


NUMBERS = (
    Rule(
        name="year in words",
        pattern="century=TEENS tens=TENS/TEENS HYPHEN? ones=ONES?",
        gives=("YEAR",),
        make=_spoken_year,
    ),
    Rule(
        name="year in words after 2000",
        pattern="century=TENS tens=TENS/TEENS HYPHEN? ones=ONES?",
        gives=("YEAR",),
        make=lambda found: _spoken_year(found) if found["century"] == 20 else None,
    ),
    Rule(
        name="two thousand",
        pattern="two thousand and? tens=TENS? HYPHEN? ones=ONES/TEENS? !> UNIT/UNITS/HYPHEN/WORD",
        gives=("NUM", "YEAR"),
        make=_two_thousand,
    ),
    Rule(
        name="number words",
        pattern="( a | an | ONES/TEENS/TENS/NUM ) HYPHEN? POWER"
        " ( and? ONES/TEENS/TENS/POWER ( HYPHEN? ONES/POWER )? )*",
        gives=("NUM",),
        make=_count,
    ),
    Rule(name="tens and ones", pattern="TENS HYPHEN? ONES", gives=("NUM", "SMALL"), make=_count),
    Rule(name="one word", pattern="ONES/TEENS/TENS", gives=("NUM", "SMALL"), make=_count),
    Rule(name="ordinal in words", pattern="tens=TENS HYPHEN? ones=ORD", gives=("ORD", "DAYORD"), make=_ordinal),
    Rule(name="and a half", pattern="number=NUM/ONES/TEENS and a half !> UNIT/of", gives=("NUM",), make=_and_half),
    Rule(name="couple", pattern="a? couple of? > UNIT/UNITS/more/FILLER", gives=("NUM",), make=lambda _: 2.0),
    Rule(name="couple of", pattern="a couple of", gives=("NUM",), make=lambda _: 2.0),
    Rule(name="a few", pattern="a? ( very | good )? few", gives=("NUM",), make=_uncounted),
    Rule(name="several", pattern="MANY", gives=("NUM",), make=_uncounted),
    Rule(name="a number of", pattern="a number of", gives=("NUM",), make=_uncounted),
    Rule(name="tens of", pattern="( tens | dozens | hundreds | thousands ) of", gives=("NUM",), make=_uncounted),
    Rule(
        name="amount range",
        pattern="NUM/ONES/TEENS/TENS ( HYPHEN | DASH | to | or ) NUM/ONES/TEENS/TENS > HYPHEN/UNIT/UNITS",
        gives=("NUM",),
        make=_uncounted,
    ),
)
