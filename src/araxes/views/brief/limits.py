"""What a brief cannot tell, from the record itself: what was not read, not dated, not reviewed, not heard."""

from collections.abc import Callable, Iterator

from araxes.patterns.answers import Verdict
from araxes.relations.limits import TooFew
from araxes.views import relation_words as words
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.sources import speakers_of
from araxes.views.brief.statements import COVERAGE, Part, Section, Statement, absence, documents, events, parts

ENGLISH = "en"
_LABELS, _WARNINGS = 8, 12


def limits(matter: Matter) -> Section:
    """Tell what keeps the record from saying more, one reason after the other."""
    return Section(
        key="limits",
        title="What this cannot tell",
        parts=parts(
            (Part(statements=tuple(statement for limit in LIMITS for statement in limit(matter))),),
            otherwise="Nothing in the record itself speaks against it; what was never read is not in it.",
        ),
    )


def gaps(matter: Matter) -> Iterator[Statement]:
    """What nothing was read of: no silence of the two, but of the record."""
    read = matter.read
    if read is None:
        return
    if read.empty and not read.tables:
        named = ", ".join(read.empty[:_LABELS]) + (
            f" and {len(read.empty) - _LABELS} more" if read.empty[_LABELS:] else ""
        )
        by = wording.numbered(len(read.timeline), read.timeline.by)
        yield absence(f"Nothing was read that was published in {len(read.empty)} of {by} ({named}).")
    warning = words.reading_change(read)
    if warning:
        yield absence(f"{wording.capital(warning)}; a change in what is told may be one of reading.")
    if read.tables:
        text = "What the makers of event data read is not known here, and their rows carry no sentence of a document."
        yield Statement(text=text, references=tuple(map(documents, read.tables)))


def undated(matter: Matter) -> Iterator[Statement]:
    """Events that no date places in or outside the time."""
    if matter.undated:
        have = "have" if len(matter.undated) > 1 else "has"
        number = wording.numbered(len(matter.undated), "event")
        text = f"{number} of the two {have} no date and may belong to this time or not; no count or rate has them."
        yield Statement(text=text, references=(events(*(event.id for event in matter.undated)),))


def vague(matter: Matter) -> Iterator[Statement]:
    """Events whose dates are too rough to be timed."""
    rough = [event.id for event in matter.told if event.start and event.start.precision != "day"]
    if rough:
        of = f"{len(rough)} of {wording.numbered(len(matter.told), 'event')} of the two {wording.are(len(rough))}"
        text = f"{of} dated to a month or year only: nothing that counts days knows them."
        yield Statement(text=text, references=(events(*rough),))


def unreviewed(matter: Matter) -> Iterator[Statement]:
    """What no person has looked at."""
    left = [event.id for event in matter.told if event.review == "machine"]
    if left:
        total = wording.numbered(len(matter.told), "event")
        text = f"{len(left)} of {total} of the two: coded by a machine or taken from a table, and reviewed by nobody."
        yield Statement(text=text, references=(events(*left),))


def one_sided(matter: Matter) -> Iterator[Statement]:
    """Accounts that all come from one origin, or from one side."""
    told = matter.told
    origins = {origin for event in told for origin in event.origins}
    ids = events(*(event.id for event in told))
    if len(origins) == 1:
        yield Statement(text=f"All of it rests on one origin, {next(iter(origins))}.", references=(ids,))
    else:
        single = [event.id for event in told if len(event.origins) < 2]
        text = f"{len(single)} of {wording.numbered(len(told), 'event')} of the two rest on one origin each."
        if single:
            yield Statement(text=text, references=(events(*single),))
    heard = {code.partition("-")[0] for event in told for code in speakers_of(event) if code}
    for side, other in (matter.asked.sides, matter.asked.sides[::-1]):
        if side in heard and other not in heard:
            text = f"{actor_name(side)} is heard as a speaker, {actor_name(other)} is not."
            yield Statement(text=text, references=(ids,))
    if not heard & set(matter.asked.sides):
        yield Statement(text="Neither of the two is heard as a speaker on these events.", references=(ids,))


def too_few(matter: Matter) -> Iterator[Statement]:
    """Measures that are not given, or say nothing."""
    found = matter.relation
    if isinstance(found, TooFew):
        yield absence(f"The relation was not measured: {found}.")
        return
    deeds = events(*(act.id for act in found.pair.deeds)) if found.pair.deeds else COVERAGE
    if found.trend.word is None:
        yield Statement(text=f"Whether the relation warmed or cooled: {found.trend.reason}.", references=(deeds,))
    for name, course in (("cooperation", found.cooperation), ("conflict", found.conflict)):
        if isinstance(course.change, TooFew):
            yield Statement(text=f"Whether {name} changed in number: {course.change}.", references=(deeds, COVERAGE))
    close = matter.measures.adjacencies
    few = sum(one.answers.verdict is Verdict.FEW for one in close.found) if close else 0
    if few:
        yield absence(f"{few} of the coincidences shown {wording.are(few)} too rare to tell from chance.")


def languages(matter: Matter) -> Iterator[Statement]:
    """Documents in languages that are not coded."""
    other = [one for one in matter.documents if one.kind == "text" and one.language not in {None, ENGLISH}]
    if other:
        named = wording.listed(sorted({str(one.language) for one in other}))
        number = wording.numbered(len(other), "document")
        text = f"{number} in other languages ({named}), of which little or nothing was understood."
        yield Statement(text=text, references=(documents(*(one.id for one in other)),))


def warnings(matter: Matter) -> Iterator[Statement]:
    """Warnings about the documents behind these events."""
    behind = {name for event in matter.told for name in event.documents}
    ids = {one.name: one.id for one in matter.documents if one.id in behind}
    told: dict[tuple[str, str], int] = {}
    for caution in matter.cautions:
        if caution.about in ids:
            key = (caution.about, wording.one_line(caution.message))
            told[key] = told.get(key, 0) + 1
    for (name, message), times in list(told.items())[:_WARNINGS]:
        again = f" ({times} times)" if times > 1 else ""
        yield Statement(lead=name, text=f"{message}{again}", references=(documents(ids[name]),))
    if len(told) > _WARNINGS:
        rest = wording.numbered(len(told) - _WARNINGS, "more warning")
        yield Statement(text=f"{rest}; `araxes warnings` lists them.", references=(documents(*ids.values()),))


def unread(matter: Matter) -> Iterator[Statement]:
    """Documents that were to be read and could not be."""
    left = [caution for caution in matter.cautions if caution.code == "not-read"]
    if left:
        yield absence(f"{wording.numbered(len(left), 'document')} could not be read; `araxes warnings` says why.")


def doubtful(matter: Matter) -> Iterator[Statement]:
    """Pairs of events that may be one: then counts above are too high."""
    inside = {event.id for event in matter.told}
    pairs = [doubt for doubt in matter.doubts if {doubt.one, doubt.other} <= inside]
    if pairs:
        ids = dict.fromkeys(name for doubt in pairs for name in (doubt.one, doubt.other))
        number = wording.numbered(len(pairs), "pair")
        text = f"{number} of these events may be one event told twice; then the numbers above are too high."
        yield Statement(text=text, references=(events(*ids),))


LIMITS: tuple[Callable[[Matter], Iterator[Statement]], ...] = (
    gaps,
    undated,
    vague,
    unreviewed,
    one_sided,
    too_few,
    languages,
    warnings,
    unread,
    doubtful,
)
