"""`araxes code`: documents in, events out."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from araxes.values.dates import PartialDate
from araxes.views.cli.coding import Tally, Told, code_all, load_coder, named, read_all, read_lines
from araxes.views.cli.options import codebook_option, complain, followed, published_option
from araxes.views.cli.writing import print_results, write_file, write_folder, write_rejections


class Options(TypedDict):
    """What the user asked for."""

    published: PartialDate | None
    out: Path | None
    form: str | None
    lines: Path | None
    codebook: Path | None


@click.command("code")
@click.argument("files", nargs=-1, metavar="FILE...")
@published_option
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Write DIR/NAME.jsonl for each document.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    help="A chronology for reading (the default), JSON Lines, or CSV.",
)
@click.option(
    "--lines",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Take every line of FILE as a document, with --out FILE.jsonl.",
)
@codebook_option
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Code documents: who did what to whom, when, where, on whose word.

    FILE is a text, Markdown, HTML, PDF or Word file, a feed, a folder of these, an http(s) address, or - for standard
    input. Without --out a chronology is printed. With it the events of each document go to DIR/NAME.jsonl, its
    warnings to DIR/NAME.warnings.jsonl, and what could not be read to DIR/rejected.jsonl.

    With --lines, a line is a text, or a JSON object with "text" and perhaps "published"; "document" in the output is
    the line's number, counted from 0.
    """
    _check(files, options)
    tally = Tally()
    coder = load_coder(options["codebook"])
    if options["lines"]:
        documents = followed(read_lines(options["lines"], options["published"]), "lines")
    else:
        documents = followed(named(read_all(files, options["published"])), "documents")
    _put(code_all(documents, coder, tally=tally), tally, options=options)
    if not tally.events and not tally.rejections:
        complain("no events found")
    ctx.exit(tally.exit_code)


def _check(files: tuple[str, ...], options: Options) -> None:
    if bool(files) == bool(options["lines"]):
        raise click.UsageError("give the documents as FILE..., or one file of texts with --lines FILE")
    if options["lines"] and not options["out"]:
        raise click.UsageError("--lines needs --out FILE.jsonl for the events of all lines")
    if options["out"] and options["form"] == "table":
        raise click.UsageError("--format table is for reading; --out takes jsonl or csv")
    if options["out"] and not options["lines"] and options["out"].is_file():
        raise click.UsageError(f"--out {options['out']} is a file; without --lines it must be a folder")


def _put(results: Iterator[Told], tally: Tally, *, options: Options) -> None:
    out, form = options["out"], options["form"]
    if out is None:
        print_results(results, form or "table")
    elif options["lines"]:
        write_file(results, out, form=form or "jsonl")
        write_rejections(tally.rejections, out.with_suffix(".rejected.jsonl"))
    else:
        write_folder(results, out, form=form or "jsonl")
        write_rejections(tally.rejections, out / "rejected.jsonl")
