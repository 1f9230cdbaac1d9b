"""The answer where there is too little to count."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TooFew:
    """A measure that is not given: ``found`` of something where at least ``needed`` would have to be."""

    what: str
    found: int
    needed: int

    def __str__(self) -> str:
        return f"too few {self.what} to say: {self.found}, at least {self.needed} needed"
