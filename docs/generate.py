"""Write the parts of the documentation that come from the program itself: `python -m docs.generate`.

`docs/cli.md` holds the help of every command, `docs/codebook.md` every type, mode and frame of the built-in code book,
`docs/chronology.svg` the beginning of what `araxes code` prints for one of the samples, `docs/event.svg` what
`araxes show` prints for an event that two of them tell. Tests compare the first two with the program.
"""

import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from rich.console import Console, RenderableType

from araxes.codebook.frames import EventType, Example, Frame
from araxes.codebook.loading import load_codebook
from araxes.documents import read_document
from araxes.pipeline import Coder
from araxes.record import Selection, open_record
from araxes.views.chronology import chronology
from araxes.views.cli.main import COMMANDS, main
from araxes.views.recorded import Behind, event_page

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "src" / "araxes" / "resources" / "samples"
PICTURED = "riyadh-tehran.md"
JOINED = ("balloon-beijing.txt", "balloon-washington.html")
HELP_WIDTH, PICTURE_WIDTH = 100, 118
PICTURED_ENTRIES = 9
_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
ORIGIN = "<!-- Written by `make docs`; do not edit. -->"


def command_help() -> str:
    """Return the help of `araxes` and of each command as Markdown."""
    calls = [[], *([name] for name in COMMANDS)]
    return "\n\n".join(["# Commands", ORIGIN, *map(_help, calls)]) + "\n"


def _help(call: list[str]) -> str:
    result = CliRunner().invoke(main, [*call, "--help"], prog_name="araxes", terminal_width=HELP_WIDTH)
    return f"## {' '.join(['araxes', *call])}\n\n```text\n{result.stdout.rstrip()}\n```"


def codebook_reference() -> str:
    """Return the built-in code book as Markdown."""
    types = load_codebook().types.values()
    frames = sum(len(kind.frames) for kind in types)
    lines = [
        "# Code book",
        "",
        ORIGIN,
        "",
        f"{len(types)} types, {frames} frames. The format of the files is described in",
        "[`src/araxes/resources/codebook/README.md`](../src/araxes/resources/codebook/README.md).",
        "In the examples `RUS + ARM` is a joint act, `IRN > ISR` one side toward the other, `none` that nothing of the",
        "type may come out.",
    ]
    for kind in types:
        lines += ["", *_type(kind)]
    return "\n".join(lines) + "\n"


def picture() -> str:
    """Return the first dated entries of one sample's chronology as an SVG picture that loads nothing from elsewhere."""
    document = read_document(SAMPLES / PICTURED)
    dated = [event for event in Coder().code(document).events if event.start]
    first = sorted(dated, key=lambda event: str(event.start))[:PICTURED_ENTRIES]
    return _drawn(chronology([(document, tuple(first))]), f"araxes code {PICTURED} (the first entries)")


def event_picture() -> str:
    """Return the page of the event of the two samples on one affair that most origins tell, as an SVG picture."""
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record.araxes") as record:
        list(record.read(map(read_document, (SAMPLES / name for name in JOINED)), Coder()))
        event = max(record.events(Selection(types=("CONSULT",))), key=lambda event: len(event.origins))
        behind = Behind(documents={document.id: document for document in record.documents()})
        return _drawn(event_page(event, behind), f"araxes show {event.id}")


def _drawn(page: RenderableType, title: str) -> str:
    console = Console(record=True, width=PICTURE_WIDTH, file=StringIO(), force_terminal=True, highlight=False)
    console.print(page)
    return _FONT_FACE.sub("", console.export_svg(title=title, unique_id="araxes"))


def _type(kind: EventType) -> Iterator[str]:
    yield f"## {kind.name}: {kind.title}"
    yield ""
    yield f"{kind.definition} *{kind.quad}*"
    if kind.modes:
        yield ""
        yield from (f"- mode **{mode}**: {meaning}" for mode, meaning in kind.modes.items())
    for frame in kind.frames:
        yield from ("", *_frame(frame))


def _frame(frame: Frame) -> Iterator[str]:
    kind = f", kind {frame.kind}" if frame.kind else ""
    yield f"### {frame.id}"
    yield ""
    yield f"{frame.pos}{kind}, {'joint' if frame.joint else 'directed'}: {', '.join(frame.words)}"
    if frame.examples:
        yield ""
        yield from map(_example, frame.examples)


def _example(example: Example) -> str:
    return f"- {example.text} → `{example.gives}`"


def write() -> None:
    """Write the two pages and the two pictures."""
    (HERE / "cli.md").write_text(command_help(), encoding="utf-8")
    (HERE / "codebook.md").write_text(codebook_reference(), encoding="utf-8")
    (HERE / "chronology.svg").write_text(picture(), encoding="utf-8")
    (HERE / "event.svg").write_text(event_picture(), encoding="utf-8")


if __name__ == "__main__":
    write()
