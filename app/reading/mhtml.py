"""Web pages saved as one file (.mhtml): the page is the first HTML part of the message."""

from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from app.errors import BadValue
from app.languages.message import _
from app.reading.decode import decode
from app.reading.html import read_html
from app.reading.parts import Parts


def read_mhtml(data: bytes, name: str) -> Parts:
    """The parts of the page in a saved web archive."""
    message = BytesParser(policy=compat32).parsebytes(data)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes) or not content.strip():
        raise BadValue(
            _("%(name)s is a saved web page without a page in it, or cut off; save it again.") % {"name": name}
        )
    base = _header(page, "Content-Location") or _header(message, "Snapshot-Content-Location")
    return read_html(_text(content, page, name), name, base=base)


def _text(content: bytes, page: Message, name: str) -> str:
    charset = page.get_content_charset()
    try:
        return content.decode(charset) if charset else decode(content, name)
    except (UnicodeError, LookupError):
        return decode(content, name)


def _header(part: Message, key: str) -> str | None:
    value = str(part.get(key) or "").strip()
    return value if value.startswith(("http://", "https://")) else None
