"""Full-text search: the same words find the same texts in SQLite and in PostgreSQL.

Texts are folded (case, diacritics) and split into words here, so that neither database's own rules matter; its index
only looks words up. A phrase is looked for among the texts that hold all its words.
"""

import re
import unicodedata
from collections.abc import Iterator

from sqlalchemy import Connection, Select, Text, and_, bindparam, column, func, literal, select, text
from sqlalchemy.sql.elements import BindParameter, ColumnElement

from araxes.errors import BadOption
from araxes.record.schema import passages

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
# PostgreSQL indexes at most a megabyte of words at once; parts overlap so that a phrase is whole in one of them.
PART, OVERLAP = 5_000, 40
_LONGEST_WORD = 200

CREATE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE passages_index USING fts5(words, content='passages', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 0', detail='none')",
        "CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN "
        "INSERT INTO passages_index(rowid, words) VALUES (new.number, new.words); END",
        "CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN INSERT INTO passages_index"
        "(passages_index, rowid, words) VALUES ('delete', old.number, old.words); END",
    ),
    "postgresql": ("CREATE INDEX passages_index ON passages USING gin (to_tsvector('simple', words))",),
}


def create_index(connection: Connection) -> None:
    """Create what the database needs to look words up."""
    for statement in CREATE[connection.dialect.name]:
        connection.execute(text(statement))


def fold(words: str) -> str:
    """Return the words of a text without case and diacritics, separated by single blanks, a blank at either end."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return f" {' '.join(word[:_LONGEST_WORD] for word in _WORD.findall(plain))} "


def parts(words: str) -> Iterator[str]:
    """Yield a text as folded parts that overlap."""
    folded = fold(words).split()
    for start in range(0, max(1, len(folded)), PART):
        yield f" {' '.join(folded[start : start + PART + OVERLAP])} "


def matching(query: str, *, kind: str, dialect: str) -> list[Select[tuple[str]]]:
    """Return one query for the ids of texts for each word or "phrase" asked for; all of them must hold.

    ``kind`` is ``document`` or ``claim``. Raises ``BadOption`` where there is no word in it.
    """
    terms = [fold(quoted or single) for quoted, single in _TERM.findall(query)]
    wanted = [term for term in terms if term.strip()]
    if not wanted:
        raise BadOption(f'nothing to search for in {query!r}; give words, or a "phrase" in quotation marks')
    return [_holding(term, kind, dialect=dialect) for term in wanted]


def _holding(term: str, kind: str, *, dialect: str) -> Select[tuple[str]]:
    words = term.split()
    found = _lookup(words, dialect)
    if len(words) > 1:
        found = and_(found, passages.c.words.contains(term, autoescape=True))
    return select(passages.c.of).where(passages.c.kind == kind, found)


def _lookup(words: list[str], dialect: str) -> ColumnElement[bool]:
    if dialect == "postgresql":
        lexemes = func.to_tsquery("simple", " & ".join(f"'{word}'" for word in words))
        indexed = func.to_tsvector(literal("simple", literal_execute=True), passages.c.words, type_=Text)
        return indexed.op("@@")(lexemes)
    asked: BindParameter[str] = bindparam("asked", " AND ".join(f'"{word}"' for word in words), unique=True)
    rows = text("SELECT rowid FROM passages_index WHERE passages_index MATCH :asked").bindparams(asked)
    return passages.c.number.in_(rows.columns(column("rowid")).scalar_subquery())
