"""Where the two stand on issues: those that both speak about first, with shifts, conditions and red lines."""

from collections.abc import Iterator, Sequence

from araxes.patterns.issues import Issue, find_issues
from araxes.patterns.positions import Position, positions
from araxes.values.written import written
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Part, Section, Statement, parts, remark

_STANCES = {
    "for": "supports",
    "demands": "demands",
    "against": "opposes",
    "warns": "warns about",
    "red-line": "names a red line",
    "conditional": "accepts on a condition",
}


def stances(matter: Matter) -> Section:
    """Tell the positions of the two in this time, issue by issue."""
    issues = find_issues(matter.remarks, matter.issue_names)
    held = [(issue, told) for issue in issues if (told := _positions(matter, issue))]
    shared = [(issue, told) for issue, told in held if len({_state(one.actor) for one in told}) > 1]
    alone = [(issue, told) for issue, told in held if len({_state(one.actor) for one in told}) == 1]
    some = matter.asked.some
    both = [_issue(issue, told, most=some) for issue, told in shared[:some]]
    return Section(
        key="positions",
        title="Positions",
        note="Positions are what documents say that a state holds. “By” marks the date of the document: the position "
        "is no younger.",
        parts=parts(
            (*both, Part(title="Issues of one side alone", statements=tuple(_alone(alone, some)))),
            otherwise="No document read tells a position of either in this time.",
        ),
    )


def _positions(matter: Matter, issue: Issue) -> tuple[Position, ...]:
    """Return the positions of either side on an issue, those in this time and those without any date."""
    return tuple(
        one
        for one in positions(issue.remarks, matter.published)
        if _state(one.actor) in matter.asked.sides
        and (one.date is None or matter.asked.holds(one.date.first, one.date.last))
    )


def _issue(issue: Issue, told: Sequence[Position], *, most: int) -> Part:
    rest = told[most:]
    more = [_more(rest)] if rest else []
    return Part(title=issue.name, statements=(*map(_position, told[:most]), *more))


def _more(rest: Sequence[Position]) -> Statement:
    references = tuple(dict.fromkeys(remark(one.remark.id) for one in rest))
    return Statement(text=f"{len(rest)} more positions on this issue.", references=references)


def _alone(held: Sequence[tuple[Issue, tuple[Position, ...]]], most: int) -> Iterator[Statement]:
    for _, told in held[:most]:
        position = _position(told[-1])
        more = f" ({len(told) - 1} earlier on this)" if len(told) > 1 else ""
        yield Statement(lead=position.lead, text=f"{position.text}{more}", references=position.references)
    if held[most:]:
        references = tuple(dict.fromkeys(remark(one.remark.id) for _, told in held[most:] for one in told))
        yield Statement(text=f"{len(held) - most} more issues of one side alone.", references=references)


def _position(one: Position) -> Statement:
    clauses = [
        f"{actor_name(one.actor)} {_STANCES[one.stance]}: {wording.unquoted(one.phrase)}",
        wording.by_whom(one.remark),
        f"condition: {wording.one_line(one.condition)}" if one.condition else "",
        _consequence(one),
        f"a shift, before it: {one.shift}" if one.shift else "",
    ]
    return Statement(lead=_date(one), text="; ".join(filter(None, clauses)) + ".", references=(remark(one.remark.id),))


def _consequence(one: Position) -> str:
    if one.consequence:
        return f"consequence: {wording.one_line(one.consequence)}"
    return "no consequence stated" if one.red_line else ""


def _date(one: Position) -> str:
    if one.date is None:
        return "no date"
    when = written(one.date, one.date)
    return f"by {when}" if one.dated_by == "publication" else when


def _state(code: str) -> str:
    return code.partition("-")[0]
