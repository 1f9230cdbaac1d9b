"""Every frame's examples give what they say; the known failures are listed, and none of them passes unnoticed."""

from pathlib import Path

from araxes.examples import failures

KNOWN = Path(__file__).with_name("known_failures.txt")


def test_examples_give_what_they_say(coder) -> None:
    failing = {failure.text for failure in failures(coder, coder.codebook)}
    known = {line for line in KNOWN.read_text("utf8").splitlines() if line and not line.startswith("#")}
    assert failing - known == set(), "examples that fail and are not known to"
    assert known - failing == set(), "known failures that pass now: take them off the list"
