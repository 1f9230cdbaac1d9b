"""Claims: what one document says happened, coded by the frames of the code book."""

from araxes.claims.claim import Claim, Speaker

__all__ = ["Claim", "Speaker"]
