"""Claims: what one document says happened, coded by the frames of the code book."""

from araxes.claims.claim import Claim, Speaker
from araxes.claims.finding import find_claims

__all__ = ["Claim", "Speaker", "find_claims"]
