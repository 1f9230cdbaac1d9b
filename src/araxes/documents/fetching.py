"""The adapter of httpx: what an http(s) address answers with."""

import re

import httpx

from araxes.documents.content import Input
from araxes.errors import UnreachableAddress, UnreadableDocument

TIMEOUT = 20.0
LARGEST = 64 * 1024 * 1024
_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; Araxes)", "Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
_REASONS = {
    401: "it asks for a login",
    403: "it refuses programs",
    404: "nothing is there",
    410: "it was removed",
    429: "too many requests",
}


def fetch(address: str) -> Input:
    """Return the answer's bytes, final address and charset; at most 64 MiB, 20 s per step, ten redirections.

    Raises ``UnreachableAddress`` where there is no answer and ``UnreadableDocument`` where it is too large.
    """
    try:
        with (
            httpx.Client(follow_redirects=True, timeout=TIMEOUT, headers=_HEADERS, max_redirects=10) as client,
            client.stream("GET", address) as answer,
        ):
            _check(address, answer)
            return Input(origin=address, data=_body(address, answer), address=str(answer.url), charset=_charset(answer))
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise UnreachableAddress(
            f"the address does not answer ({_reason(error)})",
            origin=address,
            remedy="check the address and the network, or save the page and read the file",
        ) from error


def _check(address: str, answer: httpx.Response) -> None:
    if answer.is_success:
        return
    why = _REASONS.get(answer.status_code, answer.reason_phrase or "an error")
    raise UnreachableAddress(
        f"the address answers with {answer.status_code}: {why}",
        origin=address,
        remedy="open it in a browser, save the page and read the file",
    )


def _body(address: str, answer: httpx.Response) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > LARGEST:
            raise UnreadableDocument(
                f"the page is larger than {LARGEST // 2**20} MiB",
                origin=address,
                remedy="save the text you need as a file",
            )
        parts.append(part)
    return b"".join(parts)


def _charset(answer: httpx.Response) -> str | None:
    match = re.search(r"charset=[\"']?([\w-]+)", answer.headers.get("content-type", ""), re.IGNORECASE)
    return match[1] if match else None


def _reason(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException):
        return f"no answer within {TIMEOUT:.0f} s"
    return str(error) or type(error).__name__
