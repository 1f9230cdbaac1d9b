"""Stated figures of the two: forces, weapons, participants; on whose word, and which cannot all be right."""

from collections.abc import Iterator, Sequence

from araxes.patterns.figures import Conflict, Figure, conflicts
from araxes.patterns.figures import figures as stated
from araxes.values.written import written
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Part, Section, Statement, parts, remark
from araxes.views.figures import number

_MEASURED = frozenset({"money", "distance", "area", "amount", "share"})


def figures(matter: Matter) -> Section:
    """Tell the figures of either side in this time, and those about the events between the two."""
    homes = {report.id: event.id for event in matter.events.values() for report in event.reports}
    told = [one for one in stated(matter.remarks, matter.published, events=homes) if _bears(matter, one)]
    return Section(
        key="figures",
        title="Figures",
        note="Numbers are claims of those who state them. “By” marks the date of the document.",
        parts=parts(
            (
                Part(statements=tuple(_listed(told, matter.asked.some))),
                Part(title="These cannot both be right", statements=tuple(map(_conflict, conflicts(told)))),
            ),
            otherwise="No document read states a figure of either in this time.",
        ),
    )


def _bears(matter: Matter, one: Figure) -> bool:
    own = one.actor is not None and one.actor.partition("-")[0] in matter.asked.sides
    about = one.event in {event.id for event in matter.told}
    return (own or about) and (one.date is None or matter.asked.holds(one.date.first, one.date.last))


def _listed(told: Sequence[Figure], most: int) -> Iterator[Statement]:
    yield from map(_figure, told[:most])
    rest = told[most:]
    if rest:
        references = tuple(dict.fromkeys(remark(one.remark.id) for one in rest))
        yield Statement(text=f"{len(rest)} more figures.", references=references)


def _figure(one: Figure) -> Statement:
    who = f"{actor_name(one.actor)}: " if one.actor else ""
    part = f", part of {wording.one_line(one.part_of)}" if one.part_of else ""
    said = wording.by_whom(one.remark)
    return Statement(
        lead=_date(one),
        text=f"{who}{_amount(one)}{part}{f', {said}' if said else ''}.",
        references=(remark(one.remark.id),),
    )


def _amount(one: Figure) -> str:
    unit = f" {one.unit}" if one.topic in _MEASURED else ""
    return f"{number(one)}{unit} ({one.what})" if unit else f"{number(one)} {one.what}"


def _date(one: Figure) -> str:
    if one.date is None:
        return "no date"
    when = written(one.date, one.date)
    return f"by {when}" if one.dated_by == "publication" else when


def _conflict(conflict: Conflict) -> Statement:
    one, other = conflict.one, conflict.other
    text = f"{_amount(one)} against {_amount(other)}: {conflict.reason}."
    return Statement(text=text, references=(remark(one.remark.id), remark(other.remark.id)))
