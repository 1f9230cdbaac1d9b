"""Every frame's examples give what they say; the known failures are listed, and none of them passes unnoticed."""

from pathlib import Path

from araxes.examples import failures
from araxes.pipeline import Coder

KNOWN = Path(__file__).with_name("known_failures.txt")


def test_examples_give_what_they_say(coder: Coder) -> None:
    frames = Coder(codebook=coder.codebook, reader=coder.reader, gazetteer=coder.gazetteer, second_opinion=False)
    failing = {failure.text for failure in failures(frames, coder.codebook)}
    known = {line for line in KNOWN.read_text("utf8").splitlines() if line and not line.startswith("#")}
    assert failing - known == set(), "examples that fail and are not known to"
    assert known - failing == set(), "known failures that pass now: take them off the list"
