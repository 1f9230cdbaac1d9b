"""What an expression is resolved against: publication, the time last spoken of, tense."""

import datetime
from dataclasses import dataclass
from typing import Literal

from araxes.mentions.times.meanings import PUBLICATION
from araxes.mentions.times.stretches import Stretch
from araxes.values.dates import Interval, PartialDate

Tense = Literal["past", "present", "future"]
_FINENESS = {"D": 0, "N": 0, "W": 1, "FN": 1, "WE": 1, "M": 2, "Q": 3, "S": 3, "H": 4, "Y": 5, "E": 6, "C": 7, "L": 8}
_PRECISION_UNIT = {"day": "D", "month": "M", "year": "Y"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The surroundings of one expression.

    ``published`` is the document's date; ``story`` the time last spoken of; ``day`` the day last spoken of;
    ``context`` a time with its year that stands before in the same sentence (``close``) or in the one before;
    ``quarter`` the quarter of a year that the text speaks of; ``section`` the year or month that heads the entries of a
    chronology; ``tense`` that of the governing verb.
    """

    published: PartialDate | None
    story: Stretch | None = None
    day: Stretch | None = None
    context: Stretch | None = None
    close: bool = False
    quarter: Stretch | None = None
    section: Stretch | None = None
    tense: Tense | None = None

    @property
    def dated_to_the_day(self) -> bool:
        """Tell whether the time last spoken of is a day."""
        return self.story is not None and self.story.unit == "D"

    def reference(self, base: str, unit: str) -> tuple[datetime.date, str] | None:
        """The day to count from and its name in plain words; ``None`` when it is not known finely enough."""
        if base != PUBLICATION:
            story = self.day if _FINENESS.get(unit, 0) == 0 else self.story
            if story is not None and _FINENESS[story.unit] <= _FINENESS.get(unit, 0):
                return story.first.first, f"the time last spoken of ({story.value})"
        if self.published is None:
            return None
        known = _PRECISION_UNIT[self.published.precision]
        if _FINENESS[known] > _FINENESS.get(unit, 0):
            return None
        return self.published.first, f"the publication date {self.published}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """An expression's TIMEX3 type and value, its interval and precision, and the rule in plain words.

    ``stretch`` is the part of the calendar that later expressions can refer to; ``dated`` tells whether the text
    itself gave the year.
    """

    type: str
    value: str
    rule: str
    interval: Interval | None = None
    precision: str | None = None
    stretch: Stretch | None = None
    dated: bool = False
