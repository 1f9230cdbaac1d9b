"""Which acts a question is about: who, toward whom, of which type or kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from araxes.events.act import Act
from araxes.values.statuses import Status

DONE = (Status.OCCURRED, Status.ONGOING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A selection of acts; an empty tuple leaves a field open.

    ``initiators`` and ``recipients`` are actor codes, matched exactly and in direction: a joint act goes both ways
    between its parties. Only what has happened or goes on counts unless ``statuses`` says otherwise.

    >>> visit = Act(
    ...     id="1", type="CONSULT", kind="visit", status=Status.OCCURRED, initiators=("IRN",), recipients=("ARM",)
    ... )
    >>> Deed(initiators=("IRN",), recipients=("ARM",), kinds=("visit",)).matches(visit)
    True
    >>> Deed(initiators=("ARM",), recipients=("IRN",)).matches(visit)
    False
    """

    initiators: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = DONE

    def matches(self, act: Act) -> bool:
        """Tell whether the act is one of those meant."""
        return (
            self._names(act) and self.fits(act) and (not (self.initiators or self.recipients) or any(self.dyads(act)))
        )

    def fits(self, act: Act) -> bool:
        """Tell whether status, type and kind are those meant, whoever the parties."""
        return (
            act.status in self.statuses
            and (not self.types or act.type in self.types)
            and (not self.kinds or act.kind in self.kinds)
        )

    def dyads(self, act: Act) -> Iterator[tuple[str, str]]:
        """Yield the act's ordered pairs whose ends are among those meant."""
        return (
            (who, whom)
            for who, whom in act.directed()
            if (not self.initiators or who in self.initiators) and (not self.recipients or whom in self.recipients)
        )

    def _names(self, act: Act) -> bool:
        """Whether the parties meant are there at all: most acts of a record are told apart by this, and it is quick."""
        whom = act.recipients or act.initiators
        return (not self.initiators or any(code in act.initiators for code in self.initiators)) and (
            not self.recipients or any(code in whom for code in self.recipients)
        )

    def of(self, dyad: tuple[str, str]) -> "Deed":
        """Return the same deed for one initiator and one recipient."""
        return replace(self, initiators=dyad[:1], recipients=dyad[1:])

    def __str__(self) -> str:
        what = ", ".join(self.kinds or self.types) or "act"
        who, whom = ("+".join(side) or "anyone" for side in (self.initiators, self.recipients))
        return f"{what} {who} > {whom}"


def chosen(acts: Iterable[Act], deed: Deed) -> Iterator[Act]:
    """Yield the acts that a deed means, in their order."""
    return (act for act in acts if deed.matches(act))
