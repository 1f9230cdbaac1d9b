"""Near-identical texts: MinHash signatures of runs of four words, and keys under which alike ones meet.

Broder, "On the resemblance and containment of documents", 1997; banding after Leskovec, Rajaraman and Ullman, "Mining
of Massive Datasets", section 3.4.
"""

import base64
import hashlib
import re
import zlib
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

RUN = 4
_LEAST = 30
_HASHES = 128
_BANDS, _ROWS = 32, 2
# The smallest prime above 2^32: the hashes stay below it, products of two below 2^64.
_PRIME = 4294967311
# Every character of Chinese and Japanese is a word of its own.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
# Below this resemblance the estimate of what is shared is mostly chance.
_FLOOR = 0.12

_Signature = npt.NDArray[np.uint32]


def prints(text: str) -> tuple[str, int]:
    """Return the signature of a text, in Base64, and how many different runs of four words it has.

    A text with fewer than 30 runs gives ``("", 0)``: two lines on one event with the same quotation are alike
    in half of their words.
    """
    words = _WORD.findall(text.casefold())
    runs = {zlib.crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1)}
    if len(runs) < _LEAST:
        return "", 0
    values = np.fromiter(sorted(runs), dtype=np.uint64, count=len(runs))
    least = [int(((factor * values + shift) % _PRIME).min()) & 0xFFFFFFFF for factor, shift in _permutations()]
    return base64.b64encode(np.asarray(least, dtype="<u4").tobytes()).decode(), len(runs)


def keys(signature: str) -> tuple[str, ...]:
    """Return 32 keys: texts that share 30% of their runs share a key in 95 of 100 cases, unrelated ones hardly ever."""
    if not signature:
        return ()
    values = _values(signature)[: _BANDS * _ROWS].reshape(_BANDS, _ROWS)
    return tuple(f"{band}-{one:08x}{other:08x}" for band, (one, other) in enumerate(values.tolist()))


def least_hashes(signature: str) -> tuple[int, ...]:
    """Return the 128 least hashes of a signature; two texts have each of them in common as often as runs of words."""
    return tuple(_values(signature).tolist()) if signature else ()


def resemblance(one: str, other: str) -> float:
    """Estimate the share of runs common to both among the runs of either (Jaccard), 0 to 1, to about 0.04."""
    if not one or not other:
        return 0.0
    return float(np.mean(_values(one) == _values(other)))


def shared(one: tuple[str, int], other: tuple[str, int]) -> float:
    """Estimate which share of the shorter text stands in the longer one, 0 to 1, from signatures and sizes.

    0 below a resemblance of 0.12, where the estimate is mostly chance: an excerpt of a few lines in a long text is
    not seen.
    """
    alike = resemblance(one[0], other[0])
    if alike < _FLOOR:
        return 0.0
    common = alike * (one[1] + other[1]) / (1 + alike)
    return min(1.0, common / min(one[1], other[1]))


@lru_cache(maxsize=4096)
def _values(signature: str) -> _Signature:
    return np.frombuffer(base64.b64decode(signature), dtype="<u4")


@cache
def _permutations() -> tuple[tuple[np.uint64, np.uint64], ...]:
    """Return factor and shift of each hash function, the same on every machine and for ever: signatures are kept."""
    return tuple((np.uint64(_number(f"factor {at}") | 1), np.uint64(_number(f"shift {at}"))) for at in range(_HASHES))


def _number(name: str) -> int:
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=4).digest(), "little") >> 1
