"""`araxes answers`: does one act follow another more often than chance?"""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import numpy as np

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.patterns.answers import FEWEST, Answers, Question, answers
from araxes.patterns.coincidence import Window
from araxes.patterns.deeds import Deed, chosen
from araxes.patterns.periods import Period
from araxes.patterns.searching import search
from araxes.record import Selection
from araxes.values.types import TYPES
from araxes.views.answers import answers_record, answers_report, found_record, search_report
from araxes.views.cli.options import complain, date, show
from araxes.views.cli.plotting import plot_option, write_plot
from araxes.views.cli.recorded import opened, record_option
from araxes.views.cli.spans import period_within

SEED = 1
_TYPE = click.Choice(TYPES, case_sensitive=False)


@click.command("answers")
@click.option("--after", default="any any", metavar='"WHO WHOM"', help='First: who did it to whom, as "AZE ISR".')
@click.option("--does", default="any any", metavar='"WHO WHOM"', help='Then: who answers to whom, as "IRN ARM".')
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind of act, on both sides.")
@click.option("--after-kind", "after_kinds", multiple=True, metavar="KIND", help="Only this kind, first.")
@click.option("--does-kind", "does_kinds", multiple=True, metavar="KIND", help="Only this kind, then.")
@click.option("--type", "types", multiple=True, type=_TYPE, metavar="TYPE", help="Only this type, on both sides.")
@click.option("--after-type", "after_types", multiple=True, type=_TYPE, metavar="TYPE", help="Only this type, first.")
@click.option("--does-type", "does_types", multiple=True, type=_TYPE, metavar="TYPE", help="Only this type, then.")
@click.option("--search", metavar="WORDS", help='Only acts with these words or "phrase" in a quotation: minister.')
@click.option(
    "--within", type=click.IntRange(min=0), default=7, show_default=True, metavar="DAYS", help="How soon it follows."
)
@click.option("--same-day", is_flag=True, help="Count the day itself, though its order is not known.")
@click.option("--since", type=date, metavar="DATE", help="Take rates from this day, month or year on.")
@click.option("--until", type=date, metavar="DATE", help="Take rates up to the end of this day, month or year.")
@click.option("--least", default=FEWEST, show_default=True, metavar="N", help="In a search: days with acts per side.")
@click.option("--top", default=20, show_default=True, metavar="N", help="In a search: how many pairs to print.")
@click.option("--seed", default=SEED, show_default=True, metavar="N", help="For the surrogates drawn at random.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print.")
@plot_option
@record_option
@click.pass_context
def command(ctx: click.Context, /, *, record: str, form: str, plot: Path | None, **options: Any) -> None:
    """Does one act follow another more often than chance?

    Each side is "WHO WHOM": codes, several joined by commas, "any" for anybody. With one state on each end of both
    sides the answer shows counts, base rate, tests and the pairs behind them. Otherwise every pair of dyads that fits
    is searched, and what stands out is shown with the price of the search (--top, --least).

    \b
    araxes answers --after "AZE ISR" --does "IRN ARM" --kind visit --within 2
    araxes answers --after "AZE ISR" --does "IRN any" --within 7

    Only acts dated to the day can be timed; the others are counted and left out. Exit code 1 when nothing can be
    counted.
    """
    question = Question(
        after=_deed(options, "after"),
        does=_deed(options, "does"),
        window=Window(first=0 if options["same_day"] else 1, last=options["within"]),
    )
    with opened(record) as held:
        period = period_within(held.days(), options["since"], options["until"])
        acts = tuple(held.acts(_asked_about(question, options["search"])))
    if not (_single(question.after) and _single(question.does)):
        if plot:
            raise BadOption('--plot draws one pair; give --after and --does one state on each end, as "AZE ISR"')
        ctx.exit(_search(acts, question, period=period, form=form, options=options))
    told = answers(acts, question, generator=np.random.default_rng(options["seed"]), period=period)
    _print(told, acts, form)
    for deed, occasions in ((question.after, told.after), (question.does, told.does)):
        if not occasions.dated:
            complain(_instead(acts, deed))
    if plot:
        write_plot(plot, "answers", drawing=(told,))
    ctx.exit(0 if told.trigger.n else 1)


def _deed(options: dict[str, Any], side: str) -> Deed:
    who, whom = _ends(options[side], f"--{side}")
    return Deed(
        initiators=who,
        recipients=whom,
        types=tuple(options["types"] + options[f"{side}_types"]),
        kinds=tuple(options["kinds"] + options[f"{side}_kinds"]),
    )


def _ends(text: str, option: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    ends = text.split()
    if len(ends) != 2:
        raise BadOption(f'{option} "{text}": expected who and whom, as "AZE ISR", "AZE,TUR ISR" or "AZE any"')
    who, whom = (() if end.lower() == "any" else tuple(end.upper().strip(",").split(",")) for end in ends)
    return who, whom


def _single(deed: Deed) -> bool:
    return len(deed.initiators) == 1 and len(deed.recipients) == 1


def _asked_about(question: Question, words: str | None) -> Selection:
    """Select no more acts than needed: those with a party named on either side, unless a side names nobody."""
    named = [deed.initiators or deed.recipients for deed in (question.after, question.does)]
    return Selection(actors=named[0] + named[1] if all(named) else (), search=words)


def _print(told: Answers, acts: tuple[Act, ...], form: str) -> None:
    if form == "json":
        click.echo(json.dumps(answers_record(told), ensure_ascii=False))
        return
    show(answers_report(told, {act.id: act for act in acts}))


def _instead(acts: tuple[Act, ...], deed: Deed) -> str:
    """Say what else the same parties did, for the wrong kind is the usual reason to find nothing."""
    others = Counter(act.kind or act.type for act in chosen(acts, replace(deed, types=(), kinds=())))
    told = ", ".join(f"{kind} {count}" for kind, count in others.most_common())
    return f"no {deed} dated to a day of the period; acts of these parties: {told or 'none'}"


def _search(acts: tuple[Act, ...], question: Question, *, period: Period, form: str, options: dict[str, Any]) -> int:
    found = search(acts, question, period=period, least=options["least"])
    if not found:
        complain(
            f"no two dyads with {options['least']} days of such acts each in {period}; nothing to search. "
            f"Leave a side or a kind open{', or lower --least' if options['least'] > FEWEST else ''}"
        )
        return 1
    if form == "json":
        for one in found[: options["top"]]:
            click.echo(json.dumps(found_record(one), ensure_ascii=False))
    else:
        show(search_report(found, period, top=options["top"]))
    return 0
