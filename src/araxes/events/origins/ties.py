"""What shows that two documents' accounts of an event have one origin: one finder each, in a visible tuple."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from araxes.events.origins.facts import DocumentFacts, Quotation
from araxes.events.origins.grounds import Ground, addresses_of, author_of, grounds_of
from araxes.events.origins.likeness import shared
from araxes.events.origins.passages import passages_of
from araxes.events.report import Report

# Agencies' customers cut the end off, edit, and put paragraphs of their own around it. Counted on ECB+ (train and dev,
# news of many outlets): pairs on one topic that share 0.25 of the wording have sentences in common word by word, and
# of 283,000 pairs on different topics none shares enough to be measured.
_COPY = 0.3
# A quotation speaks for the claims in and around it, not for the whole document.
_NEAR = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One document's reports of one event, what they rest on, and what may tie them to another document's.

    ``addresses`` are those they cite and the document's own; ``author`` is ``None`` for a desk; ``passages`` are the
    runs of eight content words quoted beside the event.
    """

    facts: DocumentFacts
    reports: tuple[Report, ...]
    grounds: tuple[Ground, ...]
    addresses: frozenset[str]
    author: str | None
    passages: frozenset[tuple[str, ...]]

    @property
    def name(self) -> str:
        """The document's name, its id where it has none."""
        return self.facts.name or self.facts.id


def account(reports: tuple[Report, ...], facts: DocumentFacts) -> Account:
    """Return the account that reports of one document give."""
    return Account(
        facts=facts,
        reports=reports,
        grounds=grounds_of(reports, facts),
        addresses=addresses_of(reports, facts),
        author=author_of(facts),
        passages=passages_of(_beside(reports, facts)),
    )


def tie(one: Account, other: Account) -> str | None:
    """Return in plain words the strongest sign that two accounts have one origin, ``None`` where there is none."""
    return next((why for sign in SIGNS if (why := sign(one, other))), None)


def one_text(one: Account, other: Account) -> str | None:
    """Tell that two documents are one text: copied, cut or edited."""
    part = shared((one.facts.prints, one.facts.size), (other.facts.prints, other.facts.size))
    if part < _COPY:
        return None
    return f"about {round(part * 100)}% of the wording of the shorter text stands in the other"


def one_medium(one: Account, other: Account) -> str | None:
    """Tell that both rest on the same medium: by credit, by attribution, or as its own document."""
    keys = {ground.key for ground in other.grounds}
    name = next((ground.name for ground in one.grounds if ground.key in keys), None)
    return f"both rest on {name}" if name else None


def one_address(one: Account, other: Account) -> str | None:
    """Tell that both cite the same page, or that one cites the other."""
    both = one.addresses & other.addresses
    return f"both lead to {min(both)}" if both else None


def one_author(one: Account, other: Account) -> str | None:
    """Tell that one author wrote both."""
    return f"both are by {one.facts.author}" if one.author and one.author == other.author else None


def one_quotation(one: Account, other: Account) -> str | None:
    """Tell that both quote the same long passage where they tell of the event."""
    both = one.passages & other.passages
    return f"both quote the same passage (“{' '.join(min(both))} …”, function words left out)" if both else None


def _beside(reports: tuple[Report, ...], facts: DocumentFacts) -> Iterator[Quotation]:
    spans = [(claim.start - _NEAR, claim.end + _NEAR) for report in reports for claim in report.claims]
    for quotation in facts.quotations:
        if any(quotation.start < end and start < quotation.end for start, end in spans):
            yield quotation


SIGNS: tuple[Callable[[Account, Account], str | None], ...] = (
    one_text,
    one_medium,
    one_address,
    one_author,
    one_quotation,
)
