"""The tables of a record, the same for SQLite and PostgreSQL.

Three layers. What was *read* is never changed: documents, citations, warnings, spans, reports, claims, remarks. What
was *decided* is only added to: decisions. What follows from both is *derived* and can be computed again at any time:
which report belongs to which event (links), events, their parties, pairs, heirs. Keys (for linking) and passages (for
search) are indexes on what was read.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_document() -> Column[str]:
    return Column("document", Text, ForeignKey("documents.id"), nullable=False, index=True)


# ``series`` names all versions of one document (its address, or where its file lies); ``current`` marks the newest.
# ``facts`` is what finding copies compares (events/origins). An imported table is a document of kind ``table``.
documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("series", Text, index=True),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("name", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("address", Text),
    Column("title", Text),
    Column("author", Text),
    Column("outlet", Text, index=True),
    Column("published", Text),
    Column("published_found", Text),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("read_at", DateTime(timezone=True), nullable=False),
    Column("read_by", Text, nullable=False),
)

spans = Table(
    "spans",
    metadata,
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("role", Text, nullable=False),
)

citations = Table(
    "citations",
    metadata,
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("label", Text),
    Column("title", Text),
    Column("outlet", Text),
    Column("address", Text, index=True),
    Column("accessed", Text),
    Column("language", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

warnings = Table(
    "warnings",
    metadata,
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
)

rejections = Table(
    "rejections",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("remedy", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)

# Codes of one side stand in one text, separated by blanks: readable, and quick to read by the million.
reports = Table(
    "reports",
    metadata,
    Column("id", Text, primary_key=True),
    _of_document(),
    Column("position", Integer, nullable=False),
    Column("published", Text),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("kind", Text),
    Column("status", Text, nullable=False),
    Column("initiators", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("persons", JSON, nullable=False),
    Column("start", Text),
    Column("end", Text),
    Column("places", JSON, nullable=False),
    Column("name", Text),
    Column("speaker", Text),
    Column("context", JSON, nullable=False),
    Column("words", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("row", Integer),
    Column("quote", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("kind", Text),
    Column("status", Text, nullable=False),
    Column("frame", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("initiators", JSON, nullable=False),
    Column("recipients", JSON, nullable=False),
    Column("time", JSON),
    Column("time_text", Text),
    Column("places", JSON, nullable=False),
    Column("name", Text),
    Column("speakers", JSON, nullable=False),
    Column("sources", JSON, nullable=False),
    Column("aim", Text),
    Column("reasons", JSON, nullable=False),
)

remarks = Table(
    "remarks",
    metadata,
    Column("id", Text, primary_key=True),
    _of_document(),
    Column("kind", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("report", Text, index=True),
    Column("other", Text),
    Column("actors", JSON, nullable=False),
    Column("speakers", JSON, nullable=False),
    Column("content", JSON, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("coder", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("target", Text, nullable=False, index=True),
    Column("content", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("round", Text, index=True),
)

links = Table(
    "links",
    metadata,
    Column("report", Text, ForeignKey("reports.id"), primary_key=True),
    Column("event", Text, nullable=False, index=True),
)

# ``first`` and ``last`` are the first and last day that ``start`` and ``end`` allow.
events = Table(
    "events",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False, index=True),
    Column("mode", Text),
    Column("kind", Text, index=True),
    Column("status", Text, nullable=False),
    Column("initiators", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("persons", JSON, nullable=False),
    Column("start", Text),
    Column("end", Text),
    Column("first", Date, index=True),
    Column("last", Date),
    Column("precision", Text),
    Column("places", JSON, nullable=False),
    Column("place_words", Text, nullable=False),
    Column("name", Text),
    Column("speaker", Text),
    Column("speaker_words", Text, nullable=False),
    Column("context", JSON, nullable=False),
    Column("frame", Text, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("origin_names", Text, nullable=False),
    Column("review", Text, nullable=False),
    Column("shown", JSON, nullable=False),
)

# ``state`` is the code without its tag: ``IRN`` of ``IRN-BUS``.
event_parties = Table(
    "event_parties",
    metadata,
    Column("event", Text, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("code", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("side", Text, nullable=False),
    Index("ix_event_parties_state", "state", "event", "code"),
)

# Candidates for one event (events/linking/blocking), the smaller id first; ``near`` when they may well be one, so that
# the two must be grouped together.
pairs = Table(
    "pairs",
    metadata,
    Column("one", Text, ForeignKey("reports.id"), primary_key=True),
    Column("other", Text, ForeignKey("reports.id"), primary_key=True, index=True),
    Column("near", Boolean, nullable=False),
)

# Two reports in different events that may be one: a person should look.
doubts = Table(
    "doubts",
    metadata,
    Column("one", Text, ForeignKey("reports.id"), primary_key=True),
    Column("other", Text, ForeignKey("reports.id"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
    Column("reasons", JSON, nullable=False),
)

# Where a corrected document says again what its earlier version said: decisions about the one hold for the other.
heirs = Table(
    "heirs",
    metadata,
    Column("report", Text, ForeignKey("reports.id"), primary_key=True),
    Column("heir", Text, ForeignKey("reports.id"), nullable=False, index=True),
)

# Under ``filed`` keys a report is found, under the others it looks for company (events/linking/keys).
report_keys = Table(
    "report_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("filed", Boolean, primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), primary_key=True, index=True),
)

# What search looks through: words of documents (in parts) and of claims, folded, a blank at either end.
passages = Table(
    "passages",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("of", Text, nullable=False, index=True),
    Column("words", Text, nullable=False),
)

# In the order in which rows depend on each other; the first eight are what was read, then what was decided.
READ = (documents, spans, citations, warnings, rejections, reports, claims, remarks)
DECIDED = (decisions,)
DERIVED = (links, events, event_parties, pairs, doubts, heirs)
INDEXES = (report_keys, passages)
