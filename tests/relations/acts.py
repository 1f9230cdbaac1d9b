"""Acts made up for the tests: A, B and C are no states."""

import random
from datetime import date, timedelta

from araxes.events.act import Act
from araxes.values.statuses import Status

MODES = {
    "CONSULT": ("visit", "phone", None),
    "ACCUSE": ("allege", None),
    "ASSAULT": ("heavy-weapons",),
    "AGREE": (None,),
}


def act(identity: str, what: str = "CONSULT", *, day: str | None = "2025-05-03", sides: str = "A > B", **rest) -> Act:
    """Make an act from a short notation: ``sides`` as ``A > B`` or ``A + B``, ``day`` at its precision."""
    left, _, right = (side.strip() for side in sides.partition(">"))
    parts = day.split("-") if day else []
    return Act(
        id=identity,
        type=what,
        status=rest.pop("status", Status.OCCURRED),
        initiators=tuple(left.split(" + ")),
        recipients=tuple(right.split(" + ")) if right else (),
        first=date(*map(int, [*parts, "1", "1"][:3])) if day else None,
        precision=("year", "month", "day")[len(parts) - 1] if day else None,
        **rest,
    )


def many(count: int, seed: int) -> list[Act]:
    """Make acts at random between A, B and C, of every precision, status and direction."""
    pick = random.Random(seed)
    return [_any(number, pick) for number in range(count)]


def _any(number: int, pick: random.Random) -> Act:
    day = date(2024, 1, 1) + timedelta(days=pick.randrange(730))
    precision = pick.choice(["day"] * 8 + ["month", "year", None])
    cut = {"day": 10, "month": 7, "year": 4, None: 0}[precision]
    kind = pick.choice(list(MODES))
    return act(
        f"{number:05d}",
        kind,
        day=day.isoformat()[:cut] or None,
        sides=pick.choice(["A > B", "B > A", "A + B", "A > C", "A + C > B", "A-X > B"]),
        mode=pick.choice(MODES[kind]),
        status=pick.choice([Status.OCCURRED] * 6 + [Status.PLANNED, Status.ONGOING]),
        sources=tuple(sorted(set(pick.choices("pqr", k=pick.randrange(3))))),
    )
