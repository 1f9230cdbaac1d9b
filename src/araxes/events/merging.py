"""Claims of one document that speak of the same occurrence, made one event."""

import hashlib
from collections.abc import Iterable, Sequence

from araxes.claims.claim import Claim
from araxes.events.event import Event
from araxes.events.sameness import Telling, contradicts, interval_of, same, telling
from araxes.language.tokens import Sentence
from araxes.mentions.mention import PlaceMention
from araxes.values.dates import Interval
from araxes.values.places import width
from araxes.values.statuses import ATTESTED, Status

_PRECISIONS = {"day": 0, "month": 1, "year": 2, None: 3}


def merge_claims(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> tuple[Event, ...]:
    """Return the events of a document, in the order in which it first mentions them.

    Every claim with an actor ends in exactly one event; a bare reference ("the exercise") that refers to no event
    told before is dropped.
    """
    groups: list[list[Telling]] = []
    for claim in claims:
        told = telling(claim, sentences)
        group = _home(told, groups)
        if group is not None:
            group.append(told)
        elif claim.initiator_codes or claim.recipient_codes:
            groups.append([told])
    return tuple(_event([told.claim for told in group], _speaker(group)) for group in groups)


def _home(told: Telling, groups: list[list[Telling]]) -> list[Telling] | None:
    """Return the latest group that the claim belongs to; no member may contradict it."""
    for group in reversed(groups):
        if any(same(told, known) for known in group) and all(_bearable(told, known) for known in group):
            return group
    return None


def _bearable(told: Telling, known: Telling) -> bool:
    return not contradicts(told.claim, known.claim)


def _speaker(group: Sequence[Telling]) -> str | None:
    """Return on whose word an event stands: a headline leaves that to the text, the author's own word needs none."""
    chief = max(_leading([told.claim for told in group]), key=_weight)
    body = [told.claim for told in group if not told.headline]
    if not chief.speakers and chief not in body and body and all(map(_on_another_word, body)):
        chief = max(body, key=_weight)
    return chief.speakers[0].name if chief.speakers else None


def _on_another_word(claim: Claim) -> bool:
    return bool(claim.speakers) and claim.speakers[0].name not in claim.initiator_codes


def _event(claims: list[Claim], speaker: str | None) -> Event:
    chief = max(_leading(claims), key=_weight)
    time = _time(claims)
    return Event(
        id=hashlib.sha256("|".join(claim.id for claim in claims).encode()).hexdigest()[:12],
        document=chief.document,
        type=chief.type,
        mode=chief.mode or next((claim.mode for claim in claims if claim.mode), None),
        kind=chief.kind or next((claim.kind for claim in claims if claim.kind), None),
        initiators=chief.initiator_codes,
        recipients=_recipients(chief, claims),
        persons=_each(
            actor.person for claim in claims for actor in claim.initiators + claim.recipients if actor.person
        ),
        start=time.start if time else None,
        end=time.end if time else None,
        places=_each(place.text for place in sorted(_places(claims), key=lambda mention: width(mention.place))),
        name=next((claim.name for claim in claims if claim.name), None),
        status=min((claim.status for claim in _attesting(claims)), key=ATTESTED.index),
        speaker=speaker,
        context=_each(cue for claim in claims for cue in claim.context),
        claims=tuple(claims),
    )


def _leading(claims: list[Claim]) -> list[Claim]:
    """Return the claims that may speak for an event: a visit does so for the meeting that it was made for."""
    done = [c for c in claims if c.type != "AGREE" and (c.initiator_codes or c.recipient_codes)]
    if done and len(done) < len(claims) and any(claim.kind for claim in done):
        claims = done  # What was agreed upon has been done.
    visits = [claim for claim in claims if claim.kind == "visit"]
    return visits if any(claim.kind == "meeting" for claim in claims) and visits else claims


def _weight(claim: Claim) -> tuple[int, int, float, int]:
    """The claim that names both sides speaks for the event, then most initiators, then the surest, then the first."""
    parties = len(claim.initiator_codes) + len(claim.recipient_codes)
    return (min(parties, 2), len(claim.initiator_codes), claim.confidence, -claim.start)


def _attesting(claims: list[Claim]) -> list[Claim]:
    """ "Opposed the withdrawal" attests none: a definite noun speaks of what others tell, be it that it goes on."""
    going = any(claim.status is Status.ONGOING and not claim.definite for claim in claims)
    telling = [c for c in claims if not _pointing(c) or (interval_of(c) is not None and not going)]
    return telling or claims


def _pointing(claim: Claim) -> bool:
    return claim.definite and claim.status is Status.OCCURRED


def _recipients(chief: Claim, claims: list[Claim]) -> tuple[str, ...]:
    if chief.recipient_codes or chief.joint:
        return chief.recipient_codes
    return next((claim.recipient_codes for claim in claims if claim.recipient_codes), ())


def _places(claims: list[Claim]) -> list[PlaceMention]:
    return [place for claim in claims for place in claim.places]


def _time(claims: list[Claim]) -> Interval | None:
    known = [interval for interval in map(interval_of, claims) if interval is not None]
    return min(known, key=lambda interval: _PRECISIONS.get(interval.precision, 3), default=None)


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
