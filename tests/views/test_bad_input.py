"""Bad input: a clear message, the right exit code, and the other documents are coded."""

import json
import socket
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result

from araxes.views.cli.main import main

GOOD = "Ghana and Togo signed an agreement in Accra on 2 May 2024. Ghana's president visited Togo on 5 May 2024.\n"
FINE, SOME, NONE = 0, 1, 2


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], catch_exceptions=False)


def empty(folder: Path) -> str:
    (folder / "empty.txt").write_bytes(b"")
    return str(folder / "empty.txt")


def binary(folder: Path) -> str:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return str(folder / "binary.txt")


def missing(folder: Path) -> str:
    return str(folder / "missing.txt")


def scanned(folder: Path) -> str:
    pdf = pypdfium2.PdfDocument.new()
    pdf.new_page(200, 200)
    pdf.save(folder / "scanned.pdf")
    return str(folder / "scanned.pdf")


def broken_pdf(folder: Path) -> str:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing that follows is a PDF")
    return str(folder / "broken.pdf")


def unreachable(_folder: Path) -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/report.html"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path / "good.txt"


@pytest.mark.parametrize("make", [empty, binary, missing, scanned, broken_pdf, unreachable])
def test_unreadable_input_is_reported_and_the_others_are_coded(make, good: Path, tmp_path: Path) -> None:
    bad = make(tmp_path)
    alone = run("code", bad)
    assert alone.exit_code == NONE
    assert bad in alone.stderr
    assert "Traceback" not in alone.output
    both = run("code", bad, good, "--out", tmp_path / "out")
    assert both.exit_code == SOME
    assert (tmp_path / "out" / "good.jsonl").read_text(encoding="utf-8")
    rejected = json.loads((tmp_path / "out" / "rejected.jsonl").read_text(encoding="utf-8"))
    assert rejected["origin"] == bad
    assert rejected["reason"]
    assert rejected["remedy"]


@pytest.mark.parametrize("make", [empty, missing, unreachable])
def test_inspect_and_why_refuse_unreadable_input(make, tmp_path: Path) -> None:
    bad = make(tmp_path)
    for arguments in (("inspect", bad, "--layer", "claims"), ("why", bad, "e1")):
        result = run(*arguments)
        assert result.exit_code == NONE
        assert bad in result.stderr


def test_a_document_of_one_word_has_no_events(tmp_path: Path) -> None:
    (tmp_path / "word.txt").write_text("Hello\n", encoding="utf-8")
    result = run("code", tmp_path / "word.txt")
    assert result.exit_code == SOME
    assert "no events found" in result.stderr or "not read" in result.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = "Côte d’Ivoire and Türkiye signed an agreement in Abidjan on 2 May 2024." if encoding != "latin-1" else GOOD
    text = text.replace("ü", "u") + " The café was in São Tomé.\n"
    (tmp_path / "report.txt").write_bytes(text.encode(encoding))
    found = run("code", tmp_path / "report.txt", "--format", "jsonl")
    assert found.exit_code == FINE
    assert "2024-05-02" in found.stdout


def test_a_broken_page_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    page = f"<html><body><div><p>{GOOD}<p><b>Unclosed <i>and nested</b> <table><tr><td>&nbsp;&#xFFFFFFF;<p>{GOOD}"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    assert "Ghana" in run("code", tmp_path / "page.html").stdout


def test_a_long_text_is_read_to_its_end(tmp_path: Path) -> None:
    text = "The weather was fine.\n\n" * 3000 + GOOD
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    found = [json.loads(line) for line in run("code", tmp_path / "long.txt", "--format", "jsonl").stdout.splitlines()]
    assert {record["start"] for record in found} == {"2024-05-02", "2024-05-05"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("code",),
        ("code", "--lines", "{good}"),
        ("code", "{good}", "--published", "yesterday"),
        ("code", "{good}", "--published", "2024-13"),
        ("code", "{good}", "--out", "{good}"),
        ("code", "{good}", "--out", "{good}/below"),
        ("code", "{good}", "--format", "xml"),
        ("code", "{good}", "--codebook", "{good}"),
        ("inspect", "{good}", "--layer", "souls"),
        ("inspect", "{good}"),
        ("why", "{good}"),
        ("codebook", "check"),
        ("codebook", "check", "{good}/nowhere"),
        ("codebook", "consult", "{good}"),
        ("nonsense",),
    ],
    ids=" ".join,
)
def test_wrong_use_says_what_is_right(arguments: tuple[str, ...], good: Path) -> None:
    result = run(*(argument.format(good=good) for argument in arguments))
    assert result.exit_code == NONE
    assert "Error: " in result.stderr
    assert "Traceback" not in result.output


def test_a_text_too_long_is_named_while_the_others_are_coded(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Iran and Oman held talks in Muscat on 3 May 2024.\n\n" * 1_000_000, "utf8")
    (tmp_path / "short.txt").write_text("Kenya and Uganda signed a trade deal on 3 May 2024.", "utf8")
    done = run("code", tmp_path / "long.txt", tmp_path / "short.txt", "--format", "jsonl")
    assert done.exit_code == SOME
    assert "51,000,000 characters" in done.stderr
    assert '"SUPPORT"' in done.stdout
