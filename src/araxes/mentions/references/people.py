"""The persons of a document: every mention of one gets the fullest name, the office and the state found anywhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import state_codes
from araxes.mentions.actors.vocabulary import vocabulary
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.codes import sided
from araxes.mentions.references.officeholders import holder_of, key_of

NATIONAL = frozenset(
    {"president", "minister", "premier", "chancellor", "senator", "speaker", "king", "lawmaker", "congressman"}
)
DOMINANT = 0.55
_NEARLY_ALL = 0.8
_LEAST = 4


@dataclass(slots=True, kw_only=True)
class Person:
    """What a document tells of one person; ``key`` are the folded pieces of the fullest name."""

    name: str
    key: tuple[str, ...]
    codes: tuple[str, ...] = ()
    office: str | None = None
    sector: str | None = None
    said: str = ""
    known: str | None = None
    places: list[int] = field(default_factory=list)


class People:
    """The persons of a document, found by any of their surnames."""

    def __init__(self, mentions: Iterable[ActorMention]) -> None:
        self._persons: list[Person] = []
        self._by_piece: dict[str, list[Person]] = {}
        named = sorted(
            (m for m in mentions if m.person), key=lambda mention: (-len(key_of(mention.person or "")), mention.start)
        )
        for mention in named:
            self._add(mention)

    def _add(self, mention: ActorMention) -> None:
        name = mention.person or ""
        key = key_of(name)
        if not key:
            return
        person = self.find(key, mention.start)
        if person is None:
            person = Person(name=name, key=key)
            self._persons.append(person)
            for piece in set(key):
                self._by_piece.setdefault(piece, []).append(person)
        person.places.append(mention.start)
        self._learn(person, mention)

    def _learn(self, person: Person, mention: ActorMention) -> None:
        if mention.codes and (not person.codes or (_is_private(person.codes) and not _is_private(mention.codes))):
            person.codes, person.said = mention.codes, mention.text
        if mention.office and (person.office is None or len(mention.office) > len(person.office)):
            person.office = mention.office
        person.sector = person.sector or mention.sector

    def recognise(self) -> None:
        """Give those whose state the document never says the one that they are known to hold office in."""
        for person in self._persons:
            titled = bool(NATIONAL.intersection((person.office or "").lower().split()))
            holder = None if person.codes else holder_of(person.key, titled=titled)
            if holder is not None:
                opposed = person.sector if person.sector == "OPP" else None
                person.codes, person.known = sided((holder.code,), opposed), holder.name

    def assume(self, state: str | None) -> None:
        """Let those who hold a national office, and whose state the document never says, hold it in ``state``."""
        for person in self._unplaced():
            if state:
                person.codes, person.said = (state,), f"{person.office}, in a document mostly on {state}"

    def oppose(self, actors: Sequence[ActorMention]) -> None:
        """In a document on two states, let such persons who are told of beside one of them alone hold office in the
        other ("the vice minister lodged a protest with the US embassy")."""
        two = protagonists(actors)
        if not two:
            return
        sentences = {actor.start: actor.sentence for actor in actors}
        beside: dict[int, set[str]] = {}
        for actor in actors:
            if not actor.locative:
                beside.setdefault(actor.sentence, set()).update(code[:3] for code in actor.codes)
        for person in self._unplaced():
            told = [beside.get(sentences[place], set()) for place in person.places]
            one, other = (sum(state in states for states in told) for state in two)
            if bool(one) != bool(other) and all(states <= set(two) for states in told):
                state = two[0] if other else two[1]
                person.codes = (state,)
                person.said = f"{person.office}, dealing with {two[1] if other else two[0]} in a document on both"

    def _unplaced(self) -> Iterator[Person]:
        """Yield the holders of a national office whose state nothing says."""
        for person in self._persons:
            if not person.codes and NATIONAL.intersection((person.office or "").lower().split()):
                yield person

    def find(self, key: Sequence[str], start: int) -> Person | None:
        """Return the person whom a name (folded pieces) can mean; of several, the one named nearest before."""
        fitting = [person for person in self._by_piece.get(key[-1], ()) if _fits(key, person.key)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        return max(fitting, key=lambda person: max((p for p in person.places if p <= start), default=-1))

    def by_surname(self, piece: str, start: int) -> Person | None:
        """Return the person whose last name a single word is, or the first name of one who holds an office ("Abiy")."""
        named = self._by_piece.get(piece, ())
        fitting = [person for person in named if person.key[-1] == piece]
        fitting = fitting or [person for person in named if person.key[0] == piece and person.office]
        if not fitting:
            return None
        return max(fitting, key=lambda person: max((p for p in person.places if p <= start), default=-1))


def _is_private(codes: tuple[str, ...]) -> bool:
    return any(code.endswith("-CVL") for code in codes)


def _fits(short: Sequence[str], full: Sequence[str]) -> bool:
    return short == full or (len(short) == 1 and short[0] in full) or (set(short) <= set(full) and len(short) > 1)


def complete_person(mention: ActorMention, people: People) -> ActorMention:
    """Give a mention of a person what the document tells of the person elsewhere."""
    key = key_of(mention.person or "")
    person = people.find(key, mention.start) if key else None
    if person is None:
        return mention
    former = not vocabulary().former.isdisjoint(mention.text.lower().split())
    return replace(
        mention,
        person=person.name,
        codes=mention.codes or (sided(person.codes, "CVL") if former and mention.office else person.codes),
        office=mention.office or person.office,
        sector=mention.sector or person.sector,
        rule=mention.rule if mention.codes or not person.codes else _rule(person),
    )


def surname_mention(text: str, sentence: Sentence, token: Token, people: People) -> ActorMention | None:
    """Return the mention that a lone surname is, when the document names the person elsewhere."""
    key = key_of(token.text)
    person = people.by_surname(key[-1], token.start) if key else None
    if person is None:
        return None
    return ActorMention(
        sentence=sentence.index,
        head=token.index,
        start=token.start,
        end=token.end,
        text=text[token.start : token.end],
        codes=person.codes,
        kind="person",
        rule=_rule(person),
        sector=person.sector,
        office=person.office,
        person=person.name,
        modifier=token.deprel in ("amod", "compound", "nmod:poss", "nmod:desc"),
    )


def _rule(person: Person) -> str:
    if person.known:
        return f"{person.name}: “{person.known}” is listed among holders of office of {person.codes[0]}"
    return f"{person.name} is “{person.said}” in this document" if person.said else f"{person.name}, named before"


def home_of(actors: Iterable[ActorMention], outlet: str | None) -> str | None:
    """Return the state that a document is about: more than half of its coded mentions, at least four, and twice as
    many as of any other. An office holder of whom nothing is said in a report on two states can be either's."""
    counts = _states(actors)
    (best, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    if best in state_codes() and most >= max(_LEAST, 2 * second) and most > DOMINANT * counts.total():
        return best
    return outlet if counts.total() < 3 else None


def protagonists(actors: Iterable[ActorMention]) -> tuple[str, ...]:
    """Return the two states of which nearly all coded mentions of a document are, at least four of each, or nothing."""
    counts = _states(actors)
    two = counts.most_common(2)
    if len(two) < 2 or two[1][1] < _LEAST or sum(number for _, number in two) < _NEARLY_ALL * counts.total():
        return ()
    return tuple(state for state, _ in two) if all(state in state_codes() for state, _ in two) else ()


def _states(actors: Iterable[ActorMention]) -> Counter[str]:
    return Counter(code[:3] for actor in actors for code in actor.codes)
