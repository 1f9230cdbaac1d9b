"""The code book's examples, run as the tests they are: the whole way but the classifier's second opinion."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from araxes.claims.claim import Claim
from araxes.codebook.frames import Codebook, Example, Frame
from araxes.documents import from_text
from araxes.errors import BadCodebook
from araxes.pipeline import Coder
from araxes.values.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An example that does not give what it says; ``got`` lists what came out instead."""

    frame: str
    text: str
    expected: str
    got: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What ``gives`` means: the codes of both sides and the status."""

    initiators: frozenset[str]
    recipients: frozenset[str]
    status: Status


def failures(coder: Coder, codebook: Codebook) -> Iterator[Failure]:
    """Code every example of every frame; yield those that give something else than they say."""
    for kind in codebook.types.values():
        for frame in kind.frames:
            yield from _failures(coder, frame, frame.examples)


def _failures(coder: Coder, frame: Frame, examples: Iterable[Example]) -> Iterator[Failure]:
    for example in examples:
        expected = expectation(example.gives)
        told = coder.code(from_text(example.text)).claims
        # What a frame tells as planned may have become an AGREE; it is still the frame's.
        claims = [c for c in told if c.type == frame.type or (expected is not None and c.frame == frame.id)]
        claims = [c for c in claims if c.initiator_codes or c.recipient_codes]
        fine = not claims if expected is None else any(_matches(claim, expected) for claim in claims)
        if not fine:
            yield Failure(
                frame=frame.id, text=example.text, expected=example.gives, got=tuple(notation(c) for c in claims)
            )


def expectation(gives: str) -> Expectation | None:
    """Read the notation of ``gives`` (resources/codebook/README.md); ``None`` for ``none``."""
    if gives.strip() == "none":
        return None
    sides, _, status = gives.partition(",")
    left, _, right = sides.partition(">")
    try:
        told = Status(status.strip() or "occurred")
    except ValueError as error:
        raise BadCodebook(f"example {gives!r}: unknown status; one of {', '.join(Status)}") from error
    return Expectation(initiators=_codes(left), recipients=_codes(right), status=told)


def notation(claim: Claim) -> str:
    """Write a claim as an example would."""
    left, right = " + ".join(claim.initiator_codes), " + ".join(claim.recipient_codes)
    sides = left if claim.joint else f"{left} > {right}"
    return f"{sides}, {claim.status} [{claim.frame}]"


def _codes(side: str) -> frozenset[str]:
    return frozenset(code.strip() for code in side.split("+") if code.strip())


def _matches(claim: Claim, expected: Expectation) -> bool:
    left, right = frozenset(claim.initiator_codes), frozenset(claim.recipient_codes)
    if claim.joint:
        sides = left | right == expected.initiators | expected.recipients
    else:
        sides = (left, right) == (expected.initiators, expected.recipients)
    return sides and claim.status == expected.status
