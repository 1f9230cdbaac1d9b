"""What a document says about the reality of an event."""

from enum import StrEnum


class Status(StrEnum):
    """Occurred, ongoing, planned, possible, denied (gold guide) or demanded (design)."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DEMANDED = "demanded"
    DENIED = "denied"


# The better attested, the earlier: a plan that is later told as done has been done.
ATTESTED = (
    Status.OCCURRED,
    Status.ONGOING,
    Status.PLANNED,
    Status.DEMANDED,
    Status.POSSIBLE,
    Status.DENIED,
)
