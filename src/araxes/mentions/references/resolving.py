"""One pass through a document that resolves what points back, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.mention import ActorMention
from araxes.mentions.quotations import quoted_tokens
from araxes.mentions.references.belonging import Setting, Surroundings, at_the_scene, belonging, surroundings
from araxes.mentions.references.codes import base, sided
from araxes.mentions.references.definites import complete_by_document, resolve_definite
from araxes.mentions.references.grounds import Grounds
from araxes.mentions.references.issuers import issuer_of
from araxes.mentions.references.others import resolve_other
from araxes.mentions.references.people import complete_person, home_of, surname_mention
from araxes.mentions.references.peoples import settle_peoples
from araxes.mentions.references.phrases import complete_by_phrase
from araxes.mentions.references.pronouns import resolve_pronoun
from araxes.mentions.references.quotations import speaker_in
from araxes.mentions.references.sides import resolve_sides
from araxes.mentions.references.state import Reading, pointing, start_reading

Rows = dict[int, list[ActorMention]]
NOWHERE = Setting()


def resolve_references(
    text: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention], *, setting: Setting = NOWHERE
) -> tuple[ActorMention, ...]:
    """Return the mentions completed by what the document says elsewhere, with those that point back added.

    ``actors`` are the direct mentions in reading order; ``setting`` is where the document plays, as far as known. The
    result is in reading order.
    """
    actors = settle_peoples(actors, setting.places)
    home = home_of(actors, setting.outlet)
    issuer = issuer_of(sentences, actors, dateline=setting.dateline)
    grounds = Grounds(sentences, setting.places, actors, home=issuer or home or setting.dateline)
    around = surroundings(setting, grounds, home=home, issuer=issuer)
    reading = start_reading(text, sentences, actors, outlet=setting.outlet, grounds=grounds)
    reading.people.assume(home)
    reading.people.oppose(actors)
    rows: Rows = {}
    for actor in actors:
        completed = complete_person(actor, reading.people) if actor.person else actor
        rows.setdefault(actor.sentence, []).append(reading.bodies.complete(completed))
    for sentence in sentences:
        read = list(_read_sentence(reading, sentence, rows.get(sentence.index, []), around))
        rows[sentence.index] = _placed(reading, sentence, read, around)
    _resolve_speakers(reading, sentences, rows)
    return tuple(sorted((m for row in rows.values() for m in row), key=lambda m: (m.start, m.end)))


def _read_sentence(
    reading: Reading, sentence: Sentence, row: Sequence[ActorMention], around: Surroundings
) -> Iterator[ActorMention]:
    by_head: dict[int, list[ActorMention]] = {}
    for mention in row:
        by_head.setdefault(mention.head, []).append(mention)
    covered = _covered(sentence, row)
    resolved: dict[int, ActorMention] = {}
    for token in sentence.tokens:
        if token.index in by_head:
            for mention in by_head[token.index]:
                told = _complete(reading, sentence, mention, resolved, around)
                resolved[token.index] = told
                reading.memory.add(told)
                yield told
        elif token.index not in covered:
            found = _pointing_back(reading, sentence, token)
            if found is not None:
                resolved[token.index] = found
                reading.memory.add(found)
                yield found


def _placed(
    reading: Reading, sentence: Sentence, row: Sequence[ActorMention], around: Surroundings
) -> list[ActorMention]:
    """Give those who have no state yet the one that their surroundings show, and remember them."""
    told = belonging(around, sentence, row)
    for before, after in zip(row, told, strict=True):
        if after is not before:
            reading.memory.add(after)
    return told


def _covered(sentence: Sentence, row: Sequence[ActorMention]) -> set[int]:
    tokens = sentence.tokens
    covered: set[int] = set()
    for mention in row:
        first = last = mention.head
        while first > 0 and tokens[first - 1].start >= mention.start:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].start < mention.end:
            last += 1
        covered.update(range(first, last + 1))
    return covered


def _complete(
    reading: Reading,
    sentence: Sentence,
    mention: ActorMention,
    resolved: dict[int, ActorMention],
    around: Surroundings,
) -> ActorMention:
    if mention.codes or mention.kind == "media":
        return mention
    sides = resolve_sides(reading, sentence, sentence.tokens[mention.head])
    if sides is not None:
        return replace(mention, codes=sides.codes, rule=sides.rule)
    told = at_the_scene(around, sentence, complete_by_phrase(reading, sentence, mention, resolved))
    return told if told.codes else complete_by_document(reading, sentence, told)


def _pointing_back(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    if token.upos == "PRON":
        return resolve_pronoun(reading, sentence, token)
    if token.upos == "PROPN" and token.text[0].isupper():
        named = surname_mention(reading.text, sentence, token, reading.people) or _body_name(reading, sentence, token)
        return named or resolve_definite(reading, sentence, token)
    if token.upos == "NOUN" or token.xpos in ("NNS", "NN"):
        told = resolve_sides(reading, sentence, token) or resolve_definite(reading, sentence, token)
        return told or resolve_other(reading, sentence, token)
    return None


def _body_name(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    body = reading.bodies.find(token.text)
    if body is None or body.start > token.start:
        return None
    told = pointing(reading, sentence, token, body.codes, f"short for “{body.text}”")
    return replace(told, kind=body.kind, sector=body.sector, name=body.name)


def _resolve_speakers(reading: Reading, sentences: Sequence[Sentence], rows: Rows) -> None:
    """Add "we", "our" and "I" inside quotations: they mean the speaker's side."""
    words = reading.words["speaker_pronouns"]
    asked = {s.index for s in sentences if any(t.upos == "PRON" and t.text.lower() in words for t in s.tokens)}
    if not asked:
        return
    quoted = quoted_tokens(reading.text, sentences)
    speaker: ActorMention | None = None
    for place, sentence in enumerate(sentences):
        heads = {mention.head: mention for mention in rows.get(sentence.index, ()) if not mention.modifier}
        said = speaker_in(sentence, quoted[place], heads, reading.words["speech"])
        speaker = (
            said or (speaker if any(quoted[place]) else None) or _next_speaker(reading, sentences, place, quoted, rows)
        )
        if speaker is None or not speaker.codes:
            continue
        for token in sentence.tokens if sentence.index in asked else ():
            if quoted[place][token.index] and token.upos == "PRON" and token.text.lower() in words:
                _add_speaker(rows[sentence.index], sentence, _spoken(reading, sentence, token, speaker))
        speaker = said or speaker


def _add_speaker(row: list[ActorMention], sentence: Sentence, pronoun: ActorMention) -> None:
    """Add the pronoun, and give "our forces" the state that "our" has."""
    row.append(pronoun)
    governor = sentence.tokens[pronoun.head].head
    for place, mention in enumerate(row):
        if pronoun.modifier and mention.head == governor and not mention.codes:
            row[place] = replace(mention, codes=sided(pronoun.codes, mention.sector), rule=f"of {pronoun.rule}")


def _next_speaker(
    reading: Reading, sentences: Sequence[Sentence], place: int, quoted: Sequence[Sequence[bool]], rows: Rows
) -> ActorMention | None:
    if not quoted[place] or not quoted[place][-1] or place + 1 >= len(sentences):
        return None
    following = sentences[place + 1]
    heads = {mention.head: mention for mention in rows.get(following.index, ()) if not mention.modifier}
    return speaker_in(following, quoted[place + 1], heads, reading.words["speech"])


def _spoken(reading: Reading, sentence: Sentence, token: Token, speaker: ActorMention) -> ActorMention:
    codes = tuple(dict.fromkeys(base(code) for code in speaker.codes))
    told = pointing(reading, sentence, token, codes, f"“{token.text}” in the words of “{speaker.text}”")
    if token.text.lower() in ("i", "my", "me"):
        return replace(told, person=speaker.person, office=speaker.office, sector=speaker.sector)
    return told
