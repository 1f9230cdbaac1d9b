"""Names that analysts give to issues; issues with one name are one issue."""

from collections.abc import Mapping

from sqlalchemy import Connection

from araxes.errors import BadOption
from araxes.record.deciding import add_decision, decisions_in_force
from araxes.record.decision import Decision
from araxes.record.reviewing import Made


def name_issue(connection: Connection, phrase: str, *, made: Made) -> Decision:
    """Record the name of the issue that a phrase stands for. Raises ``BadOption`` for an empty name or phrase."""
    name = " ".join(str(made.content["name"]).split())
    target = " ".join(phrase.split())
    if not name or not target:
        raise BadOption("an issue needs a phrase and a name; `araxes positions` lists the issues found")
    decision = Decision(
        number=0, at=made.at, coder=made.coder, verb="issue", target=target, content={"name": name}, reason=made.reason
    )
    return add_decision(connection, decision)


def issue_names(connection: Connection) -> Mapping[str, str]:
    """Return the newest name of each phrase that was given one."""
    given = (one for one in decisions_in_force(connection) if one.verb == "issue")
    return {decision.target: decision.content["name"] for decision in given}
