"""Why an event was coded as it was, in plain words."""

from araxes.claims.claim import Claim
from araxes.events.coded import Coded
from araxes.events.event import Event
from araxes.language.tokens import Sentence


def explain(event: Event, coded: Coded) -> str:
    """Return the story of an event: every claim with its quotation, frame, tree path, sides, time and status."""
    lines = [f"Event {event.id}: {headline(event)}", ""]
    for number, claim in enumerate(event.claims, 1):
        lines.append(f"Claim {number} of {len(event.claims)} ({claim.id}), characters {claim.start}-{claim.end}:")
        lines.extend("  " + line for line in explain_claim(claim, coded))
        lines.append("")
    if len(event.claims) > 1:
        lines.append(
            f"These {len(event.claims)} claims are one event: same type and kind, compatible parties and times."
        )
    return "\n".join(lines).rstrip() + "\n"


def explain_offset(offset: int, coded: Coded) -> str:
    """Explain what was coded at a character offset, or what the sentence there holds when nothing was."""
    sentence = next((s for s in coded.sentences if s.start <= offset < s.end), None)
    if sentence is None:
        return _outside(offset, coded)
    here = [event for event in coded.events for claim in event.claims if claim.sentence == sentence.index]
    if here:
        return "\n".join(explain(event, coded) for event in dict.fromkeys(here))
    return _uncoded(sentence, coded)


def headline(event: Event) -> str:
    """Return type, sides, time and status in one line."""
    sides = " + ".join(event.initiators) or "?"
    if event.recipients:
        sides += " → " + " + ".join(event.recipients)
    when = str(event.start) if event.start else "no date"
    kind = f" ({event.kind})" if event.kind else ""
    return f"{event.type}{kind}, {sides}, {when}, {event.status}"


def explain_claim(claim: Claim, coded: Coded) -> list[str]:
    """Return the lines that explain one claim."""
    lines = [f"“{claim.quote}”", *claim.reasons, f"tree path: {tree_path(claim, coded.sentences[claim.sentence])}"]
    if claim.time is not None:
        lines.append(f"time: “{claim.time.text}” = {claim.time.value}; {claim.time.rule}")
    else:
        lines.append("time: the sentence gives none that belongs to the act")
    lines.extend(
        f"place: “{mention.text}”"
        + (f" = {mention.place.name}; {mention.rule}" if mention.place else "; not in the gazetteer")
        for mention in claim.places
    )
    if claim.speakers:
        lines.append("on the word of: " + ", who cites ".join(speaker.text for speaker in claim.speakers))
    else:
        lines.append("on the word of: the author")
    if claim.sources:
        lines.append("notes: " + ", ".join(claim.sources))
    lines.append(f"confidence: {claim.confidence:.2f}")
    return lines


def tree_path(claim: Claim, sentence: Sentence) -> str:
    """Return how the sides hang on the trigger in the Universal Dependencies tree."""
    actors = claim.initiators + claim.recipients
    parts = [_path(actor.head, claim.head, sentence) for actor in actors if actor.sentence == sentence.index]
    return "; ".join(dict.fromkeys(parts)) or sentence.tokens[claim.head].text


def _path(start: int, goal: int, sentence: Sentence) -> str:
    up, index = [], start
    above_goal = _line(goal, sentence)
    while index not in above_goal:
        token = sentence.tokens[index]
        up.append(f"{token.text} ‹{token.deprel}‹")
        index = token.head
    down = [sentence.tokens[i] for i in above_goal[: above_goal.index(index)]]
    return " ".join([*up, sentence.tokens[index].text, *(f"›{token.deprel}› {token.text}" for token in reversed(down))])


def _line(index: int, sentence: Sentence) -> list[int]:
    line = [index]
    while sentence.tokens[line[-1]].head >= 0:
        line.append(sentence.tokens[line[-1]].head)
    return line


def _outside(offset: int, coded: Coded) -> str:
    if offset >= len(coded.document.text):
        return f"Offset {offset} lies behind the end of the text ({len(coded.document.text)} characters).\n"
    block = next((b for b in coded.document.blocks if b.span.start <= offset < b.span.end), None)
    role = f"a block of role “{block.role}”, which is not coded" if block else "no block of text"
    return f"Offset {offset} lies in {role}.\n"


def _uncoded(sentence: Sentence, coded: Coded) -> str:
    quote = coded.document.text[sentence.start : sentence.end]
    actors = [
        f"“{a.text}” ({', '.join(a.codes) or 'unknown'})" for a in coded.mentions.actors if a.sentence == sentence.index
    ]
    words = [token.text for token in sentence.tokens if token.upos == "VERB"]
    return (
        f"Nothing was coded in: “{quote}”\n"
        f"actors found: {', '.join(actors) or 'none'}\n"
        f"verbs: {', '.join(words) or 'none'}; none evokes a frame whose required sides are filled here\n"
    )
