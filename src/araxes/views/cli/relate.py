"""`araxes relate`: what one side of a sentence does to another, by the type classifier and the frames."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from araxes.errors import BadOption
from araxes.judging import PairJudge
from araxes.views.cli.options import complain, followed

DIGITS = 4


@click.command("relate")
@click.option(
    "--lines",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.jsonl",
    required=True,
    help='Lines of {"text": ..., "source": [start, end], "target": [start, end]}; offsets in characters.',
)
@click.option("--alone", is_flag=True, help="The type classifier's answer without the frames.")
@click.pass_context
def command(ctx: click.Context, lines: Path, *, alone: bool) -> None:
    """Ask of two sides of a sentence: what does the source do to the target?

    Prints one JSON object for each line: a probability for every PLOVER type and for "none". A line that cannot be
    used gives {"error": ...} in its place and exit code 1.
    """
    judge = PairJudge()
    asked = judge.classifier if alone else judge
    wrong = 0
    for number, line in followed(_numbered(lines), "lines"):
        answer: dict[str, Any]
        try:
            text, source, target = _asked(line)
            found = asked.relate(text, source=source, target=target)
            answer = {name: round(chance, DIGITS) for name, chance in found.items()}
        except BadOption as error:
            wrong += 1
            answer = {"error": str(error)}
            complain(f"{lines}:{number}: {error}")
        click.echo(json.dumps(answer, ensure_ascii=False))
    ctx.exit(1 if wrong else 0)


def _numbered(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except UnicodeDecodeError as error:
        raise BadOption(f"{path} is not UTF-8 ({error}); save it as UTF-8") from error


def _asked(line: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Return a line's text and the offsets of its two sides."""
    try:
        asked = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadOption(f"no JSON ({error}); each line needs an object with text, source and target") from error
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise BadOption('no "text"; each line needs an object with text, source and target')
    return asked["text"], _side(asked, "source"), _side(asked, "target")


def _side(asked: dict[str, Any], name: str) -> tuple[int, int]:
    match asked.get(name):
        case [int(start), int(end)]:
            return start, end
        case other:
            raise BadOption(f'"{name}" is {other!r}; expected [start, end] in characters')
