"""Names of issues are decisions like any other."""

import pytest

from araxes.errors import BadOption


def test_the_newest_name_holds_until_it_is_taken_back(record) -> None:
    record.name_issue("the corridor", "Lamu corridor", coder="a")
    newer = record.name_issue("the  corridor", "LAPSSET", coder="b", reason="its own name")
    assert record.issue_names() == {"the corridor": "LAPSSET"}
    record.undo(newer.id, coder="b")
    assert record.issue_names() == {"the corridor": "Lamu corridor"}


@pytest.mark.parametrize(("phrase", "name"), [("the corridor", " "), ("", "LAPSSET")])
def test_an_empty_name_is_refused(record, phrase, name) -> None:
    with pytest.raises(BadOption, match="needs a phrase and a name"):
        record.name_issue(phrase, name)
