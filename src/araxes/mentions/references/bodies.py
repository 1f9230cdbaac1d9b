"""Organisations and companies named in full once and shortened later: "Mahan Air" - "Mahan", "(TIA)"."""

from collections.abc import Iterable
from dataclasses import replace

from araxes.mentions.actors.names import fold, pieces_of
from araxes.mentions.mention import ActorMention

SHORT_ENOUGH = 6


class Bodies:
    """Named bodies of a document that no resource lists, found by full name, first word or initials."""

    def __init__(self, text: str, mentions: Iterable[ActorMention]) -> None:
        self._known: dict[str, ActorMention] = {}
        for mention in mentions:
            if mention.kind not in ("person", "media") and mention.codes and not mention.modifier:
                self._learn_brackets(text, mention)
            if mention.name and mention.codes:
                self._learn(mention)

    def _learn(self, mention: ActorMention) -> None:
        pieces = [fold(piece) for piece in pieces_of(mention.name or "")]
        for alias in (" ".join(pieces), pieces[0] if pieces else ""):
            if len(alias) > 3 or alias.isupper():
                self._known.setdefault(alias, mention)

    def _learn_brackets(self, text: str, mention: ActorMention) -> None:
        behind = text[mention.end : mention.end + 12].lstrip()
        if not behind.startswith("(") or ")" not in behind:
            return
        short = behind[1 : behind.index(")")].strip("“”\"' ")
        if 1 < len(short) <= SHORT_ENOUGH and short.isalnum() and short.upper() == short:
            self._known.setdefault(fold(short), mention)

    def find(self, name: str) -> ActorMention | None:
        """Return the mention that a name shortens."""
        return self._known.get(" ".join(fold(piece) for piece in pieces_of(name)))

    def complete(self, mention: ActorMention) -> ActorMention:
        """Give a body's mention the codes that the document gives it elsewhere."""
        other = self.find(mention.name or mention.person or "")
        if mention.codes or other is None or other.start == mention.start:
            return mention
        body = replace(mention, kind=other.kind, name=other.name, person=None, office=None)
        return replace(body, codes=other.codes, sector=other.sector, rule=f"short for “{other.text}”")
