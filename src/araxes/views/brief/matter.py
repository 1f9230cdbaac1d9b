"""What a brief is made from: the question, and everything of a record that bears on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from araxes.events.act import Act
from araxes.events.contradictions import Contradiction
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.patterns.extents import Extent
from araxes.patterns.gaps import stretch
from araxes.record.cautions import Caution
from araxes.record.documents import RecordedDocument
from araxes.record.doubts import Doubt
from araxes.record.sources import RecordedSource
from araxes.relations.coverage import Coverage
from araxes.relations.limits import TooFew
from araxes.relations.relation import Relation
from araxes.values.dates import PartialDate
from araxes.views.brief.asked import Asked
from araxes.views.brief.measuring import Measures


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Everything of a record that bears on a question.

    ``pair`` are the events between the two of all times, by date; ``others`` those of either with third parties that
    are told or referred to; ``acts`` the acts of all parties asked about, ``measures`` what was measured on
    them. ``grades`` are grades of information by the event's id.
    """

    asked: Asked
    address: str
    pair: tuple[JoinedEvent, ...]
    others: tuple[JoinedEvent, ...]
    acts: tuple[Act, ...]
    measures: Measures
    extent: Extent
    remarks: tuple[Remark, ...] = ()
    documents: tuple[RecordedDocument, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    sources: tuple[RecordedSource, ...] = ()
    cautions: tuple[Caution, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    issue_names: Mapping[str, str] = field(default_factory=dict)
    grades: Mapping[str, str] = field(default_factory=dict)

    @property
    def told(self) -> tuple[JoinedEvent, ...]:
        """The events between the two inside the stretch of time, by date."""
        return tuple(event for event in self.pair if self.inside(event))

    @property
    def undated(self) -> tuple[JoinedEvent, ...]:
        """The events between the two that have no date."""
        return tuple(event for event in self.pair if stretch(event) is None)

    @property
    def events(self) -> Mapping[str, JoinedEvent]:
        """All events at hand by their ids."""
        return {event.id: event for event in (*self.pair, *self.others)}

    @property
    def by_document(self) -> Mapping[str, RecordedDocument]:
        """The documents by their ids."""
        return {document.id: document for document in self.documents}

    @property
    def published(self) -> Mapping[str, PartialDate | None]:
        """When each document was published."""
        return {document.id: document.published for document in self.documents}

    @property
    def relation(self) -> Relation | TooFew:
        """The relation of the two."""
        return self.measures.relation

    @property
    def read(self) -> Coverage | None:
        """How much was read of the time of the relation."""
        return self.measures.read

    def inside(self, event: JoinedEvent) -> bool:
        """Tell whether an event may lie in the stretch of time; one without a date does not."""
        dated = stretch(event)
        return dated is not None and self.asked.holds(dated.first_start, dated.last_end)
