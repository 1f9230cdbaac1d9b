"""On whose word a document's reports of an event rest: a medium it names, a page it cites, or its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.documents.addresses import host
from araxes.events.origins.facts import Citation, Credit, DocumentFacts
from araxes.events.origins.media import canonical, names_desk, on_platform, one_name
from araxes.events.report import Report, ReportedClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Something that a document's account rests on; ``own`` is the document's own word, ``why`` says what shows it.

    ``key`` tells it from others: the name, but for a document that goes by its own name alone, which others may bear.
    """

    name: str
    why: str
    key: str
    own: bool = False


def grounds_of(reports: Sequence[Report], facts: DocumentFacts) -> tuple[Ground, ...]:
    """Return what one document's reports of an event rest on, each once, never empty.

    For every claim the nearest sign counts: the innermost medium in its chain of speakers, a medium named in its
    sentence, a page cited in its note, then the credit of the whole document. The document's own word counts only
    where no claim has another ground: what a commentary adds on its own beside what it cites is no new source.
    """
    own = _own(facts)
    found = [ground for report in reports for claim in report.claims for ground in _of_claim(claim, facts)]
    others = {ground.key: ground for ground in reversed(found) if ground.key != own.key}
    return tuple(others.values())[::-1] or (own,)


def author_of(facts: DocumentFacts) -> str | None:
    """Return the author in one spelling, ``None`` for a desk."""
    return None if facts.author is None or names_desk(facts.author) else " ".join(facts.author.casefold().split())


def addresses_of(reports: Sequence[Report], facts: DocumentFacts) -> frozenset[str]:
    """Return the addresses that the claims of the reports cite, and the document's own."""
    cited = {
        citation.address
        for report in reports
        for claim in report.claims
        for citation in _citations(claim, facts)
        if citation.address
    }
    return frozenset(cited | ({facts.address} if facts.address else set()))


def _of_claim(claim: ReportedClaim, facts: DocumentFacts) -> Iterator[Ground]:
    spoken = next((name for speaker in reversed(claim.speakers) if (name := canonical(speaker))), None)
    named = [credit for credit in facts.attributions if credit.start < claim.end and claim.start < credit.end]
    notes = [one for one in _citations(claim, facts) if one.label is not None]
    if spoken:
        yield _named(spoken, f"it gives what {spoken} said: “{claim.quote}”")
    elif named:
        yield from (_credited(credit) for credit in named)
    elif notes:
        yield from (ground for note in notes if (ground := _cited(note)))
    else:
        yield from (_credited(credit) for credit in facts.credits)


def _credited(credit: Credit) -> Ground:
    return _named(credit.medium, f"it credits {credit.medium} (“{credit.words}”)")


def _cited(note: Citation) -> Ground | None:
    """Return the outlet of a page that a note cites; on a platform the address is the origin."""
    if note.address is None:
        return None
    name = note.address if on_platform(host(note.address)) else note.outlet or host(note.address) or note.address
    return _named(one_name(name), f"its note {note.label} cites {one_name(name)} ({note.address})")


def _named(name: str, why: str) -> Ground:
    return Ground(name=name, why=why, key=name)


def _citations(claim: ReportedClaim, facts: DocumentFacts) -> Iterator[Citation]:
    """Yield the pages that support a claim, which names a note by its label and a bare link by its address."""
    return (one for one in facts.citations if (one.label or one.address) in claim.sources)


def _own(facts: DocumentFacts) -> Ground:
    site = host(facts.address) if facts.address else None
    known = facts.outlet or author_of(facts) or (None if on_platform(site) else site)
    by_author = known is not None and known != facts.outlet and known == author_of(facts)
    name = (facts.author if by_author else known) or facts.name or facts.id
    return Ground(name=name, why="it names no other source", key=known or f"document {facts.id}", own=True)
