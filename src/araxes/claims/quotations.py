"""Stretches of a document between quotation marks."""

from araxes.values.spans import Span

_PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_LONGEST = 4000
# An inner apostrophe is no closing mark: single quotation marks need a blank or punctuation after them.
_AFTER = frozenset(' \n\t.,;:!?)]}"”»—-')


def find_quotations(text: str) -> tuple[Span, ...]:
    """Return the quotations of a text, marks included, outermost only, in reading order.

    Straight marks open and close in turn inside a paragraph; one left open at a paragraph's end is closed there when
    the next paragraph goes on with a mark, and dropped otherwise.
    """
    found: list[Span] = []
    position = 0
    while position < len(text):
        mark = text[position]
        end = -1
        if mark == '"':
            end = _straight(text, position)
        elif mark in _PAIRS and _opens(text, position):
            end = _paired(text, position, _PAIRS[mark])
        if end > 0:
            found.append(Span(start=position, end=end))
            position = end
        else:
            position += 1
    return tuple(found)


def _opens(text: str, position: int) -> bool:
    return text[position] != "‘" or position == 0 or not text[position - 1].isalnum()


def _straight(text: str, start: int) -> int:
    close = text.find('"', start + 1, start + _LONGEST)
    paragraph = text.find("\n\n", start + 1, start + _LONGEST)
    if close < 0 or 0 <= paragraph < close:
        return paragraph if paragraph > 0 and text[paragraph:].lstrip().startswith('"') else -1
    return close + 1


def _paired(text: str, start: int, mark: str) -> int:
    close = text.find(mark, start + 1, start + _LONGEST)
    while close >= 0 and mark == "’" and close + 1 < len(text) and text[close + 1] not in _AFTER:
        close = text.find(mark, close + 1, start + _LONGEST)
    return close + 1 if close >= 0 else -1
