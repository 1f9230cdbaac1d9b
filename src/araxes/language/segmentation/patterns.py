"""The regular expression that finds the pieces of a text without white space, in order of preference."""

import re
from collections.abc import Iterable

# Combining marks, soft hyphen and the joiners of Persian are parts of words; `\w` has none of them.
_LETTER = r"[^\W\d_]"
_WORD = r"[\w\u0300-\u036f\u00ad\u200c\u200d]"
APOSTROPHE = r"['’‘`´ʼ＇]"
HYPHENS = "-‐‑"

_WEB = (
    r"(?:[a-z]{2,10}://|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?'’}…]"
    r"|(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)*|doi:\S*\w"
    r"|@\w{2,}|#[^\W\d]\w+"
)
_NUMBER = (
    r"\d{1,4}-\d{1,2}-\d{1,4}(?!\d)"  # 2025-05-19
    r"|(?:\d-)?\d{3}-\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])|\+\d+"  # telephone
    r"|(?<!\w)\.\d+|\d*0['’]s(?!\w)"  # .5, 1990's
    r"|\d+(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d+(?:[.:]\d+)*(?:(?:st|nd|rd|th|s|ST|ND|RD|TH)(?!\w))?"
)
_SHORT_DATE = r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)|(?:9/11|7/7)(?!\d)|\d{4}/\d{1,2}/\d{1,2}(?!\d)"
_MARKS = (
    r"[.!?…]{2,}|\[(?:\.\.\.|…)\]|-{2,}|[–—―]+|={2,}|\*{2,}|_+|\+{2,}|~{2,}|#{2,}|\${2,}|<<|>>|''|’’|‘‘|``|,,"
    r"|[:;=]-?[)(](?![\w)(])|[:;]-?[DP](?!\w)"
)


def compile_pieces(*, domains: Iterable[str], slashed: Iterable[str], currencies: Iterable[str]) -> re.Pattern[str]:
    """Compile the scanner; its groups name the kind of piece."""
    ends, pairs, codes = map(_any_of, (domains, slashed, (code.upper() for code in currencies)))
    acronym = (
        rf"(?:{_LETTER}\.)+{_LETTER}(?![\w.])|(?:{_LETTER}\.){{2,}}"
        r"|(?:Ph\.D|[MB]\.Sc|[MD]\.Phil|LL\.[MB]|Ed\.D)\b\.?"
    )
    alternatives = (
        rf"(?P<web>{_WEB})",
        rf"(?P<site>(?:[\w-]+\.)+(?i:{ends})(?![\w@])(?:/[^\s\"“”<>]*[\w/])?|\.(?:{ends})(?!\w)"
        r"|(?:[a-z][\w-]*\.){2,}[a-z]{2,}(?!\w))",
        rf"(?P<slashed>(?i:{pairs})(?!\w))",
        rf"(?P<acronym>{acronym})",
        rf"(?P<number>{_SHORT_DATE}|{_NUMBER})",
        rf"(?P<currency>(?:US|A|C|HK|NT|NZ|S|R|U)\$|(?:{codes})(?=\d))",
        rf"(?P<word>{APOSTROPHE}(?:\d\ds?|(?i:s|re|ve|ll|em|til))(?!\w)|[^\W\d_]{{1,4}}&[^\W\d_]{{1,3}}(?!\w)"
        rf"|{_WORD}+(?:{APOSTROPHE}{_WORD}+)*)",
        rf"(?P<marks>{_MARKS})",
        r"(?P<mark>\S)",
    )
    return re.compile("|".join(alternatives))


def _any_of(words: Iterable[str]) -> str:
    """Return the alternatives, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
