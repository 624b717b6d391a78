"""What stands behind a name or a heading: extensions and scene numbers, told apart from the text before them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.errors import ModelError
from screenplay.model.parts import BLANKS, PLAIN, Run, clean_text
from screenplay.model.shape import split_off
from screenplay.model.text import RichText

__all__ = [
    "clean_extension",
    "clean_extensions",
    "clean_number",
    "opening_parenthesis",
    "split_extensions",
    "split_number",
]

_NUMBER_AT_END = re.compile(r"#((?:[^\W_]|[.-])+)#\Z")
_MAY_END = {")", *BLANKS}
_NOT_IN_NUMBER = re.compile(r"(?:[^\w.-]|_)+")


def opening_parenthesis(text: str, end: int) -> int:
    """Where the parenthesis opens that closes right before `end`; -1 if none does."""
    depth = 0
    for at in range(end - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth <= 0:
            return at if depth == 0 and text[at] == "(" else -1
    return -1


def split_extensions(cue: RichText) -> tuple[RichText, tuple[str, ...]]:
    """Part a name from the parentheticals at its end, which must not close in emphasis."""
    plain = cue.plain
    if plain[-1:] not in _MAY_END:
        return cue, ()
    plain = plain.rstrip(BLANKS)
    if not plain.endswith(")"):
        return cue, ()
    unstyled = [part.style == PLAIN for part in cue.parts if isinstance(part, Run) for _ in part.text]
    found: list[str] = []
    cut = end = len(plain)
    while end and unstyled[end - 1] and (start := opening_parenthesis(plain, end)) >= 0:
        found.append(clean_extension(plain[start + 1 : end - 1]))
        cut = end = start
        while end and plain[end - 1] in BLANKS:
            end -= 1
    return (split_off(cue, cut)[0] if found else cue), tuple(reversed(found))


def clean_extension(text: str) -> str:
    """Bring an extension into the form in which it can stand between parentheses behind a name.

    Raises:
        ModelError: Its own parentheses do not match.
    """
    text = clean_text(text).replace("\n", " ").strip(BLANKS)
    if not _balanced(text):
        raise ModelError(f"the parentheses in the extension {text!r} do not match")
    return text.replace("[[", "[ [").replace("[[", "[ [").replace("/*", "/ *")


def _balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


def split_number(heading: RichText) -> tuple[RichText, str | None]:
    """Part a heading from the scene number between two # at its end, which must not be emphasised."""
    plain = heading.plain
    found = _NUMBER_AT_END.search(plain) if plain.endswith("#") else None
    if found is None:
        return heading, None
    shorter, unstyled = split_off(heading, found.start())
    return (shorter, found[1]) if unstyled else (heading, None)


def clean_number(number: str) -> str | None:
    """Bring a scene number into its form: letters, digits, dashes and periods; anything else becomes a dash."""
    return _NOT_IN_NUMBER.sub("-", clean_text(number).strip()) or None


def clean_extensions(extensions: Iterable[str]) -> tuple[str, ...]:
    """Bring all extensions into their form."""
    if extensions == ():
        return ()
    if isinstance(extensions, str):
        raise ModelError("extensions must be a sequence of strings, not one string")
    return tuple(clean_extension(extension) for extension in extensions)
