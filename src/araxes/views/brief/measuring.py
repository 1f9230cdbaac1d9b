"""The measures that a brief tells of, taken from acts."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.mentions.actors.resources import load
from araxes.patterns.adjacencies import Adjacencies, Adjacency, Search, adjacencies
from araxes.patterns.balance import Balance, Rivalry, balance
from araxes.patterns.balancers import Balancer, balancers
from araxes.patterns.occasions import Occasion
from araxes.patterns.periods import Period, period_from
from araxes.patterns.rivalries import DeclaredRivalry
from araxes.relations.coverage import Coverage, ReadDocument, coverage
from araxes.relations.limits import TooFew
from araxes.relations.relation import Relation, Stretch, relation
from araxes.relations.weights import load_weights
from araxes.views.brief.asked import Asked

SEED = 1
# A stretch of time up to so many days is cut into weeks, up to so many into months.
_WEEKS, _MONTHS = 125, 3_700
_ORIGINS = 2
PAIRS = 4
"""How many pairs of acts close to each other are told of one coincidence."""

Days = Sequence[tuple[datetime.date, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A declared rivalry, the balance of each of the two states that is no rival, and who balances between the two."""

    declared: DeclaredRivalry
    balances: tuple[Balance, ...]
    balancers: tuple[Balancer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What was measured.

    ``read`` goes with ``relation`` and is ``None`` where no deed could be put in a period. ``period`` is ``None``, and
    with it the rest, where nothing of the stretch is dated to the day. ``notable`` are ids of the acts of each side
    with third parties that are worth telling, by date; ``passed_over`` the ids of the others.
    """

    relation: Relation | TooFew
    read: Coverage | None
    period: Period | None
    adjacencies: Adjacencies | None
    rivals: tuple[Between, ...]
    notable: Mapping[str, tuple[str, ...]]
    passed_over: Mapping[str, tuple[str, ...]]

    def ids(self, some: int) -> Iterator[str]:
        """Yield the ids of the acts that are told one by one; of moments the first ``some`` are."""
        for names in self.notable.values():
            yield from names
        for pair in (pair for one in self.adjacencies.found for pair in pairs_of(one)) if self.adjacencies else ():
            yield from (occasion.acts[0] for occasion in pair[:2])
        for between in self.rivals:
            for moment in (moment for measured in between.balances for moment in measured.moments[:some]):
                yield from (moment.one.acts[0], moment.two.acts[0])


def pairs_of(found: Adjacency) -> tuple[tuple[Occasion, Occasion, int], ...]:
    """Return the pairs of occasions that are told of an adjacency, with the days between; 0 is the same day."""
    followed = ((pair.after, pair.does, pair.lag) for pair in found.answers.pairs)
    together = ((one, other, 0) for one, other in found.answers.same_day)
    return (*followed, *together)[:PAIRS]


def measure(acts: Sequence[Act], asked: Asked, *, days: Days, read: Iterable[ReadDocument]) -> Measures:
    """Measure what a brief tells of.

    ``acts`` are those of all parties asked about, ``days`` the beginnings of all acts of the record, ``read`` its
    documents.
    """
    documents = tuple(read)
    ends = asked.last or _known_until(days, documents, since=asked.first)
    stretch = Stretch(by=_step(acts, asked, ends=ends), since=asked.first, until=ends)
    found = relation(acts, asked.sides, over=stretch)
    period = _period(days, asked, ends=ends)
    notable = {side: _notable(acts, asked, side=side) for side in asked.sides}
    return Measures(
        relation=found,
        read=None if isinstance(found, TooFew) else coverage(documents, along=found.timeline),
        period=period,
        adjacencies=_close(acts, asked, period=period) if period else None,
        rivals=tuple(_between(acts, asked, declared=one, period=period) for one in asked.rivalries) if period else (),
        notable={side: told for side, (told, _) in notable.items()},
        passed_over={side: rest for side, (_, rest) in notable.items()},
    )


def weighty(act: Act) -> tuple[int, float, str]:
    """Return a key that is the greater the more an act is worth telling: independent origins first, then weight."""
    return len(act.sources), abs(load_weights("plover").of(act) or 0.0), act.id


def chief(acts: Iterable[Act], most: int) -> tuple[Act, ...]:
    """Return the acts most worth telling, in the order of their dates."""
    kept = sorted(acts, key=weighty, reverse=True)[:most]
    return tuple(sorted(kept, key=lambda act: (act.first or datetime.date.max, act.id)))


def _known_until(days: Days, read: Iterable[ReadDocument], *, since: datetime.date | None) -> datetime.date | None:
    """Return the last day that a record can know of: of its latest document or act, but not before ``since``."""
    published = [one.published.last for one in read if one.published]
    return max((*published, *(first for first, _ in days), *([since] if since else ())), default=None)


def _step(acts: Iterable[Act], asked: Asked, *, ends: datetime.date | None) -> str:
    """Choose weeks, months or years by how much time is looked at."""
    known = [act.first for act in acts if act.first and asked.of_both(act)]
    first = asked.first or min(known, default=None)
    length = (ends - first).days if first and ends else 0
    return "week" if length <= _WEEKS else "month" if length <= _MONTHS else "year"


def _period(days: Days, asked: Asked, *, ends: datetime.date | None) -> Period | None:
    try:
        return period_from(days, since=asked.first, until=ends)
    except BadOption:  # nothing of it is dated to the day: there is no rate to compare with
        return None


def _close(acts: Sequence[Act], asked: Asked, *, period: Period) -> Adjacencies:
    search = Search(sides=asked.sides, parties=asked.parties, within=asked.within, most=max(3, asked.most // 8))
    return adjacencies(acts, search, period=period, generator=np.random.default_rng(SEED))


def _between(acts: Sequence[Act], asked: Asked, *, declared: DeclaredRivalry, period: Period) -> Between:
    rivalry = Rivalry(rivals=declared.sides, within=asked.within)
    free = [side for side in asked.sides if side not in declared.sides]
    measured = (balance(acts, side, rivalry=rivalry, period=period) for side in free)
    ranked = () if free else balancers(acts, rivalry, states=load("states"), period=period)
    both = tuple(one for one in ranked if one.moments)
    return Between(declared=declared, balances=tuple(measured), balancers=both[: asked.some])


def _notable(acts: Iterable[Act], asked: Asked, *, side: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return ids of a side's acts with third parties: the chief ones of a kind or of several origins, and the rest."""
    own = [act for act in acts if _of(act, side) and not asked.of_both(act) and asked.holds(act.first, act.last)]
    worth = [act for act in own if (act.kind or len(act.sources) >= _ORIGINS) and len(act.parties) > 1]
    told = chief(worth, asked.some)
    ids = {act.id for act in told}
    return tuple(act.id for act in told), tuple(act.id for act in own if act.id not in ids)


def _of(act: Act, side: str) -> bool:
    return any(code.partition("-")[0] == side for code in act.parties)
