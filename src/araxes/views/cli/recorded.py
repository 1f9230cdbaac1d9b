"""The options that commands on a record share: which record, which events."""

from collections.abc import Callable
from typing import Any

import click

from araxes.errors import BadOption
from araxes.record import Record, Selection, open_record
from araxes.record.opening import DEFAULT
from araxes.record.selections import KEPT
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status
from araxes.values.types import TYPES
from araxes.views.cli.options import date

Command = Callable[..., Any]
REVIEWS = (*KEPT, "rejected")


def record_option(command: Command) -> Command:
    """Add ``--record FILE``."""
    return click.option(
        "--record",
        default=str(DEFAULT),
        envvar="ARAXES_RECORD",
        show_default=True,
        metavar="FILE",
        help="The record: a file, or a postgresql:// address.",
    )(command)


def opened(where: str) -> Record:
    """Open a record that must be there."""
    return open_record(where, create=False)


_OPTIONS = (
    click.option(
        "--actor", "actors", multiple=True, metavar="CODE", help="With this party (repeat for any of several)."
    ),
    click.option("--between", nargs=2, metavar="A B", help="With both parties, on opposite sides or together."),
    click.option(
        "--type",
        "types",
        multiple=True,
        type=click.Choice(TYPES, case_sensitive=False),
        metavar="TYPE",
        help="PLOVER type.",
    ),
    click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Our finer kind: visit, joint-exercise, ..."),
    click.option("--since", type=date, metavar="DATE", help="Not over before this day, month or year."),
    click.option("--until", type=date, metavar="DATE", help="Begun by the end of this day, month or year."),
    click.option("--place", metavar="NAME", help="Part of the name of a place."),
    click.option("--speaker", metavar="NAME", help="On whose word: a code (IRN) or part of a name (Mehr)."),
    click.option(
        "--status",
        "statuses",
        multiple=True,
        type=click.Choice([str(one) for one in Status]),
        help="What is said of it.",
    ),
    click.option("--reviewed", "review", multiple=True, type=click.Choice(REVIEWS), help="State of review."),
    click.option("--min-origins", default=0, metavar="N", help="At least so many independent origins."),
    click.option("--search", metavar="WORDS", help='Words or a "phrase" in its quotations.'),
)


def selection_options(command: Command) -> Command:
    """Add the filters of events; the command takes them as keywords and hands them to `selected`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def selected(options: dict[str, Any]) -> Selection:
    """Return the selection that the options ask for, taking them out of ``options``."""
    since: PartialDate | None = options.pop("since")
    until: PartialDate | None = options.pop("until")
    if since and until and until.last < since.first:
        raise BadOption(f"--until {until} lies before --since {since}; exchange them")
    between = tuple(code.upper() for code in options.pop("between") or ())
    return Selection(
        actors=tuple(code.upper() for code in options.pop("actors")),
        between=(between[0], between[1]) if between else None,
        types=tuple(options.pop("types")),
        kinds=tuple(options.pop("kinds")),
        since=since,
        until=until,
        place=options.pop("place"),
        speaker=options.pop("speaker"),
        statuses=tuple(options.pop("statuses")),
        review=tuple(options.pop("review")),
        min_origins=options.pop("min_origins"),
        search=options.pop("search"),
    )
