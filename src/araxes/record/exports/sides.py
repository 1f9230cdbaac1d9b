"""Who stands on the sides of an event whom no actor code names."""

from araxes.events.joined import JoinedEvent
from araxes.events.report import Party


def uncoded_initiator(event: JoinedEvent) -> Party | None:
    """Return whom the first claim that names an initiator without code names; ``None`` where an initiator has one."""
    parties = (party for claim in event.claims for party in claim.initiators)
    return None if event.initiators else next((party for party in parties if not party.codes), None)


def uncoded_recipient(event: JoinedEvent) -> Party | None:
    """Return whom the first claim that names a recipient without code names; ``None`` where a recipient has one."""
    parties = (party for claim in event.claims for party in claim.recipients)
    return None if event.recipients else next((party for party in parties if not party.codes), None)
