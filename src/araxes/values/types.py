"""The event types of PLOVER 2.0, from most cooperative to most conflictual."""

TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
# What both sides do, or may do, together.
TWO_SIDED = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})
