"""The adapter of py3langid: which language a text is in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from araxes.documents.resources import resource


@cache
def _identifier() -> LanguageIdentifier:
    """Choose among the larger languages only: on a headline the small ones are mostly mistakes."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([code for code in resource("addresses")["languages"] if code in identifier.labels])
    return identifier


def classify(text: str) -> str:
    """Return the ISO 639-1 code of the likeliest language (Lui and Baldwin 2012, *langid.py*)."""
    return str(_identifier().classify(text)[0])
