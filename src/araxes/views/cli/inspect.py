"""`araxes inspect`: one layer of a document."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypedDict, Unpack

import click

from araxes.events.coded import Coded
from araxes.pipeline import Coder
from araxes.values.dates import PartialDate
from araxes.views.cli.coding import read_or_complain
from araxes.views.cli.options import codebook_option, complain, published_option, show
from araxes.views.tables import jsonl, table

Row = dict[str, Any]


class Options(TypedDict):
    """What the user asked for."""

    layer: str
    form: str
    published: PartialDate | None
    codebook: Path | None


def sentences(coded: Coded) -> Iterator[Row]:
    """Give each sentence with its offsets and the role of its block."""
    for sentence in coded.sentences:
        text = sentence.span.of(coded.document.text)
        yield {
            "index": sentence.index,
            "start": sentence.start,
            "end": sentence.end,
            "role": sentence.role,
            "text": text,
        }


def tokens(coded: Coded) -> Iterator[Row]:
    """Give each token with its place in the tree."""
    for sentence in coded.sentences:
        for token in sentence.tokens:
            yield {"sentence": sentence.index, **asdict(token)}


def actors(coded: Coded) -> Iterator[Row]:
    """Give each actor mention with its codes and the rule that found them."""
    for mention in coded.mentions.actors:
        row = asdict(mention)
        del row["head"]
        yield row


def times(coded: Coded) -> Iterator[Row]:
    """Give each time expression with its TIMEX3 value and the first and last date that it means."""
    for mention in coded.mentions.times:
        interval = mention.interval
        yield {
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "type": mention.type,
            "value": mention.value,
            "first": str(interval.start) if interval and interval.start else None,
            "last": str(interval.end) if interval and interval.end else None,
            "rule": mention.rule,
        }


def places(coded: Coded) -> Iterator[Row]:
    """Give each place name with the gazetteer's entry."""
    for mention in coded.mentions.places:
        place = mention.place
        yield {
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "name": place.name if place else None,
            "lat": place.lat if place else None,
            "lon": place.lon if place else None,
            "country": place.country if place else None,
            "geonameid": place.geonameid if place else None,
            "rule": mention.rule,
        }


def claims(coded: Coded) -> Iterator[Row]:
    """Give each claim with its quotation, sides, status, speakers and frame."""
    for claim in coded.claims:
        yield {
            "id": claim.id,
            "start": claim.start,
            "end": claim.end,
            "type": claim.type,
            "kind": claim.kind,
            "initiators": claim.initiator_codes,
            "recipients": claim.recipient_codes,
            "time": claim.time.value if claim.time else None,
            "places": [place.text for place in claim.places],
            "status": str(claim.status),
            "speakers": [speaker.name for speaker in claim.speakers],
            "frame": claim.frame,
            "confidence": claim.confidence,
            "sources": claim.sources,
            "quote": claim.quote,
        }


LAYERS: Mapping[str, Callable[[Coded], Iterator[Row]]] = {
    "sentences": sentences,
    "tokens": tokens,
    "actors": actors,
    "times": times,
    "places": places,
    "claims": claims,
}


@click.command("inspect")
@click.argument("file", metavar="FILE")
@click.option("--layer", type=click.Choice(list(LAYERS)), required=True, help="What to show.")
@published_option
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", help="For reading, or JSON Lines."
)
@codebook_option
@click.pass_context
def command(ctx: click.Context, file: str, **options: Unpack[Options]) -> None:
    """Show one layer of a document, each row with its character offsets.

    FILE is what `araxes code` takes. Exit code 1 when the layer is empty.
    """
    coder = Coder(codebook=options["codebook"])
    found = 0
    for document in read_or_complain([file], options["published"]):
        rows = list(LAYERS[options["layer"]](coder.code(document)))
        found += len(rows)
        if options["form"] == "jsonl":
            for line in jsonl(rows):
                click.echo(line)
        elif rows:
            show(table(rows))
    if not found:
        complain(f"no {options['layer']} found")
        ctx.exit(1)
