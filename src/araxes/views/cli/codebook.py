"""`araxes codebook`: browse the code book, or check one of your own."""

from dataclasses import replace
from pathlib import Path

import click
from rich.console import RenderableType
from rich.text import Text

from araxes.codebook.frames import Codebook, EventType, Frame
from araxes.codebook.loading import load_codebook
from araxes.errors import BadCodebook, BadOption
from araxes.examples import failures
from araxes.pipeline import Coder
from araxes.views.cli.options import codebook_option, complain, show
from araxes.views.tables import table


@click.command("codebook")
@click.argument("name", metavar="[TYPE | TYPE/FRAME | check]", required=False)
@click.argument("directory", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@codebook_option
@click.pass_context
def command(ctx: click.Context, name: str | None, *, directory: Path | None, codebook: Path | None) -> None:
    """Browse or check a code book.

    Without a name: the list of types. With a type (consult): its definition, modes and frames. With a frame
    (consult/visit): everything about it. `araxes codebook check DIR` reads a code book of your own, laid over the
    built-in one, and runs the examples of its frames; exit code 1 when something is wrong with it.
    """
    if name == "check":
        if directory is None:
            raise click.UsageError("say which folder to check: araxes codebook check DIR")
        ctx.exit(_check(directory))
    if directory is not None:
        raise click.UsageError(f"unexpected {directory}; a folder follows only `check`")
    _browse(load_codebook(codebook), name)


def _browse(book: Codebook, name: str | None) -> None:
    if name is None:
        rows = [
            {"type": kind.name, "quad": kind.quad, "frames": len(kind.frames), "definition": kind.definition}
            for kind in book.types.values()
        ]
        show(table(rows))
        return
    if frame := book.frame(name.lower()):
        show(*_frame(frame))
        return
    kind = book.types.get(name.upper())
    if kind is None:
        raise BadOption(f"{name}: no such type or frame; `araxes codebook` lists the types, `... TYPE` their frames")
    show(*_type(kind))


def _type(kind: EventType) -> list[RenderableType]:
    rows = [
        {"frame": frame.id, "part of speech": frame.pos, "kind": frame.kind, "words": ", ".join(frame.words)}
        for frame in kind.frames
    ]
    modes = Text("\n".join(f"  {mode}: {meaning}" for mode, meaning in kind.modes.items()))
    return [Text(f"{kind.name}: {kind.title} ({kind.quad})", style="bold"), Text(kind.definition), modes, table(rows)]


def _frame(frame: Frame) -> list[RenderableType]:
    facts = {
        "type": frame.type,
        "kind": frame.kind,
        "mode": frame.mode,
        frame.pos + "s": ", ".join(frame.words),
        "sides": "joint" if frame.joint else "directed",
        "initiator": ", ".join(frame.initiator),
        "recipient": ", ".join(frame.recipient),
        "requires": ", ".join(frame.requires) or "one of the two",
        "theme": ", ".join(frame.theme),
        "status": frame.status,
        "confidence": frame.confidence,
    }
    lines = [Text(frame.id, style="bold")]
    lines += [Text(f"  {what}: {value}") for what, value in facts.items() if value]
    lines += [Text(f"  example: {example.text}  gives {example.gives}") for example in frame.examples]
    return [*lines]


def _check(directory: Path) -> int:
    if not directory.is_dir():
        raise BadOption(f"{directory}: no such folder; a code book is a folder laid out like the built-in one")
    try:
        book = load_codebook(directory)
    except BadCodebook as error:
        click.echo(str(error))
        return 1
    own = _own(book)
    wrong = list(failures(Coder(codebook=book, second_opinion=False), own))
    for failure in wrong:
        click.echo(
            f"{failure.frame}: {failure.text}\n  expected {failure.expected}, got {'; '.join(failure.got) or 'none'}"
        )
    frames = [frame for kind in own.types.values() for frame in kind.frames]
    examples = sum(len(frame.examples) for frame in frames)
    complain(f"{len(frames)} new or changed frames, {examples} examples, {len(wrong)} of them wrong")
    return 1 if wrong else 0


def _own(book: Codebook) -> Codebook:
    """Keep the frames that the built-in code book does not have just so."""
    known = {frame for kind in load_codebook().types.values() for frame in kind.frames}
    types = {
        name: replace(kind, frames=tuple(frame for frame in kind.frames if frame not in known))
        for name, kind in book.types.items()
    }
    return replace(book, types=types)
