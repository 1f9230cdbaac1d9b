"""Events as a pandas data frame; the only module that imports pandas."""

from collections.abc import Iterable, Mapping
from typing import Any

from araxes.errors import MissingResource
from araxes.views.tables import EVENT_COLUMNS, event_row

try:
    import pandas as pd
except ModuleNotFoundError as error:
    raise MissingResource("data frames need pandas; install it with: pip install 'araxes[frames]'") from error


def frame_of(records: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Make one row per event in exchange format.

    The columns are those of `araxes code --format csv`; lists stay lists, and dates stay text at their precision
    (`2025-05` is a month). `first` is the first day that `start` can mean, as a timestamp, for sorting and plotting.
    """
    frame = pd.DataFrame([event_row(record) for record in records], columns=list(EVENT_COLUMNS))
    return frame.assign(first=pd.to_datetime(frame["start"], format="ISO8601"))
