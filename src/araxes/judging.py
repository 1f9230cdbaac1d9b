"""What one side of a text does to another: the type classifier's probabilities, and what the frames tell of the two."""

import math
from collections.abc import Sequence

from araxes.claims.claim import Claim
from araxes.documents import from_text
from araxes.language.reader import load_reader
from araxes.mentions.mention import ActorMention
from araxes.pairs import Offsets, PairClassifier
from araxes.pipeline import Coder

# How many times likelier a frame makes its type when it names both sides as who acts and who receives, and when it
# names one of them so. From three to twenty times does about as well.
BOTH_SIDES, ONE_SIDE = math.exp(2.0), math.exp(1.0)


class PairJudge:
    """Gives each PLOVER type, and "none", a probability for two sides of a text, by classifier and frames together."""

    def __init__(self) -> None:
        reader = load_reader()
        self.classifier = PairClassifier(reader)
        self._coder = Coder(reader=reader, second_opinion=False)

    def relate(self, text: str, *, source: Offsets, target: Offsets) -> dict[str, float]:
        """Return type → probability, "none" first; ``source`` and ``target`` are character offsets (start, end).

        Raises `BadOption` for offsets that hold no word, or sides that are the same.
        """
        chances = self.classifier.relate(text, source=source, target=target)
        for name, weight in _weights(self._claims(text), source, target).items():
            chances[name] *= weight
        whole = sum(chances.values())
        return {name: chance / whole for name, chance in chances.items()}

    def _claims(self, text: str) -> Sequence[Claim]:
        """Return what the frames tell; nothing where a document's text is not the text itself (notes, addresses)."""
        document = from_text(text)
        return self._coder.code(document).claims if document.text == text else ()


def _weights(claims: Sequence[Claim], source: Offsets, target: Offsets) -> dict[str, float]:
    """Return what each type that frames tell weighs: as much as the best of its claims."""
    best: dict[str, float] = {}
    for claim in claims:
        acts, receives = touches(claim.initiators, source), touches(goals(claim), target)
        weight = BOTH_SIDES if acts and receives else ONE_SIDE if acts or receives else 1.0
        best[claim.type] = max(weight, best.get(claim.type, 1.0))
    return best


def goals(claim: Claim) -> tuple[ActorMention, ...]:
    """Return whom an act is directed at: all parties of a joint one, and its aim where that names no actor."""
    if claim.joint:
        return claim.initiators
    return claim.recipients or ((claim.aim,) if claim.aim else ())


def touches(actors: Sequence[ActorMention], side: Offsets) -> bool:
    """Tell whether a mention shares characters with a side."""
    return any(actor.start < side[1] and side[0] < actor.end for actor in actors)
