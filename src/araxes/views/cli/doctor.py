"""`araxes doctor`: what is installed, and whether it works."""

import platform
import re
from collections.abc import Callable, Iterator
from importlib import metadata
from typing import NamedTuple

import click
from rich.table import Table
from rich.text import Text

from araxes.codebook.loading import load_codebook
from araxes.errors import AraxesError
from araxes.language.reader import load_reader
from araxes.mentions.places import load_gazetteer
from araxes.views.cli.options import complain, show

_REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")
_KNOWN_PLACE = "Yerevan"


class Finding(NamedTuple):
    """One thing that was looked at."""

    what: str
    state: str
    fine: bool = True


@click.command("doctor")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Check this installation: versions, reader model, gazetteer, code book, network use.

    Exit code 1 when something that Araxes needs is missing or broken.
    """
    findings = [*_versions(), *_parts(), Finding("network", "not used, unless a document is an http(s) address")]
    table = Table.grid(padding=(0, 2, 0, 0))
    for finding in findings:
        mark = Text("ok", style="green") if finding.fine else Text("missing", style="bold red")
        table.add_row(mark, Text(finding.what, style="bold"), Text(finding.state))
    show(table)
    ctx.exit(0 if all(finding.fine for finding in findings) else 1)


def _versions() -> Iterator[Finding]:
    yield Finding("araxes", metadata.version("araxes"))
    yield Finding("python", f"{platform.python_version()} on {platform.platform(terse=True)}")
    for requirement in metadata.requires("araxes") or ():
        name = _REQUIREMENT.match(requirement)
        if name and "extra ==" not in requirement:
            yield _version(name.group())


def _version(package: str) -> Finding:
    try:
        return Finding(package, metadata.version(package))
    except metadata.PackageNotFoundError:
        return Finding(package, f"not installed; install it with: pip install {package}", fine=False)


def _parts() -> Iterator[Finding]:
    yield _tried("reader model", lambda: f"version {load_reader().version}, runs on this machine")
    yield _tried("gazetteer", _gazetteer)
    yield _tried("code book", _codebook)


def _tried(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, look())
    except AraxesError as error:
        return Finding(what, str(error), fine=False)


def _gazetteer() -> str:
    places = load_gazetteer(notify=complain).lookup(_KNOWN_PLACE)
    if not places:
        return f"open, but does not know {_KNOWN_PLACE}; remove the cache folder of araxes to build it again"
    return f"ready; {_KNOWN_PLACE} is at {places[0].lat:.2f}, {places[0].lon:.2f}"


def _codebook() -> str:
    types = load_codebook().types.values()
    frames = sum(len(kind.frames) for kind in types)
    return f"{len(types)} types, {frames} frames"
