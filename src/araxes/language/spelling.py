"""What a word's spelling tells: a code for its casing, and edit scripts from word to lemma.

The reader's encoder is uncased; `casing_code` gives back what lower-casing loses. An edit script
("lower", strip two letters, append "y") is a class that the model can predict for words it never
saw (Straka, 2018, *UDPipe 2.0 Prototype at CoNLL 2018 UD Shared Task*, section 3.3).
"""

CASINGS = (
    "padding",
    "lower",
    "title",
    "upper",
    "letter",
    "mixed",
    "digits",
    "alphanumeric",
    "other",
)
_CODE = {name: code for code, name in enumerate(CASINGS)}

LOWER, KEEP, TITLE = "l", "k", "t"


def casing_code(word: str) -> int:
    """Return the index in `CASINGS` of the way a word is written (0, padding, is never returned)."""
    return _CODE[_casing(word)]


def _casing(word: str) -> str:
    letters = any(map(str.isalpha, word))
    if any(map(str.isdigit, word)):
        return "alphanumeric" if letters else "digits"
    if not letters:
        return "other"
    if word.islower():
        return "lower"
    if word.isupper():
        return "upper" if len(word) > 1 else "letter"
    if word[0].isupper() and word[1:].islower():
        return "title"
    return "mixed"


def edit_script(word: str, lemma: str) -> str:
    """Return the script that turns a word into its lemma, as "casing|letters to strip|ending to add"."""
    best: tuple[int, str] | None = None
    for rule in (LOWER, KEEP, TITLE):
        base = _cased(word, rule)
        shared = _shared_prefix(base, lemma)
        if best is None or shared > best[0]:
            best = shared, f"{rule}|{len(base) - shared}|{lemma[shared:]}"
    return best[1] if best else ""


def apply_script(word: str, script: str) -> str:
    """Return the lemma that a script makes of a word; the lower-cased word where nothing would be left."""
    rule, strip, ending = script.split("|", 2)
    base = _cased(word, rule)
    lemma = base[: max(0, len(base) - int(strip))] + ending
    return lemma or word.lower()


def titled(word: str) -> str:
    """Return the word with a capital first letter and the rest small."""
    return word[:1].upper() + word[1:].lower()


def _cased(word: str, rule: str) -> str:
    if rule == LOWER:
        return word.lower()
    return titled(word) if rule == TITLE else word


def _shared_prefix(first: str, second: str) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length
