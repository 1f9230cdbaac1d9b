"""Claims weighed: those that hardly hold are left out, and each gets the sides that are likeliest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from araxes.claims.claim import Claim, identity
from araxes.claims.questions import Views
from araxes.claims.scenes import Scene
from araxes.claims.spotted import Spots
from araxes.claims.weighing.background import HEADINGS, Background
from araxes.claims.weighing.forest import Block, Forest
from araxes.claims.weighing.traits import Bench, bench, claim_traits, given
from araxes.mentions.mention import ActorMention
from araxes.values.statuses import Status
from araxes.values.types import TWO_SIDED

RESOURCE = Path(__file__).parents[2] / "resources" / "weighing"
# The chance below which a claim is left out; set, as those below, on documents that the trees had not seen.
HOLDS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The chance above which an actor whom the rules take for a side stays one, and another becomes one."""

    stays: float
    becomes: float


# A claim to which the rules gave no side gets none where the reader is surer than this that no word there tells an act.
UNSEEN = 0.9
# What somebody needs to be taken for a side where nobody has the chance that is asked for.
LEAST = 0.2
INITIATES, RECEIVES, TAKES_PART = (
    Bounds(stays=0.2, becomes=0.7),
    Bounds(stays=0.15, becomes=0.6),
    Bounds(stays=0.2, becomes=0.75),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The sides chosen for a claim, each code with its chance; for acts of two sides ``recipients`` is empty."""

    initiators: dict[str, float]
    recipients: dict[str, float]


class Scales:
    """The trees that say whether a claim holds, and who are its initiators, recipients and parties."""

    def __init__(self, folder: Path) -> None:
        self._holds, self._initiators, self._recipients, self._parties = (
            Forest(folder, name) for name in ("holds", "initiators", "recipients", "parties")
        )

    def weigh(self, claims: Sequence[Claim], told: Sequence[Scene], views: Views, spots: Spots) -> list[Claim]:
        """Return the claims that hold, in their order, with their sides."""
        background = Background(told, claims, views, spots)
        held = self._held(claims, background)
        benches = [bench(claim, background) for claim in held if not _sideless(claim, background)]
        seated = [one for one in benches if one.codes]
        chosen = dict(zip((one.claim.id for one in seated), self._choices(seated, background), strict=True))
        return [_sided(claim, chosen[claim.id], background) if claim.id in chosen else claim for claim in held]

    def _held(self, claims: Sequence[Claim], background: Background) -> list[Claim]:
        judged = [claim for claim in claims if not exempt(claim, background)]
        rows = [claim_traits(claim, background) for claim in judged]
        (found,) = self._holds.chances([Block(common={}, rows=rows)])
        chances = dict(zip((claim.id for claim in judged), found, strict=True))
        return [claim for claim in claims if chances.get(claim.id, 1.0) >= HOLDS]

    def _choices(self, seated: Sequence[Bench], background: Background) -> Iterator[Choice]:
        """Yield the choice for each claim; the trees run once for all claims together."""
        mutual = [one for one in seated if one.claim.type in TWO_SIDED]
        single = [one for one in seated if one.claim.type not in TWO_SIDED]
        parties = iter(self._parties.chances([one.traits for one in mutual]))
        acting = self._initiators.chances([one.traits for one in single])
        blocks = [given(one, chances, background) for one, chances in zip(single, acting, strict=True)]
        bearing = iter(self._recipients.chances(blocks))
        initiating = iter(acting)
        for one in seated:
            if one.claim.type in TWO_SIDED:
                chances = dict(zip(one.codes, next(parties), strict=True))
                own = (*one.claim.initiator_codes, *one.claim.recipient_codes)
                yield Choice(initiators=_chosen(chances, own, TAKES_PART) or _likeliest(chances, {}), recipients={})
            else:
                acts = dict(zip(one.codes, next(initiating), strict=True))
                bears = dict(zip(one.codes, next(bearing), strict=True))
                yield Choice(
                    initiators=_chosen(acts, one.claim.initiator_codes, INITIATES) or _likeliest(acts, bears),
                    recipients=_chosen(bears, one.claim.recipient_codes, RECEIVES),
                )


def bare(claim: Claim) -> bool:
    """Tell a mere reference to what was told before ("the exercise"), which has no sides of its own."""
    return claim.definite and not claim.initiator_codes and not claim.recipient_codes


def _sideless(claim: Claim, background: Background) -> bool:
    """Tell a claim that gets no sides: a reference, or one without any that the reader does not see told there."""
    empty = not claim.initiator_codes and not claim.recipient_codes
    near = background.spots.chances(claim.sentence)[max(0, claim.head - 1) : claim.head + 2, 0]
    return bare(claim) or (empty and float(near.min()) > UNSEEN)


def exempt(claim: Claim, background: Background) -> bool:
    """Tell whether a claim is not judged: references, denials, and titles, whose acts the text tells again."""
    headed = background.scenes[claim.sentence].sentence.role in HEADINGS
    return headed or bare(claim) or claim.status is Status.DENIED


def _chosen(chances: Mapping[str, float], own: Sequence[str], bounds: Bounds) -> dict[str, float]:
    """Return the codes that are likely enough, with their chances; the rules' ``own`` need less."""
    return {c: chance for c, chance in chances.items() if chance > (bounds.stays if c in own else bounds.becomes)}


def _likeliest(chances: Mapping[str, float], bears: Mapping[str, float]) -> dict[str, float]:
    """Return the likeliest code, if it is likely at all and not rather the one that bears the act."""
    code = max(chances, key=chances.__getitem__)
    fits = chances[code] >= LEAST and chances[code] > bears.get(code, 0)
    return {code: chances[code]} if fits else {}


def _sided(claim: Claim, choice: Choice, background: Background) -> Claim:
    """Return the claim with the sides chosen for it, its own where they are the same."""
    initiators, recipients = choice.initiators, choice.recipients
    if claim.type in TWO_SIDED:
        if set(initiators) == {*claim.initiator_codes, *claim.recipient_codes}:
            return claim
        if not claim.joint:
            recipients = {code: chance for code, chance in initiators.items() if code in claim.recipient_codes}
            initiators = {code: chance for code, chance in initiators.items() if code not in recipients}
    elif set(initiators) == {*claim.initiator_codes} and set(recipients) == {*claim.recipient_codes}:
        return claim
    full = replace(
        claim,
        initiators=_mentions(claim, claim.initiators, initiators, background),
        recipients=_mentions(claim, claim.recipients, recipients, background),
        reasons=(*claim.reasons, _reason(claim, initiators, recipients)),
    )
    return replace(full, id=identity(full))


def _mentions(
    claim: Claim, own: Sequence[ActorMention], codes: dict[str, float], background: Background
) -> tuple[ActorMention, ...]:
    """Return the mentions of a side: the claim's own that name no other actor, else the nearest of each code."""
    kept = [actor for actor in own if actor.codes and set(actor.codes) <= set(codes)]
    named = {code for actor in kept for code in actor.codes}
    fresh = [background.mention(code, claim.sentence, claim.head) for code in codes if code not in named]
    return (*kept, *(_only(actor, codes) for actor in fresh if actor is not None))


def _only(actor: ActorMention, codes: dict[str, float]) -> ActorMention:
    """Return a mention of several actors as one of those chosen."""
    wanted = tuple(code for code in actor.codes if code in codes)
    return actor if wanted == actor.codes else replace(actor, codes=wanted)


def _reason(claim: Claim, initiators: dict[str, float], recipients: dict[str, float]) -> str:
    def shown(codes: dict[str, float]) -> str:
        return ", ".join(f"{code} {chance:.2f}" for code, chance in codes.items()) or "none"

    was = f"{'+'.join(claim.initiator_codes) or 'none'} → {'+'.join(claim.recipient_codes) or 'none'}"
    return f"sides: weighed by what other documents teach: {shown(initiators)} → {shown(recipients)}; by rules {was}"


@cache
def load_scales(folder: Path = RESOURCE) -> Scales:
    """Return the trees of the installation, loaded once."""
    return Scales(folder)
