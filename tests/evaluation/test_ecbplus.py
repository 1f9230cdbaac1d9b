"""ECB+ documents as reports: a document of our own in its format."""

import json
from pathlib import Path

from evaluation.ecbplus import read_mentions
from evaluation.kinds import kind_features

from araxes.language.reader import load_reader
from araxes.mentions.places import load_gazetteer

TOKENS = "The minister visited Oslo . After the visit , John Smith signed a treaty in Bergen .".split()


def test_mentions_become_reports(tmp_path: Path) -> None:
    mentions = [
        {"tokens": [2], "text": "visited", "type": "ACT", "chain": "c1"},
        {"tokens": [7], "text": "visit", "type": "ACT", "chain": "c1"},
        {"tokens": [11], "text": "signed", "type": "ACT", "chain": "c2"},
    ]
    path = tmp_path / "made.jsonl"
    path.write_text(json.dumps({"id": "d1", "topic": "1ecb", "tokens": TOKENS, "mentions": mentions}), "utf8")
    first, second, third = read_mentions(path, load_reader(), load_gazetteer())
    assert [told.report.kind for told in (first, second, third)] == ["visit", "visit", "sign"]
    assert [told.chain for told in (first, second, third)] == ["c1", "c1", "c2"]
    assert [where.text for where in first.report.places] == ["Oslo"]
    assert {"minister", "visit", "oslo"} <= set(first.report.words)
    assert third.report.persons == ("John Smith",)
    assert "treaty" in third.report.words
    assert "oslo" not in third.report.words
    assert "bergen" in third.around


def test_lemmas_of_one_stem() -> None:
    assert kind_features("announce", "announcement", {}) == [1.0, 0.0, 0.0, 1.0]
    assert kind_features("hire", "rehire", {}) == [1.0, 0.0, 0.0, 1.0]
    assert kind_features("win", "beat", {}) == [1.0, 0.0, 0.0, 0.0]
    assert kind_features("win", "win", {}) == [1.0, 1.0, 0.0, 0.0]
