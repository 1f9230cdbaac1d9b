"""Reports of several documents made one event of a record; for each value shown, why it is shown."""

from collections.abc import Iterable, Mapping
from typing import Any

from araxes.events.choices.acts import alike, choose_kind, choose_mode, choose_type
from araxes.events.choices.ballot import Ballot, Choice
from araxes.events.choices.dates import choose_dates
from araxes.events.choices.names import choose_name, choose_speaker, persons_of
from araxes.events.choices.places import places_of
from araxes.events.choices.sides import choose_sides, sides_of
from araxes.events.choices.statuses import choose_status
from araxes.events.joined import JoinedEvent
from araxes.events.report import Report


def join(reports: Iterable[Report], *, origins: Mapping[str, str] | None = None) -> JoinedEvent:
    """Return the event that the reports tell together, the same in whatever order they come.

    ``origins`` gives the origin of each report by its id; without it every document is an origin of its own. Type,
    sides and dates are decided by the reports that tell the act as done where there are such, as plans change.
    ``ValueError`` when there is no report, or when one has no origin in ``origins``.
    """
    ordered = in_order(reports)
    every = Ballot(reports=ordered, origins=_origins(ordered, origins))
    done = every.attesting()
    type_ = choose_type(done)
    kind = choose_kind(done, type_.value)
    told = alike(done, type_.value, kind.value)
    mode, sides, dates = choose_mode(told), choose_sides(_sided(told, done)), choose_dates(_dated(every))
    status, name, speaker = choose_status(every), choose_name(every), choose_speaker(done)
    initiators, recipients = _as_written(ordered, sides.value)
    return JoinedEvent(
        id=ordered[0].id,
        reports=ordered,
        type=type_.value,
        kind=kind.value,
        mode=mode.value,
        status=status.value,
        initiators=initiators,
        recipients=recipients,
        persons=persons_of(ordered),
        start=dates.value[0],
        end=dates.value[1],
        places=places_of(ordered),
        name=name.value,
        speaker=speaker.value,
        context=tuple(dict.fromkeys(cue for report in ordered for cue in report.context)),
        origins=tuple(dict.fromkeys(every.origins[report.id] for report in ordered)),
        shown=_shown(
            {
                **{"type": type_, "kind": kind, "mode": mode, "status": status, "name": name, "speaker": speaker},
                **{"initiators": sides, "recipients": sides, "start": dates, "end": dates},
            }
        ),
    )


def in_order(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Sort reports by the date of their documents (undated ones last), then by document and place in it."""
    return tuple(sorted(reports, key=_order))


def _order(report: Report) -> tuple[bool, str, str, int, str]:
    published = report.published.first.isoformat() if report.published else ""
    return (not published, published, report.document, min(claim.start for claim in report.claims), report.id)


def _shown(chosen: Mapping[str, Choice[Any]]) -> dict[str, str]:
    return {field: choice.why for field, choice in chosen.items()}


def _origins(reports: tuple[Report, ...], origins: Mapping[str, str] | None) -> Mapping[str, str]:
    if not reports:
        raise ValueError("an event needs at least one report")
    if origins is None:
        return {report.id: report.document for report in reports}
    missing = [report.id for report in reports if report.id not in origins]
    if missing:
        raise ValueError(f"no origin is given for {', '.join(missing)}: name one for every report")
    return {report.id: origins[report.id] for report in reports}


def _dated(ballot: Ballot) -> Ballot:
    """Return the reports that decide on the date: the best attested, all where none of those has one."""
    done = ballot.attesting()
    return done if any(report.start or report.end for report in done.reports) else ballot


def _sided(told: Ballot, done: Ballot) -> Ballot:
    """Return the reports that decide on the sides: those of the act shown, all where none of these has two parties."""
    return told if any(len(report.parties) > 1 for report in told.reports) else done


def _as_written(
    reports: tuple[Report, ...], sides: tuple[tuple[str, ...], tuple[str, ...]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sides in the order in which the first report that tells them so lists them."""
    first = next((report for report in reports if sides_of(report) == sides), None)
    return (first.initiators, first.recipients) if first else sides
