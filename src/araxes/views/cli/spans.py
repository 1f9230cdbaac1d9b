"""`--since` and `--until` as the period that a pattern is looked for in."""

import datetime
from collections.abc import Iterable

from araxes.errors import BadOption
from araxes.patterns.periods import Period, period_from
from araxes.values.dates import PartialDate


def period_within(
    beginnings: Iterable[tuple[datetime.date, str]], since: PartialDate | None, until: PartialDate | None
) -> Period:
    """Return the period of a record cut to two dates as precise as the user wrote them.

    Raises ``BadOption`` where they are the wrong way round or nothing between them is dated to a day.
    """
    if since and until and until.last < since.first:
        raise BadOption(f"--until {until} lies before --since {since}; exchange them")
    return period_from(beginnings, since=since.first if since else None, until=until.last if until else None)
