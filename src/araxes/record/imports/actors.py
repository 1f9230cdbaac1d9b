"""Actor names of event data as our codes: "Police (Kenya)", "South Korea", "John Kerry", "Taliban"."""

import re
from functools import cache, lru_cache

from araxes.events.report import Party
from araxes.mentions.actors.names import Name, fold, lexicon, pieces_of
from araxes.mentions.actors.resources import load
from araxes.mentions.actors.vocabulary import vocabulary
from araxes.mentions.references.officeholders import holder_of, key_of
from araxes.record.imports.crosswalks import load_crosswalk

# "Police (Kenya)", "Member of Legislative (Govt) (Kenya)", "Men (Holy See (Vatican City State))"
_ROLE_AND_OWNER = re.compile(r"(?P<role>[^()]+(?: \([^()]*\))?) \((?P<owner>[^()]+).*\)")
_OF_STATES = frozenset("GOV MIL COP JUD LEG SPY".split())
_ACTORS = frozenset({"state", "seat", "organ", "organisation", "group", "media", "area"})
_MOST_NAMES = 500_000


@lru_cache(maxsize=_MOST_NAMES)
def party_of(text: str) -> Party:
    """Return who a name is: codes, sector and person as far as the resources know them.

    "Citizen (Thailand)" has the code ``THA-CVL``, "Military (Thailand)" ``THA`` and sector ``MIL``; a name that nobody
    knows keeps its text and has no code.
    """
    if known := _known(text):
        return Party(codes=known.codes, text=text, sector=known.sector)
    if match := _ROLE_AND_OWNER.fullmatch(text):
        sector = sector_of(match["role"])
        return Party(codes=_tagged(_owner(match["owner"]), sector), text=text, sector=sector)
    if side := _side_of_person(text):
        return Party(codes=(side,), text=text, person=text)
    return _composed(text) or Party(codes=(), text=text)


@lru_cache(maxsize=_MOST_NAMES)
def party_in(text: str, country: str, sectors: str) -> Party:
    """Return who a name is where the table gives country and sectors beside it (lists of words, commas between).

    What the name says by itself goes first: a group keeps its code whatever its country.
    """
    party = party_of(text)
    sector = party.sector or sector_of_all(sectors)
    if party.codes:
        return Party(codes=party.codes, text=text, sector=sector, person=party.person)
    owner = _owner(country) if country else None
    return Party(codes=_tagged(owner, sector), text=text, sector=sector, person=party.person)


@lru_cache(maxsize=_MOST_NAMES)
def party_with(text: str, country: str, sector: str | None, *, title: str | None = None) -> Party:
    """Return who a name is where the table gives the state's code (ISO 3166-1 alpha-3) and the PLOVER sector.

    Groups and organisations that the name tells keep their code; several codes stand with ``;`` between them.
    """
    party = party_of(text)
    known = tuple(code for code in map(str.strip, country.split(";")) if code in load("states"))
    own = party.codes if not known or any("-" in code or code not in load("states") for code in party.codes) else known
    return Party(
        codes=tuple(_with_tag(code, sector) for code in own),
        text=text,
        sector=sector or party.sector,
        person=party.person,
        office=title,
    )


@lru_cache(maxsize=_MOST_NAMES)
def sector_of_all(sectors: str) -> str | None:
    """Return the PLOVER sector of several sector words: the first that is an organ of state, else the first."""
    found = tuple(filter(None, (sector_of(word.strip()) for word in sectors.split(",") if word.strip())))
    return next((sector for sector in found if sector in _OF_STATES), found[0] if found else None)


@lru_cache(maxsize=_MOST_NAMES)
def sector_of(role: str) -> str | None:
    """Return the PLOVER sector of a role ("Member of Parliament", "Armed Rebel"); ``None`` when nothing tells it."""
    told = _roles().get(role.casefold())
    if told:
        return told
    words = vocabulary()
    pieces = [fold(piece) for piece in pieces_of(role) if piece.isalnum()]
    for piece in pieces[:-1]:
        if piece in words.overrides:
            return words.overrides[piece]
    for piece in reversed(pieces):
        agent = words.agents.get(piece) or words.agents.get(piece.removesuffix("s"))
        if agent and agent.sector:
            return agent.sector
    return None


@cache
def _roles() -> dict[str, str]:
    listed = load_crosswalk("actors")["roles"]
    return {role.casefold(): sector for sector, roles in listed.items() for role in roles}


@cache
def _codes() -> frozenset[str]:
    """Return our own actor codes, which a table of the user's may hold in place of names."""
    bodies = (body.get("code", code) for code, body in load("organisations").items())
    return frozenset((*load("states"), *load("groups"), *bodies))


@cache
def _names() -> dict[str, str]:
    listed: dict[str, str] = load_crosswalk("actors")["names"]
    return {name.casefold(): code for name, code in listed.items()}


def _known(text: str) -> Name | None:
    """Return what a name stands for as a whole, if that is an actor."""
    code = text if text in _codes() else _names().get(text.casefold())
    if code:
        return Name(codes=(code,), kind="state" if code in load("states") else "organisation")
    found = _name_of(text)
    return found if found and found.kind in _ACTORS else None


def _name_of(text: str) -> Name | None:
    """Return the name that a text is from its first piece to its last."""
    key = tuple(fold(piece) for piece in pieces_of(text))
    second = key[1] if len(key) > 1 else ""
    entries = lexicon().names.get(key[0], {}).get(second, ()) if key else ()
    return next((name for rest, name in entries if rest == key[2:]), None)


@cache
def _persons() -> dict[tuple[str, ...], str]:
    listed = load_crosswalk("actors")["persons"]
    return {key_of(name): code for code, names in listed.items() for name in names}


def _side_of_person(text: str) -> str | None:
    key = key_of(text)
    if code := _persons().get(key):
        return code
    holder = holder_of(key)
    return holder.code if holder else None


def _composed(text: str) -> Party | None:
    """Return who "Canadian Armed Forces" or "Security Service of Ukraine" is: a state's name beside a role."""
    first, _, rest = text.partition(" ")
    role, _, owner = text.rpartition(" of ")
    for name, words in ((_name_of(first), rest), (_name_of(owner), role)):
        sector = sector_of(words) if name and name.kind in {"state", "adjective"} else None
        if name and sector:
            return Party(codes=tuple(_with_tag(code, sector) for code in name.codes), text=text, sector=sector)
    return None


def _owner(name: str) -> Name | None:
    found = _known(name)
    return found if found and found.codes else None


def _tagged(owner: Name | None, sector: str | None) -> tuple[str, ...]:
    if owner is None:
        return ()
    if owner.kind not in {"state", "seat"}:
        return owner.codes
    return tuple(_with_tag(code, sector) for code in owner.codes)


def _with_tag(code: str, sector: str | None) -> str:
    tag = vocabulary().tags.get(sector or "")
    return f"{code}-{tag}" if tag and "-" not in code else code
