"""The adapter of charset-normalizer: the encoding of old one-byte and East Asian texts."""

from charset_normalizer import from_bytes

_LIKELY = (
    "cp1251 cp1252 cp1254 cp1256 cp1250 cp1253 cp1255 cp1257 koi8_r koi8_u cp866 iso8859_9 "
    "gb18030 big5 shift_jis euc_jp euc_kr mac_roman"
)


def guess(sample: bytes) -> str | None:
    """Return the name of the likeliest encoding, ``None`` where none gives readable text."""
    best = from_bytes(sample, cp_isolation=_LIKELY.split()).best()
    return best.encoding if best else None
