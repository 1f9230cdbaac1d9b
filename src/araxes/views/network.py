"""A signed network for reading and as JSON: camps, what runs against them, what would tip them."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from araxes.relations.network.blocs import Blocs
from araxes.relations.network.graph import Tie
from araxes.relations.network.structure import Structure
from araxes.relations.network.tipping import Tip
from araxes.views.tables import table

_DIM = "dim"
_SHOWN = 12
_THIRDS = 4
Naming = Callable[[str], str]
SIGNS = {1: "+", -1: "−"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What is said of a network beside its measures: where it comes from, what was left out, how states are called."""

    title: str
    notes: tuple[str, ...] = ()
    name_of: Naming = str


def network_record(told: Structure) -> dict[str, Any]:
    """Return the JSON object of a network and its measures (docs/measures/network.md)."""
    found, held, drawn = told.frustration, told.blocs, told.chance
    wrong = set(found.frustrated)
    sometimes = set(held.sometimes) if held else set()
    return {
        "nodes": list(found.graph.nodes),
        "edges": [_edge(tie, wrong=tie in wrong, sometimes=tie in sometimes) for tie in found.graph.ties],
        "frustration": number(found.index),
        "optimal": found.optimal,
        "lower": number(found.lower),
        "gap": number(found.gap),
        "weight": number(found.graph.weight),
        "balance": found.balance,
        "camps": [list(camp) for camp in found.camps],
        "undetermined": list(held.undetermined) if held else None,
        "unconnected": list(held.alone) if held else None,
        "unproven": [list(pair) for pair in held.unproven] if held else None,
        "blocs": [[list(half) for half in bloc] for bloc in held.blocs] if held else None,
        "components": found.components,
        "triangles": {
            "balanced": told.triangles.balanced,
            "unbalanced": told.triangles.unbalanced,
            "by_negative_ties": [getattr(told.triangles, name) for name in ("none", "one", "two", "three")],
        },
        "tips": [_tip(tip) for tip in told.tips.ranked] if told.tips else None,
        "chance": None
        if drawn is None
        else {
            "shuffles": len(drawn.indices),
            "seed": drawn.seed,
            "low": number(drawn.low),
            "median": number(drawn.median),
            "high": number(drawn.high),
            "at_most": drawn.at_most,
            "p": drawn.p,
            "relative": drawn.relative,
            "open": drawn.open,
        },
    }


def number(value: float) -> float:
    """Return a whole number as an integer, another rounded to six decimals."""
    return int(value) if value == int(value) else round(value, 6)


def _edge(tie: Tie, *, wrong: bool, sometimes: bool) -> dict[str, Any]:
    edge = {"a": tie.a, "b": tie.b, "sign": tie.sign, "weight": number(tie.weight)}
    return edge | {"frustrated": wrong, "sometimes": sometimes, "events": list(tie.acts)}


def _tip(tip: Tip) -> dict[str, Any]:
    return {
        "a": tip.tie.a,
        "b": tip.tie.b,
        "sign": tip.tie.sign,
        "drop": number(tip.drop),
        "always": tip.always,
        "never": tip.never,
        "mends": list(tip.mends),
        "breaks": list(tip.breaks),
    }


def network_report(told: Structure, heading: Heading, *, events: bool = False) -> RenderableType:
    """Lay the measures of a network out for reading; ``events`` adds the ids of the events behind each tie shown."""
    found = told.frustration
    parts: list[RenderableType] = [Text(heading.title, style="bold"), Text(_size(told)), Text("")]
    facts = Table.grid(padding=(0, 2, 0, 0))
    facts.add_column(style="bold")
    facts.add_column()
    for name, words in _facts(told):
        facts.add_row(name, Text(words))
    parts.append(facts)
    if found.frustrated:
        parts += [Text(_heading(told), style="bold"), table([*_against(told, heading.name_of, events=events)])]
    if told.tips and told.tips.ranked:
        parts += [Text(_tipping(told), style="bold"), table([*_tips(told, heading.name_of)])]
    parts += [Text(note, style=_DIM) for note in heading.notes]
    return Group(*parts)


def _size(told: Structure) -> str:
    graph = told.graph
    size = f"{len(graph.nodes)} states, {len(graph.ties)} ties: {graph.positive} positive, {graph.negative} negative"
    apart = told.frustration.components
    return size + (f"; {apart} parts without a tie between them" if apart > 1 else "")


def _facts(told: Structure) -> Iterator[tuple[str, str]]:
    yield "Frustration", _frustration(told)
    balance = told.frustration.balance
    if balance is not None:
        yield "Balance", f"{balance:.3f} of 1 (1: two camps fit every tie; 0: they fit no more than half the weight)"
        yield "By chance", _chance(told)
    yield "Triangles", _triangles(told)
    bare = set(told.graph.nodes).difference(*(tie.ends for tie in told.graph.ties))
    for name, camp in zip(("Camp 1", "Camp 2"), told.frustration.camps, strict=True):
        members = [_marked(node, told.blocs) for node in camp if node not in bare]
        yield f"{name} ({len(members)})", ", ".join(members) or "nobody"
    if bare:
        yield f"No tie ({len(bare)})", ", ".join(sorted(bare))
    yield "Undetermined", undetermined(told.blocs, bare)


def _frustration(told: Structure) -> str:
    found = told.frustration
    plain = found.graph.weight == len(found.graph.ties)
    whole = f"{len(found.graph.ties)} ties" if plain else f"a weight of {number(found.graph.weight)}"
    words = f"{number(found.index)} of {whole} against the best two camps"
    if found.optimal:
        return f"{words} (proven the least, {found.seconds:.1f} s)"
    return (
        f"{words} found in {found.seconds:.0f} s; NOT proven: the least is between {number(found.lower)} and "
        f"{number(found.index)}. More time: --limit SECONDS"
    )


def _chance(told: Structure) -> str:
    drawn = told.chance
    if drawn is None:
        return "not compared; --shuffles 100 deals the signs anew over the same ties"
    words = (
        f"{len(drawn.indices)} shuffles of the signs (seed {drawn.seed}): frustration {number(drawn.low)} to "
        f"{number(drawn.high)}, median {number(drawn.median)}; as little as here in {drawn.at_most} (p = {drawn.p:.3f})"
    )
    return words + (f"; {drawn.open} shuffles not solved to the end" if drawn.open else "")


def _triangles(told: Structure) -> str:
    met = told.triangles
    if met.share is None:
        return "none"
    return (
        f"{met.balanced} balanced ({met.none} +++, {met.two} +−−), {met.unbalanced} unbalanced ({met.one} ++−, "
        f"{met.three} −−−): {met.share:.0%} balanced"
    )


def undetermined(held: Blocs | None, bare: Set[str]) -> str:
    """Say in words whose camp is not settled, those without ties (``bare``) aside."""
    if held is None:
        return "not known: the camps are not proven to be best ones"
    open_ = [name for name in held.undetermined if name not in held.alone and name not in bare]
    alone = [name for name in held.alone if name not in bare]
    words = []
    if open_:
        words.append(f"{', '.join(open_)}: as good in the other camp")
    if alone:
        words.append(f"{', '.join(alone)}: tied among themselves only")
    if held.unproven:
        words.append(f"{len(held.unproven)} pairs not decided in time; their states are listed here to be safe")
    return "; ".join(words) or "nobody: only this partition is best"


def _heading(told: Structure) -> str:
    count = len(told.frustration.frustrated)
    more = f"; the {_SHOWN} heaviest, --format json has all" if count > _SHOWN else ""
    return f"\nTies against the camps ({count}{more})"


def _marked(node: str, held: Blocs | None) -> str:
    return f"{node}?" if held and node in held.undetermined else node


def _against(told: Structure, name_of: Naming, *, events: bool) -> Iterator[dict[str, Any]]:
    sometimes = set(told.blocs.sometimes) if told.blocs else set()
    ordered = sorted(told.frustration.frustrated, key=lambda tie: (-tie.weight, tie.ends))
    weighted = any(tie.weight != 1 for tie in told.graph.ties)
    for tie in ordered[:_SHOWN]:
        row: dict[str, Any] = {"tie": _named(tie, name_of), "sign": SIGNS[tie.sign]}
        if weighted:
            row["weight"] = number(tie.weight)
        row["against"] = _against_what(told, sometimes=tie in sometimes)
        if tie.acts:
            row["events"] = " ".join(tie.acts) if events else len(tie.acts)
        yield row


def _against_what(told: Structure, *, sometimes: bool) -> str:
    if told.blocs is None:
        return "the partition found"
    return "this best partition, not every one" if sometimes else "every best partition"


def _tipping(told: Structure) -> str:
    tips = told.tips
    count = tips.count if tips else 0
    left = f"; {tips.open} ties not examined in time" if tips and tips.open else ""
    return f"\nWhat tips: ties whose change of sign alone lowers the frustration ({count}{left})"


def _tips(told: Structure, name_of: Naming) -> Iterator[dict[str, Any]]:
    for tip in told.tips.ranked if told.tips else ():
        yield {
            "tie": _named(tip.tie, name_of),
            "now": SIGNS[tip.tie.sign],
            "lowers by": number(tip.drop),
            "frustrated": "always" if tip.always else "never: camps move" if tip.never else "at times",
            "mends triangles with": _thirds(tip.mends),
            "breaks those with": _thirds(tip.breaks),
        }


def _thirds(states: Sequence[str]) -> str:
    if not states:
        return "none"
    more = f", ... ({len(states)})" if len(states) > _THIRDS else ""
    return ", ".join(states[:_THIRDS]) + more


def _named(tie: Tie, name_of: Naming) -> str:
    return " – ".join(map(name_of, tie.ends))
