"""Addresses: finding them in text, cleaning them, and what they tell about outlet, language, date and reach."""

import datetime
import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from araxes.documents.resources import phrases, resource
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_NEEDLES = ("://", "www.", ":\\")
_SCHEME = re.compile(r"(?:https?|ftp|file)$", re.IGNORECASE)
_REST = re.compile(r"[^\s<>\"«»“”„‟|{}^`\u200b\u3000-\u303f\uff00-\uff0f]{1,4000}")
_PATH = re.compile(r"[\w\\ .,()%~&+-]{0,300}?\.[A-Za-z0-9]{2,5}\b|[^\s<>\"|?*]{1,400}")
_TRAILING = ".,;:!?'’*_…\\"
_PAIRS = {")": "(", "]": "["}
_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?:(?P<s>[-/._])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})|(?P<m2>\d\d)(?P<d2>\d\d))(?!\d)"
)
_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>0[1-9]|1[0-2])/")
_PRIVATE_HOST = re.compile(r"^(?:localhost|[^.]+|.*\.(?:local|localhost|lan|intranet|internal|corp|home|localdomain))$")


def find_addresses(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the bare addresses of ``text[start:end]`` in order: http(s), ftp, file, ``www.``, and ``C:\\`` paths."""
    end = len(text) if end is None else end
    done = start
    for needle, at in _needles(text, start, end):
        if at < done:
            continue
        span = _address_at(text, needle, at, end)
        if span and span.start >= done:
            yield span
            done = span.end


def _needles(text: str, start: int, end: int) -> list[tuple[str, int]]:
    found = []
    for needle in _NEEDLES:
        at = text.find(needle, start, end)
        while at >= 0:
            found.append((needle, at))
            at = text.find(needle, at + len(needle), end)
    return sorted(found, key=lambda pair: pair[1])


def _address_at(text: str, needle: str, at: int, end: int) -> Span | None:
    if needle == "://":
        scheme = _SCHEME.search(text, max(0, at - 5), at)
        if scheme is None:
            return None
        start, rest = scheme.start(), _REST.match(text, at + 3, end)
    elif needle == "www.":
        if at and (text[at - 1].isalnum() or text[at - 1] in "/."):
            return None
        start, rest = at, _REST.match(text, at, end)
    else:
        if at < 1 or not text[at - 1].isalpha() or (at > 1 and text[at - 2].isalnum()):
            return None
        start, rest = at - 1, _PATH.match(text, at + 2, end)
    if rest is None:
        return None
    stop = _trimmed(text, start, rest.end())
    return Span(start=start, end=stop) if stop > at + len(needle) else None


def _trimmed(text: str, start: int, stop: int) -> int:
    """Leave out closing punctuation; a bracket belongs to the address only where it opens in it too."""
    while stop > start:
        last = text[stop - 1]
        opening = _PAIRS.get(last)
        unopened = opening and text.count(last, start, stop) > text.count(opening, start, stop)
        if last not in _TRAILING and not unopened:
            break
        stop -= 1
    return stop


def clean_address(address: str) -> str:
    """Return the address without tracking parameters and without a text fragment (``#:~:text=``)."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme.lower() not in {"http", "https"}:
        return address
    query = parts.query
    if any(_is_tracking(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
        pairs = parse_qsl(query, keep_blank_values=True)
        query = urlencode([pair for pair in pairs if not _is_tracking(pair[0])])
    fragment = "" if ":~:" in parts.fragment or _is_tracking(parts.fragment.split("=")[0]) else parts.fragment
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, fragment))


def _is_tracking(name: str) -> bool:
    tracking = resource("addresses")["tracking"]
    lowered = name.casefold()
    return lowered in tracking["names"] or lowered.startswith(tuple(tracking["prefixes"]))


def host(address: str) -> str | None:
    """Return the lower-case host name without ``www.``, or ``None`` where there is none."""
    try:
        name = urlsplit(address if "://" in address else f"//{address}").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name and not _is_path(address) else None


def _is_path(address: str) -> bool:
    return address[1:3] == ":\\" or address.lower().startswith("file:")


def outlet(address: str) -> str | None:
    """Return the outlet's name from the list by domain, else the host name."""
    name = host(address)
    entry = _entry(name)
    return entry.get("name", name) if entry else name


def _entry(name: str | None) -> dict[str, str] | None:
    outlets = resource("outlets")["domains"]
    labels = name.split(".") if name else []
    for at in range(len(labels) - 1):
        domain = ".".join(labels[at:])
        if domain in outlets:
            entry = outlets[domain]
            return entry if isinstance(entry, dict) else {"name": entry}
    return None


def language_hint(address: str) -> str | None:
    """Return the language that a path segment, a subdomain or the outlet's entry names, as ISO 639-1."""
    known = resource("addresses")["languages"]
    path = urlsplit(address).path.lower().split("/")[1:3] if "://" in address else []
    labels = (host(address) or "").split(".")[:1]
    for label in (*path, *labels):
        if label in known:
            return label
    entry = _entry(host(address))
    return entry.get("language") if entry else None


def assistant(address: str) -> str | None:
    """Return the chat assistant that an address names as the way it was found, or ``None``."""
    try:
        pairs = parse_qsl(urlsplit(address).query)
    except ValueError:
        return None
    values = [unquote(value).casefold() for name, value in pairs if name.casefold() in {"utm_source", "ref", "source"}]
    names = phrases("addresses", "assistants")
    return next((name for value in values for name in names if name in value), None)


def private_reason(address: str) -> str | None:
    """Say why nobody else can open the address, or return ``None``."""
    if _is_path(address):
        return "a file on one person's computer"
    name = host(address)
    if name is None:
        return None
    try:
        number = ipaddress.ip_address(name)
    except ValueError:
        return "a host inside one network" if _PRIVATE_HOST.match(name) else None
    return None if number.is_global else "a host inside one network"


def date_in_address(address: str) -> PartialDate | None:
    """Return the date that a path or file name spells: ``/2025/05/30/``, ``20250521``, ``2025-05-21``, ``/2025/05/``.

    Only years from 1900 to 2099 count.
    """
    path = unquote(address.split("?", maxsplit=1)[0])
    for match in _DATE.finditer(path):
        year, month, day = match["y"], match["m"] or match["m2"], match["d"] or match["d2"]
        try:
            return PartialDate.of(datetime.date(int(year), int(month), int(day)))
        except ValueError:
            continue
    month_only = _MONTH.search(path)
    return PartialDate(year=int(month_only["y"]), month=int(month_only["m"])) if month_only else None
