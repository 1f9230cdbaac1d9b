"""Claims weighed: those that hardly hold are left out, and each gets the sides that are likeliest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from araxes.claims.claim import Claim, identity
from araxes.claims.questions import Views
from araxes.claims.scenes import Scene
from araxes.claims.spotted import Spots
from araxes.claims.weighing.background import Background
from araxes.claims.weighing.forest import Block, Forest
from araxes.claims.weighing.options import Side, options
from araxes.claims.weighing.traits import Bench, bench, claim_traits, given
from araxes.documents.roles import HEADINGS
from araxes.mentions.mention import ActorMention
from araxes.values.statuses import Status
from araxes.values.types import TWO_SIDED

RESOURCE = Path(__file__).parents[2] / "resources" / "weighing"
# The chance below which a claim is left out; set on documents that the trees had not seen.
HOLDS = 0.1
# A claim to which the rules gave no side gets none where the reader is surer than this that no word there tells an act.
UNSEEN = 0.9
SIDES: tuple[Side, ...] = ("initiators", "recipients", "parties")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The sides chosen for a claim, each code with its chance; for acts of two sides ``recipients`` is empty."""

    initiators: dict[str, float]
    recipients: dict[str, float]


# A claim's candidates, their chances to be of a side, and to be of the other side.
Weighed = tuple[Bench, Sequence[float], Sequence[float]]


def together(side: Side) -> str:
    """Return the name of the trees that choose among groups for a side."""
    return f"{side}_together"


class Scales:
    """The trees that say whether a claim holds, who may be its initiators, recipients and parties, and who is."""

    def __init__(self, folder: Path) -> None:
        self._holds = Forest(folder, "holds")
        self._one: dict[Side, Forest] = {side: Forest(folder, side) for side in SIDES}
        self._group: dict[Side, Forest] = {side: Forest(folder, together(side)) for side in SIDES}

    def weigh(self, claims: Sequence[Claim], told: Sequence[Scene], views: Views, spots: Spots) -> list[Claim]:
        """Return the claims that hold, in their order, with their sides."""
        background = Background(told, claims, views, spots)
        held = self._held(claims, background)
        open_ones = [claim for claim in held if not (_is_mutual(claim) or _sideless(claim, background))]
        benches = [bench(claim, background) for claim in open_ones]
        seated = [one for one in benches if one.codes]
        chosen = {one.claim.id: choice for one, choice in self._choices(seated, background)}
        return [_sided(claim, chosen[claim.id], background) if claim.id in chosen else claim for claim in held]

    def _held(self, claims: Sequence[Claim], background: Background) -> list[Claim]:
        judged = [claim for claim in claims if not exempt(claim, background)]
        rows = [claim_traits(claim, background) for claim in judged]
        (found,) = self._holds.chances([Block(common={}, rows=rows)])
        chances = dict(zip((claim.id for claim in judged), found, strict=True))
        return [claim for claim in claims if chances.get(claim.id, 1.0) >= HOLDS]

    def _choices(self, seated: Sequence[Bench], background: Background) -> Iterator[tuple[Bench, Choice]]:
        """Yield each claim's choice; the trees run once for all claims together."""
        mutual = [one for one in seated if one.claim.type in TWO_SIDED]
        single = [one for one in seated if one.claim.type not in TWO_SIDED]
        taking = self._one["parties"].chances([one.traits for one in mutual])
        acting = self._one["initiators"].chances([one.traits for one in single])
        blocks = [given(one, chances, background) for one, chances in zip(single, acting, strict=True)]
        bearing = self._one["recipients"].chances(blocks)
        alone = [()] * len(mutual)
        parties = self._groups("parties", zip(mutual, taking, alone, strict=True), background)
        initiators = self._groups("initiators", zip(single, acting, bearing, strict=True), background)
        recipients = self._groups("recipients", zip(single, bearing, acting, strict=True), background)
        for one, taken in zip(mutual, parties, strict=True):
            yield one, Choice(initiators=taken, recipients={})
        for one, left, right in zip(single, initiators, recipients, strict=True):
            yield one, Choice(initiators=left, recipients=right)

    def _groups(self, side: Side, weighed: Iterable[Weighed], background: Background) -> list[dict[str, float]]:
        """Return for each claim the likeliest group of a side: its codes, each with its own chance."""
        rows = list(weighed)
        offered = [options(one, side, chances, opposite, background) for one, chances, opposite in rows]
        found = self._group[side].chances([offer.traits for offer in offered])
        return [
            {one.codes[place]: chances[place] for place in sorted(offer.likeliest(likely))}
            for (one, chances, _), offer, likely in zip(rows, offered, found, strict=True)
        ]


def bare(claim: Claim) -> bool:
    """Tell a mere reference to what was told before ("the exercise"), which has no sides of its own."""
    return claim.definite and not claim.initiator_codes and not claim.recipient_codes


def _sideless(claim: Claim, background: Background) -> bool:
    """Tell a claim that gets no sides: a reference, or one without any that the reader does not see told there."""
    empty = not claim.initiator_codes and not claim.recipient_codes
    near = background.spots.chances(claim.sentence)[max(0, claim.head - 1) : claim.head + 2, 0]
    return bare(claim) or (empty and float(near.min()) > UNSEEN)


def _is_mutual(claim: Claim) -> bool:
    """Tell what several are said to do to one another ("accused **each other**"): the grammar leaves no choice."""
    left, right = set(claim.initiator_codes), set(claim.recipient_codes)
    return claim.type not in TWO_SIDED and len(left) > 1 and (left == right or (claim.joint and not right))


def exempt(claim: Claim, background: Background) -> bool:
    """Tell whether a claim is not judged: references, denials, and titles, whose acts the text tells again."""
    headed = background.scenes[claim.sentence].sentence.role in HEADINGS
    return headed or bare(claim) or claim.status is Status.DENIED


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
