"""What happened close to the acts between the two, and how often that would be so by chance."""

from araxes.patterns import telling
from araxes.patterns.adjacencies import Adjacencies, Adjacency
from araxes.patterns.answers import LEVEL, Answers, Verdict
from araxes.patterns.occasions import Occasion
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.measuring import pairs_of
from araxes.views.brief.statements import COVERAGE, Part, Reference, Section, Statement, absence, events, of_days, parts


def coincidences(matter: Matter) -> Section:
    """Tell which visits, meetings and exercises with third parties lie close to those of the two, with base rates."""
    found = matter.measures.adjacencies
    names = wording.listed(list(map(actor_name, matter.asked.parties)))
    told = () if found is None else (_searched(matter, found), *(_adjacency(matter, one) for one in found.found))
    return Section(
        key="coincidences",
        title="Coincidences in time",
        note=f"Visits, meetings and joint exercises of {names} with others, begun within {matter.asked.within} days of "
        "those between the two. Closeness is no connection: each is shown with what chance would do.",
        parts=parts(
            told if found and found.asked else (),
            otherwise="Nothing can be compared in time: the record has no visit, meeting or joint exercise of these "
            "parties with others dated to a day of this time.",
        ),
    )


def _searched(matter: Matter, found: Adjacencies) -> Part:
    """Say how many questions were asked to find what follows: who looks through many finds some by chance."""
    number = wording.numbered(found.asked, "question")
    looked = f"{number} looked through (each party with each third party, before and after)"
    if not found.close:
        return Part(statements=(absence(f"{looked}: nothing lies within {matter.asked.within} days."),))
    hits = f"{found.close} with something within {matter.asked.within} days"
    shown = f", {len(found.found)} of them shown" if found.close > len(found.found) else ""
    tested = f"; {found.tested} frequent enough for a test"
    return Part(statements=(Statement(text=f"{looked}: {hits}{shown}{tested}.", references=(COVERAGE,)),))


def _adjacency(matter: Matter, found: Adjacency) -> Part:
    third = " and ".join(map(actor_name, found.third))
    own = wording.listed(list(map(actor_name, matter.asked.sides)))
    title = f"{third}, then {own}" if found.first else f"{own}, then {third}"
    told = pairs_of(found)
    rest = len(found.answers.pairs) + len(found.answers.same_day) - len(told)
    more = [Statement(text=f"{rest} more such pairs.", references=_behind(found.answers))] if rest else []
    pairs = (_pair(matter, after, does=does, lag=lag) for after, does, lag in told)
    return Part(title=title, statements=(*pairs, *more, _chance(found)))


def _pair(matter: Matter, after: Occasion, *, does: Occasion, lag: int) -> Statement:
    one, other = _occasion(matter, after), _occasion(matter, does)
    text = f"{one}, then {other}: {_days(lag)}." if lag else f"{one} and {other}: the same day, so not counted."
    return Statement(text=wording.capital(text), references=of_days(after.acts, does.acts))


def _chance(found: Adjacency) -> Statement:
    answers = found.answers
    told = (telling.counted_in_words(answers), telling.chance_in_words(answers), _verdict(found))
    return Statement(lead="By chance?", text=" ".join(told), references=(*_behind(answers), COVERAGE))


def _verdict(found: Adjacency) -> str:
    """Say the verdict; of what only stands out because so much was looked through, that it does not count."""
    verdict = found.answers.verdict
    if found.q is None or verdict in {Verdict.NOT_MORE, Verdict.FEW}:
        return telling.verdict_in_words(found.answers)
    rate = f"false discovery rate {telling.percent(found.q)}"
    if found.q > LEVEL:
        return f"Asked alone it would read “{verdict}”; among all questions looked through it does not stand ({rate})."
    return f"{telling.verdict_in_words(found.answers)} It stands among all questions looked through ({rate})."


def _behind(answers: Answers) -> tuple[Reference, ...]:
    acts = (name for side in (answers.after, answers.does) for occasion in side.dated for name in occasion.acts)
    return (events(*dict.fromkeys(acts)),)


def _occasion(matter: Matter, occasion: Occasion) -> str:
    """Name the first act of an occasion, and how many began on the same day."""
    event = matter.events[occasion.acts[0]]
    more = len(occasion.acts) - 1
    return wording.told(event) + (f" with {more} more on that day" if more else "")


def _days(lag: int) -> str:
    return f"{lag} day{'' if lag == 1 else 's'} later"
