"""Bytes become text: by mark, by being UTF-8, by what the page declares, and only then by likeness."""

import codecs
import re

from charset_normalizer import from_bytes

from app.errors import BadValue
from app.languages.message import _

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,30})""")
_LIKELY = [
    "cp1252",
    "cp1251",
    "koi8_r",
    "koi8_u",
    "cp1250",
    "cp866",
    "mac_roman",
    "mac_cyrillic",
    "iso8859_5",
    "cp1254",
]
_SAMPLE = 65536
"""Bytes that the encoding is judged by; where an article's first 64 KB decode, the rest is tried strictly."""
_SOUND = 5
"""Sound sequences of UTF-8 for each broken one from which a text is UTF-8: in other encodings hardly any is sound."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, name: str) -> str:
    """The text in the bytes, without byte order mark; BadValue where no encoding makes text of them."""
    text = _decoded(data)
    if text is None or _is_noise(text):
        raise BadValue(
            _("%(name)s is not text in an encoding that can be told; open it where it reads well and save it as UTF-8.")
            % {"name": name},
            status=415,
        )
    return text


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data[:_SAMPLE]:
        return _wide(data)
    text = _strictly(data, "utf-8")
    if text is None and (declared := _DECLARED.search(data[:4096])):
        text = _strictly(data, _as_browsers_do(declared[1].decode("ascii")))
    if text is None:
        text = _damaged_utf8(data)
    return text if text is not None else _by_likeness(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is null, or the high byte of Cyrillic."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return _strictly(data[: len(data) // 2 * 2], "utf-16-le" if odd > even else "utf-16-be")


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 in which a few bytes are wrong, each shown as `\ufffd`; None where it is not mostly UTF-8."""
    text = data.decode("utf-8", errors="replace")
    sound = sum(letter > "\x7f" for letter in text) - text.count("\ufffd")
    return text if sound >= _SOUND * text.count("\ufffd") else None


def _as_browsers_do(encoding: str) -> str:
    """Pages that declare Latin-1 mean its superset of Windows."""
    return "cp1252" if encoding.lower() in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"} else encoding


def _by_likeness(data: bytes) -> str | None:
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LIKELY).best()
    return _strictly(data, best.encoding) if best else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _is_noise(text: str) -> bool:
    """Whether too many characters are control characters for it to have been meant as text: over 1 in 100."""
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) * 100 > len(sample)
