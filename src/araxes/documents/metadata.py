"""What a page's head states about itself: meta elements and JSON-LD."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.etree import _Element

from araxes.documents.dates import find_dates
from araxes.documents.resources import resource
from araxes.values.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The fields that a page states, each ``None`` where it does not."""

    title: str | None
    author: str | None
    outlet: str | None
    address: str | None
    published: PartialDate | None


def page_metadata(tree: _Element) -> Metadata:
    """Read meta elements first, then JSON-LD, then the marked time of an article."""
    meta = _meta(tree)
    linked = _linked_data(tree)
    published = _first(meta, "published") or linked.get("datePublished") or _time(tree)
    author = _first(meta, "author") or linked.get("author")
    return Metadata(
        title=_title(tree, _first(meta, "title") or linked.get("headline")),
        author=author if author and "://" not in author and len(author) < 120 else None,
        outlet=_first(meta, "outlet") or linked.get("publisher"),
        address=_address(tree, _first(meta, "address")),
        published=_date(published),
    )


def _meta(tree: _Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        key = node.get("property") or node.get("name") or node.get("itemprop")
        value = (node.get("content") or "").strip()
        if key and value:
            found.setdefault(key.lower(), value)
    return found


def _first(meta: dict[str, str], field: str) -> str | None:
    return next((meta[key] for key in resource("markup")[field] if key in meta), None)


def _title(tree: _Element, stated: str | None) -> str | None:
    """Return the headline; where the head's title adds the site's name, the page's own headline is preferred."""
    headlines = [" ".join("".join(node.itertext()).split()) for node in tree.iter("h1")]
    headlines = [headline for headline in headlines if headline]
    named = next((" ".join((node.text or "").split()) for node in tree.iter("title")), "")
    for headline in headlines:
        if len(headlines) == 1 or headline[:40] in (stated or named):
            return headline
    return stated or named or None


def _address(tree: _Element, stated: str | None) -> str | None:
    canonical = [node.get("href") or "" for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"]
    found = [address for address in (*canonical, stated or "") if address.startswith(("http://", "https://"))]
    return found[0] if found else None


def _time(tree: _Element) -> str | None:
    for node in tree.iter("time"):
        marked = (
            node.get("pubdate") is not None
            or "publish" in f"{node.get('itemprop') or ''} {node.get('class') or ''}".lower()
        )
        if marked and (node.get("datetime") or node.text):
            return str(node.get("datetime") or node.text)
    return None


def _linked_data(tree: _Element) -> dict[str, str]:
    """Return the fields of the first JSON-LD object that states a date of publication."""
    for node in tree.iter("script"):
        if "ld+json" not in (node.get("type") or ""):
            continue
        try:
            data = json.loads(re.sub(r"[\x00-\x1f]", " ", node.text or ""))
        except ValueError:
            continue
        for item in _objects(data, 4):
            if item.get("datePublished"):
                return {key: name for key, value in item.items() if (name := _named(value))}
    return {}


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
    if depth and isinstance(data, (dict, list)):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _objects(value, depth - 1)


def _named(value: Any) -> str | None:
    if isinstance(value, list):
        return _named(value[0]) if value else None
    if isinstance(value, dict):
        return _named(value.get("name"))
    return value.strip() or None if isinstance(value, str) else None


def _date(value: str | None) -> PartialDate | None:
    dates = [date for date in find_dates(value[:60]) if date.year] if value else []
    if dates:
        return dates[0].value()
    compact = re.match(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)", value or "")
    try:
        return PartialDate.parse("-".join(compact.groups())) if compact else None
    except ValueError:
        return None
