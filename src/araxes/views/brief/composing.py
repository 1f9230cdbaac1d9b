"""A brief put together: its sections, in a visible tuple."""

from collections.abc import Callable

from araxes.relations.limits import TooFew
from araxes.values.written import written
from araxes.views import relation_words as words
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.asked import Asked
from araxes.views.brief.chains import chains
from araxes.views.brief.chronology import chronology
from araxes.views.brief.coincidences import coincidences
from araxes.views.brief.disagreements import disagreements
from araxes.views.brief.limits import limits
from araxes.views.brief.matter import Matter
from araxes.views.brief.numbers import figures
from araxes.views.brief.precedents import precedents
from araxes.views.brief.relations import relations
from araxes.views.brief.rivals import rivals
from araxes.views.brief.sources import sources
from araxes.views.brief.stances import stances
from araxes.views.brief.statements import COVERAGE, Brief, Section, Statement
from araxes.views.brief.summary import summary

SECTIONS: tuple[Callable[[Matter], Section], ...] = (
    summary,
    chronology,
    relations,
    coincidences,
    rivals,
    precedents,
    chains,
    stances,
    figures,
    disagreements,
    sources,
    limits,
)


def compose(matter: Matter) -> Brief:
    """Return the brief on a question: every statement in it has at least one reference that the record resolves."""
    names = [f"{actor_name(code)} ({code})" for code in matter.asked.sides]
    return Brief(
        title=f"{wording.listed(list(map(actor_name, matter.asked.sides)))}: a brief",
        question=f"What does the record tell of {wording.listed(names)}?",
        window=window(matter.asked),
        coverage=_coverage(matter),
        sections=tuple(section(matter) for section in SECTIONS),
    )


def window(asked: Asked) -> str:
    """Return the stretch of time in words: ``since March 2025``, ``May 2014 to June 2014``, ``all times``."""
    if asked.since is None and asked.until is None:
        return "all times"
    if asked.since is None or asked.until is None:
        return written(asked.since, asked.until)
    first, last = written(asked.since, asked.since), written(asked.until, asked.until)
    return first if first == last else f"{first} to {last}"


def _coverage(matter: Matter) -> Statement:
    """Say how much was read, of the time of the relation where there is one, and of the record as a whole."""
    whole = f"The record holds {matter.extent}"
    found = matter.relation
    if isinstance(found, TooFew) or matter.read is None:
        return Statement(text=f"{whole}.", references=(COVERAGE,))
    return Statement(
        text=f"{wording.capital(words.reading(matter.read))} ({words.stretch_of(found.timeline)}). {whole}.",
        references=(COVERAGE,),
    )
