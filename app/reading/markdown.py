"""Markdown becomes plain text: markup goes, words stay, block quotes keep their `>` and list items their mark."""

from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"html": False})


def plain(source: str) -> str:
    """The text of a markdown source: paragraphs with an empty line between, quoted lines behind `> `.

    A source without markup comes out as it is, but for runs of empty lines.
    """
    tokens = _PARSER.parse(source)
    return _joined(_blocks(tokens))


def _blocks(tokens: Iterable[Token]) -> list[tuple[str, str, bool]]:
    """(prefix of every line, text, whether in a tight list) for each paragraph-like token."""
    found: list[tuple[str, str, bool]] = []
    marks: list[str] = []
    bullet = ""
    for token in tokens:
        if token.type == "blockquote_open":
            marks.append("> ")
        elif token.type == "list_item_open":
            bullet = f"{token.info}{token.markup} " if token.info else "- "
            marks.append("")
        elif token.type in ("blockquote_close", "list_item_close"):
            marks.pop()
        elif token.type == "inline":
            text = _words(token)
            if text.strip():
                found.append(("".join(marks), bullet + text, _is_tight(marks, bullet)))
                bullet = ""
        elif token.type in ("code_block", "fence"):
            found.append(("".join(marks), token.content.rstrip("\n"), False))
    return found


def _is_tight(marks: list[str], bullet: str) -> bool:
    return bool(bullet) and "" in marks


def _words(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
    return "".join(parts)


def _joined(blocks: list[tuple[str, str, bool]]) -> str:
    out: list[str] = []
    before: tuple[str, str, bool] | None = None
    for prefix, text, tight in blocks:
        if before:
            same = prefix.rstrip() if prefix == before[0] else ""
            out += [] if tight and before[2] and prefix == before[0] else [same]
        out += [(prefix + line).rstrip() for line in text.split("\n")]
        before = prefix, text, tight
    return "\n".join(out) + "\n" if out else ""
