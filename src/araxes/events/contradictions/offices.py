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
    codes: frozenset[str]
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
    for person, tellings in sorted(_by_person(list(_tellings(reports))).items()):
        conflicting = [one for one in tellings if any(_conflict(one, other, tellings) for other in tellings)]
        if conflicting:
            found.append(_contradiction(person, conflicting))
    return tuple(found)


def _tellings(reports: Iterable[Report]) -> Iterator[Telling]:
    for report in reports:
        for claim in report.claims:
            date = _date(claim, report)
            if date is not None and not tells_change(claim.quote):
                for party in (*claim.initiators, *claim.recipients):
                    yield from _telling(party, claim, report=report, date=date)


def _telling(party: Party, claim: ReportedClaim, *, report: Report, date: PartialDate) -> Iterator[Telling]:
    """Yield what a claim says itself: an office carried over from an earlier sentence is no second telling."""
    if party.person is None or party.office is None or party.office.casefold() not in claim.quote.casefold():
        return
    post = post_of(party.office)
    if post is not None:
        yield Telling(
            person=party.person,
            codes=frozenset(party.codes),
            office=party.office,
            post=post,
            date=date,
            voice=voice_of(report, lambda other: other is claim),
        )


def _date(claim: ReportedClaim, report: Report) -> PartialDate | None:
    told = claim.time[0] if claim.time else None
    return told or report.start or report.published


def _by_person(tellings: Sequence[Telling]) -> dict[str, list[Telling]]:
    """Gather tellings by full name; a surname alone goes to the one full name of that side that ends with it."""
    full = {plain(one.person): one for one in tellings if len(one.person.split()) > 1}
    gathered: dict[str, list[Telling]] = {}
    for one in tellings:
        homes = [name for name, known in full.items() if name.endswith(plain(one.person)) and one.codes & known.codes]
        if plain(one.person) in full:
            homes = [plain(one.person)]
        if len(homes) == 1:
            gathered.setdefault(full[homes[0]].person, []).append(one)
    return gathered


def _conflict(one: Telling, other: Telling, tellings: Sequence[Telling]) -> bool:
    if together(one.post, other.post) or not one.codes & other.codes:
        return False
    near = max(one.date.first, other.date.first) - min(one.date.last, other.date.last) <= _NEAR
    return near or _between(one, other, tellings) or _between(other, one, tellings)


def _between(one: Telling, other: Telling, tellings: Sequence[Telling]) -> bool:
    """Tell whether a post is told of dates before and after that of another."""
    same = [telling for telling in tellings if telling.post.rank == one.post.rank and together(telling.post, one.post)]
    return any(telling.date.last < other.date.first for telling in same) and any(
        telling.date.first > other.date.last for telling in same
    )


def _contradiction(person: str, tellings: Sequence[Telling]) -> Contradiction:
    held: dict[Post, list[Telling]] = {}
    for telling in sorted(tellings, key=lambda one: (one.date.first, one.voice.document, one.voice.start)):
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
