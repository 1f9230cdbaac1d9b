"""Places in a document: names found, weighed, and tied to the map."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from araxes.language.tokens import Sentence
from araxes.mentions.mention import PlaceMention
from araxes.mentions.places.areas import distance
from araxes.mentions.places.choose import Choice, Name, choose
from araxes.mentions.places.contexts import container_of, country_hints, owner_of
from araxes.mentions.places.cues import Cues, load_cues
from araxes.mentions.places.entries import Entry
from araxes.mentions.places.gazetteer import Gazetteer
from araxes.mentions.places.judge import VETO, Judge, Judgement, head_of
from araxes.mentions.places.scan import Match, capitalised, scan
from araxes.values.places import Place

_ENOUGH = 0.8
_FOLLOWS = -0.8
_SURNAME = 2.0
_DOUBTFUL, _BESIDE, _CLOSEST = -0.4, 60.0, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    match: Match
    judgement: Judgement
    fixed: tuple[Entry, ...]
    container: str


def find_places(
    text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer, *, countries: Sequence[str] = ()
) -> tuple[PlaceMention, ...]:
    """Find the places that a document names, in reading order.

    ``sentences`` may be untagged (``upos`` empty): parts of speech, tree and semantic classes are hints only.
    ``countries`` are alpha-3 codes that the outlet or dateline speaks for, when known.
    """
    cues = load_cues()
    lowered = frozenset(token.text for sentence in sentences for token in sentence.tokens if token.text.islower())
    judge = Judge(cues, lowered)
    found = [item for sentence in sentences for item in _in_sentence(sentence, gazetteer, judge, cues)]
    hints = country_hints(sentences, dict.fromkeys(countries, 1.0))
    kept, doubtful = _accepted(found)
    choices = choose(_names(kept), hints)
    rescued = _beside(doubtful, choices)
    if rescued:
        kept = sorted((*kept, *rescued), key=lambda item: item.match.tokens[0].start)
        choices = choose(_names(kept), hints)
    locate = _Locator(choices, gazetteer)
    return tuple(_mention(text, item, locate(item)) for item in kept)


def _in_sentence(sentence: Sentence, gazetteer: Gazetteer, judge: Judge, cues: Cues) -> list[_Found]:
    matches = list(scan(sentence, gazetteer, cues))
    if not matches:
        return []
    headline = _headline(sentence)
    found: list[_Found] = []
    for number, match in enumerate(matches):
        before = matches[number - 1] if number else None
        after = matches[number + 1] if number + 1 < len(matches) else None
        judgement = judge.judge(match, headline, before, after)
        fixed, container = container_of(match, after, cues)
        if not fixed:
            fixed, container = owner_of(match, before, cues)
        inner = number > 0 and found[-1].container != "" and found[-1].match is before
        if fixed and judgement.score > VETO / 2:
            judgement = replace(judgement, score=judgement.score + 2.5)
        elif inner and judgement.score > VETO / 2:
            judgement = replace(judgement, score=judgement.score + 1.5)
        found.append(_Found(match=match, judgement=judgement, fixed=fixed, container=container))
    return found


def _headline(sentence: Sentence) -> bool:
    """Nearly all words capitalised and no full stop: capitals then say nothing."""
    if sentence.tokens[-1].text in (".", "!", "?"):
        return False
    words = [token.text for token in sentence.tokens if len(token.text) > 3 and token.text.isalpha()]
    return len(words) > 3 and sum(map(capitalised, words)) > 0.7 * len(words)


def _accepted(found: Sequence[_Found]) -> tuple[list[_Found], list[_Found]]:
    """Part what is a place from what may be one.

    A place has enough evidence where it stands, or some there and enough elsewhere in the document.
    """
    surnames = {item.match.key for item in found if item.judgement.surname and " " not in item.match.key}
    weighed = [(item, _evidence(item, surnames)) for item in found]
    best: dict[str, float] = defaultdict(lambda: VETO)
    for item, evidence in weighed:
        best[item.match.key] = max(best[item.match.key], evidence)
    kept, doubtful = [], []
    for item, evidence in weighed:
        follows = best[item.match.key] >= _ENOUGH + 0.5 and evidence >= _FOLLOWS
        if evidence >= _ENOUGH or follows:
            kept.append(item)
        elif evidence >= _DOUBTFUL:
            doubtful.append(item)
    return kept, doubtful


def _beside(doubtful: Sequence[_Found], choices: Mapping[str, Choice]) -> list[_Found]:
    """Keep of the doubtful names those with a place close to one that the document surely names."""
    sure = [c.entry.place for c in choices.values() if c.entry.level in ("city", "capital", "site", "district")]
    return [item for item in doubtful if any(_near(entry, sure) for entry in item.match.entries[:_CLOSEST])]


def _near(entry: Entry, sure: Sequence[Place]) -> bool:
    place = entry.place
    return entry.level == "city" and any(
        abs(place.lat - other.lat) < 1 and distance(place.lat, place.lon, other.lat, other.lon) < _BESIDE
        for other in sure
    )


def _evidence(item: _Found, surnames: set[str]) -> float:
    country = item.match.entries[0].level in ("country", "capital")
    name = item.match.key in surnames and not item.fixed and not country
    return item.judgement.score - (_SURNAME if name else 0.0)


def _names(kept: Sequence[_Found]) -> list[Name]:
    names: dict[str, Name] = {}
    for item in kept:
        key = item.match.key
        if key in names:
            names[key].count += 1
        else:
            names[key] = Name(key=key, entries=item.match.entries)
        if item.fixed and not names[key].fixed:
            names[key].fixed, names[key].container = item.fixed, item.container
        names[key].region |= item.judgement.extent.region
    return list(names.values())


class _Locator:
    """Gives each mention its place: the document's choice for the name, or what its own container says."""

    def __init__(self, choices: dict[str, Choice], gazetteer: Gazetteer) -> None:
        self._choices = choices
        self._gazetteer = gazetteer

    def __call__(self, item: _Found) -> tuple[Place, str]:
        choice = self._choices[item.match.key]
        if item.fixed and choice.entry not in item.fixed:
            choice = Choice(entry=item.fixed[0], rule=f"the text places it in {item.container}")
        if choice.entry.level == "division":
            return self._division(choice)
        return choice.entry.place, choice.rule

    def _division(self, choice: Choice) -> tuple[Place, str]:
        """A county has no point of its own in the gazetteer: it stands where the document's places of its state do."""
        area = choice.entry.area
        near = [c.entry.place for c in self._choices.values() if c.entry.area == area and c.entry.level == "city"]
        point = near[0] if near else self._gazetteer.area_place(area)
        if point is None:
            return choice.entry.place, choice.rule
        place = replace(choice.entry.place, lat=point.lat, lon=point.lon)
        return place, f"{choice.rule}; put at {point.name}, the place of its state that the text names"


def _mention(text: str, item: _Found, located: tuple[Place, str]) -> PlaceMention:
    tokens = item.match.sentence.tokens
    start, end = tokens[item.judgement.extent.start].start, tokens[item.judgement.extent.end - 1].end
    place, rule = located
    return PlaceMention(
        sentence=item.match.sentence.index,
        head=head_of(item.match, item.judgement.extent.start, item.judgement.extent.end),
        start=start,
        end=end,
        text=text[start:end],
        place=place,
        rule=rule,
    )
