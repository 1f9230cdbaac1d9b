"""Where the reports of an event, or what is told of a person, cannot all be right: every side with its quotations."""

from araxes.events.contradictions.contradiction import Contradiction, Evidence, Side, Voice
from araxes.events.contradictions.finding import contradictions
from araxes.events.contradictions.offices import office_conflicts
from araxes.events.contradictions.survey import survey

__all__ = ["Contradiction", "Evidence", "Side", "Voice", "contradictions", "office_conflicts", "survey"]
