"""Conflicts in a person's office: two posts that nobody holds at once, told of nearly the same time."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from araxes.events.choices.names import plain
from araxes.events.contradictions.contradiction import Contradiction, Side, Voice, voice_of
from araxes.events.contradictions.posts import Post, post_of, tells_change, together
from araxes.events.report import Party, Report, ReportedClaim
from araxes.values.dates import PartialDate
from araxes.values.written import written

# Within a quarter of a year two posts are worth a look even where the second may have followed the first.
_NEAR = datetime.timedelta(days=92)
_DATES_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one claim says of a person's office, and the date of which it says so."""

    person: str
    side: str
    office: str
    post: Post
    date: PartialDate
    voice: Voice


def office_conflicts(reports: Iterable[Report]) -> tuple[Contradiction, ...]:
    """Return for each person the posts told of them that contradict each other, with quotations, sorted by name.

    The reports are those of a whole record. Two posts contradict each other when nobody holds both at once ("minister"
    is no other post than "Minister of Defence") and they are told of dates at most 92 days apart, or one of them both
    before and after the other. Former posts and sentences that tell of a change are left out.
    """
    found = []
    for tellings in _by_person(list(_tellings(reports))):
        conflicting = _conflicting(tellings)
        if conflicting:
            found.append(_contradiction(conflicting))
    return tuple(sorted(found, key=lambda one: one.sentence))


def _tellings(reports: Iterable[Report]) -> Iterator[Telling]:
    for report in reports:
        for claim in report.claims:
            date = _date(claim, report)
            if date is not None:
                for party in (*claim.initiators, *claim.recipients):
                    yield from _telling(party, claim, report=report, date=date)


def _telling(party: Party, claim: ReportedClaim, *, report: Report, date: PartialDate) -> Iterator[Telling]:
    """Yield what a claim says itself: an office carried over from an earlier sentence is no second telling."""
    if party.person is None or party.office is None or party.office.casefold() not in claim.quote.casefold():
        return
    post = post_of(party.office)
    if post is not None and not tells_change(claim.quote):
        yield Telling(
            person=party.person,
            side=min(party.codes, default=""),
            office=party.office,
            post=post,
            date=date,
            voice=voice_of(report, lambda other: other is claim),
        )


def _date(claim: ReportedClaim, report: Report) -> PartialDate | None:
    told = claim.time[0] if claim.time else None
    return told or report.start or report.published


def _by_person(tellings: Sequence[Telling]) -> Iterator[list[Telling]]:
    """Gather tellings by side and full name; a surname alone goes to the one full name there that ends with it."""
    sides: dict[str, list[Telling]] = {}
    for telling in tellings:
        sides.setdefault(telling.side, []).append(telling)
    for told in sides.values():
        full = {plain(one.person) for one in told if len(one.person.split()) > 1}
        gathered: dict[str, list[Telling]] = {}
        for one in told:
            name = plain(one.person)
            homes = [name] if name in full else [known for known in full if known.endswith(name)]
            if len(homes) == 1:
                gathered.setdefault(homes[0], []).append(one)
        yield from gathered.values()


def _conflicting(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings of one person whose posts cannot be held at once, in the order of their dates."""
    ordered = sorted(tellings, key=lambda one: (one.date.first, one.voice.document, one.voice.start))
    held: dict[Post, list[Telling]] = {}
    for telling in ordered:
        held.setdefault(telling.post, []).append(telling)
    found: set[int] = set()
    for post, told in held.items():
        for other, against in held.items():
            if not together(post, other):
                found.update(id(one) for one in told if _near(one, against) or _between(one, against))
                found.update(id(one) for one in (told[0], told[-1]) if any(_between(mid, told) for mid in against))
    return [one for one in ordered if id(one) in found]


def _near(one: Telling, others: Sequence[Telling]) -> bool:
    """Tell whether one of ``others`` is told of a date within a quarter of a year, as vague as both dates may be."""
    return any(max(one.date.last, other.date.last) - min(one.date.first, other.date.first) <= _NEAR for other in others)


def _between(one: Telling, others: Sequence[Telling]) -> bool:
    """Tell whether another post is told of dates before and after that of a telling."""
    return others[0].date.last < one.date.first and one.date.last < others[-1].date.first


def _contradiction(tellings: Sequence[Telling]) -> Contradiction:
    person = max((telling.person for telling in tellings), key=lambda name: len(name.split()))
    held: dict[Post, list[Telling]] = {}
    for telling in tellings:
        held.setdefault(telling.post, []).append(telling)
    sides = tuple(
        Side(value=f"{told[0].office} ({_dates(told)})", voices=tuple(dict.fromkeys(one.voice for one in told)))
        for told in held.values()
    )
    posts = " and ".join(side.value for side in sides)
    return Contradiction(
        field="office", sides=sides, sentence=f"{person} is told to be {posts}; no quotation tells of a change."
    )


def _dates(tellings: Sequence[Telling]) -> str:
    dates = list(dict.fromkeys(written(one.date, one.date) for one in tellings))
    more = f" and {len(dates) - _DATES_SHOWN} more" if len(dates) > _DATES_SHOWN else ""
    return ", ".join(dates[:_DATES_SHOWN]) + more
