"""What two mentions side by side tell each other: "Akar, Turkey's defence chief", "the premier and his deputy"."""

from collections.abc import Sequence
from dataclasses import replace

from araxes.language.tokens import Sentence
from araxes.mentions.mention import ActorMention

NAME_ONLY = "name"
LISTING = frozenset({"and", "then", "with", "also", "later", "by", "as", "well"})
SHARING = frozenset({"office", "person", "agent", "unit"})
CLOSING = frozenset({",", ".", ";", ")", "—", "–", ":", "-"})
ARTICLES = frozenset({"the", "a", "an", "who", "its", "their", "his", "her"})


def join_neighbours(text: str, sentence: Sentence, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Give mentions in apposition or coordination what their neighbours know: codes, office, person, name."""
    joined = list(mentions)
    by_head = {mention.head: place for place, mention in enumerate(joined)}
    for place, mention in enumerate(mentions):
        token = sentence.tokens[mention.head]
        other = by_head.get(token.head, -1)
        if token.deprel == "appos" and other >= 0 and other != place:
            joined[place], joined[other] = _share(mention, joined[other])
        elif token.deprel == "conj" and 0 <= other < place:
            joined[place] = _coordinated(sentence, joined[other], joined[place])
        for before in range(max(0, place - 3), place):
            if _stand_in_apposition(text, joined[before], joined[place]):
                joined[place], joined[before] = _share(joined[place], joined[before])
        if place and not joined[place].codes and _are_listed(text, joined[place - 1], joined[place]):
            joined[place] = _coordinated(sentence, joined[place - 1], joined[place])
    return [mention for mention in joined if mention.kind != NAME_ONLY and not _is_swallowed(mention, joined)]


def _is_swallowed(mention: ActorMention, others: Sequence[ActorMention]) -> bool:
    """Tell a mention that says nothing of its own inside a larger one."""
    if mention.codes or mention.person:
        return False
    size = mention.end - mention.start
    return any(
        other.start <= mention.start and mention.end <= other.end and other.end - other.start > size for other in others
    )


def _are_listed(text: str, left: ActorMention, right: ActorMention) -> bool:
    """Tell "with Minister A and then with Premier B" by the words between two office-holders."""
    if not (left.office and right.office and right.person):
        return False
    words = text[left.end : right.start].replace(",", " ").lower().split()
    return "and" in words and LISTING.issuperset(words)


def _coordinated(sentence: Sentence, first: ActorMention, second: ActorMention) -> ActorMention:
    """ "the Israeli premier Jane Doe and energy minister Tom Roe": the second is Israeli too."""
    determined = any(sentence.tokens[child].upos in ("DET", "PRON") for child in sentence.children[second.head])
    if second.codes or second.modifier or determined or second.kind not in SHARING:
        return second
    if not first.codes or first.kind not in SHARING or not (second.office or second.sector):
        return second
    return replace(second, codes=first.codes, rule=f"coordinated with “{first.text}”")


def _stand_in_apposition(text: str, left: ActorMention, right: ActorMention) -> bool:
    """Tell "Akar, Turkey's defence chief," by its commas where the tree does not."""
    between = text[left.end : right.start].split(",")
    if len(between) != 2 or between[0].strip() or between[1].strip().lower() not in ("", *ARTICLES):
        return False
    one_name = (left.person is None) != (right.person is None) and not (left.office and right.office)
    named, other = (left, right) if left.person else (right, left)
    if not one_name or named.office or not (other.office or other.sector in ("CVL", "BUS")) or other.kind == "agent":
        return False
    rest = text[right.end : right.end + 2].strip()
    ranked = right is named and right.sector == "MIL" and right.text != right.person
    return not rest or rest[0] in CLOSING or ranked


def _share(one: ActorMention, other: ActorMention) -> tuple[ActorMention, ActorMention]:
    if "media" in (one.kind, other.kind) or (one.person and other.person):
        return one, other
    if one.codes and other.codes and {code[:3] for code in one.codes} != {code[:3] for code in other.codes}:
        return one, other
    return _completed(one, other), _completed(other, one)


def _completed(mention: ActorMention, other: ActorMention) -> ActorMention:
    body = other.kind == "organisation" and other.person is None
    if mention.kind == "person" and mention.person and mention.office is None and body:
        mention = replace(mention, kind="organisation", name=mention.person, person=None)
    return replace(
        mention,
        codes=mention.codes or other.codes,
        kind=_kind(mention, other),
        sector=mention.sector or other.sector,
        office=mention.office or other.office,
        person=mention.person or (other.person if not body and mention.kind in ("office", "person") else None),
        name=mention.name or other.name,
        rule=mention.rule if mention.codes or not other.codes else f"in apposition to “{other.text}”",
    )


def _kind(mention: ActorMention, other: ActorMention) -> str:
    if mention.kind == NAME_ONLY or (other.person and mention.kind == "office"):
        return "person"
    return mention.kind
