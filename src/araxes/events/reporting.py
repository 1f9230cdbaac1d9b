"""The events of a coded document as reports: the trees left behind, the words kept."""

from collections.abc import Sequence

from araxes.claims.claim import Claim
from araxes.events.coded import Coded
from araxes.events.event import Event
from araxes.events.report import Party, Report, ReportedClaim, Where
from araxes.events.sameness import telling
from araxes.language.tokens import Sentence
from araxes.mentions.mention import ActorMention, PlaceMention


def reports_of(coded: Coded) -> tuple[Report, ...]:
    """Return a report for each event of a document, in its order."""
    return tuple(_report(event, coded) for event in coded.events)


def _report(event: Event, coded: Coded) -> Report:
    published = coded.document.published
    return Report(
        id=event.id,
        document=event.document,
        published=published.date if published else None,
        type=event.type,
        mode=event.mode,
        kind=event.kind,
        initiators=event.initiators,
        recipients=event.recipients,
        persons=event.persons,
        start=event.start,
        end=event.end,
        places=_places(event),
        name=event.name,
        status=event.status,
        speaker=event.speaker,
        context=event.context,
        words=_words(event, coded.sentences),
        claims=tuple(map(_claim, event.claims)),
    )


def _places(event: Event) -> tuple[Where, ...]:
    known = {mention.text: mention for claim in event.claims for mention in claim.places}
    return tuple(_where(known[text]) for text in event.places)


def _words(event: Event, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    return tuple(sorted({word for claim in event.claims for word in telling(claim, sentences).words}))


def _claim(claim: Claim) -> ReportedClaim:
    interval = claim.time.interval if claim.time else None
    return ReportedClaim(
        id=claim.id,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        type=claim.type,
        mode=claim.mode,
        kind=claim.kind,
        status=claim.status,
        frame=claim.frame,
        confidence=claim.confidence,
        initiators=tuple(map(_party, claim.initiators)),
        recipients=tuple(map(_party, claim.recipients)),
        time=(interval.start, interval.end) if interval else None,
        time_text=claim.time.text if claim.time else None,
        places=tuple(map(_where, claim.places)),
        name=claim.name,
        speakers=tuple(speaker.name for speaker in claim.speakers),
        sources=claim.sources,
        aim=claim.aim.text if claim.aim else None,
        reasons=claim.reasons,
    )


def _party(actor: ActorMention) -> Party:
    return Party(
        codes=actor.codes,
        text=actor.text,
        start=actor.start,
        end=actor.end,
        sector=actor.sector,
        office=actor.office,
        person=actor.person,
    )


def _where(mention: PlaceMention) -> Where:
    return Where(text=mention.text, place=mention.place)
