"""Reading a script into the vocabulary in which readers of Fountain are compared.

Elements are plain dictionaries with `type`, `text` and what else applies: `forced`, `scene_number`, `level`,
`extensions`, `dual`, `blank_before` and `plain`, the text as printed. They are made from the blocks, so the text keeps
its emphasis and escapes as written, notes within it stand in their brackets, and boneyard within it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.fountain.blocks import Block
from screenplay.fountain.body import scan_body
from screenplay.fountain.inline import parse
from screenplay.fountain.lines import BLANKS, lines_of
from screenplay.fountain.marks import NOTE, TOKEN, Mark, mark_of
from screenplay.fountain.titlepage import scan_title

__all__ = ["read"]


def read(text: str, *, numbered: bool = False) -> dict[str, object]:
    """Read a script.

    Args:
        text: The script, as for `screenplay.fountain.read`.
        numbered: Give every element the `line` of the script on which it begins.

    Returns:
        `elements`, a list of dictionaries, and `title_page`, the lines of each key in lower case.
    """
    lines = lines_of(text)
    entries, start = scan_title(lines)
    blocks = scan_body(lines, start)
    title_page: dict[str, list[str]] = {}
    for key, values in entries:
        title_page.setdefault(key.lower(), []).extend(_written(value, lines.marks) for value in values)
    elements = [_element(block, lines.marks) | _dual(blocks, at) for at, block in enumerate(blocks)]
    if numbered:
        elements = [{"line": block.line, **element} for block, element in zip(blocks, elements, strict=True)]
    return {"elements": elements, "title_page": title_page}


def _element(block: Block, marks: Sequence[Mark]) -> dict[str, object]:
    element: dict[str, object] = {"type": block.kind, "text": _text(block, marks)}
    fields: dict[str, object] = {
        "forced": block.forced,
        "scene_number": block.number,
        "level": block.level,
        "extensions": list(block.extensions),
    }
    element |= {name: value for name, value in fields.items() if value}
    if block.kind == "action":
        element["blank_before"] = block.blanks
    if block.kind not in {"boneyard", "note", "page_break"} and NOTE not in block.text:
        plain = parse(block.text, marks).plain
        element["plain"] = f"({plain})" if block.kind == "parenthetical" else plain
    return element


def _text(block: Block, marks: Sequence[Mark]) -> str:
    if block.kind == "boneyard":
        return mark_of(marks, block.text).text.strip(BLANKS + "\n")
    if block.kind == "note":
        note = _without_boneyard(mark_of(marks, block.text).text)
        return "\n".join(line.strip(BLANKS) for line in note.split("\n")).strip("\n")
    text = _written(block.text, marks)
    return f"({text})" if block.kind == "parenthetical" else text


def _without_boneyard(note: str) -> str:
    kept: list[str] = []
    done = 0
    while (start := note.find("/*", done)) >= 0 and (end := note.find("*/", start + 2)) >= 0:
        kept.append(note[done:start])
        done = end + 2
    return "".join([*kept, note[done:]])


def _written(text: str, marks: Sequence[Mark]) -> str:
    """The text with its notes in brackets and without its boneyard."""

    def written(found: re.Match[str]) -> str:
        mark = mark_of(marks, found.group())
        return f"[[{mark.text}]]" if mark.kind == "note" else ""

    return TOKEN.sub(written, text)


def _dual(blocks: Sequence[Block], at: int) -> dict[str, object]:
    """Whether a cue is the left or the right one of two."""
    if blocks[at].kind != "character":
        return {}
    if blocks[at].caret:
        return {"dual": "right"}
    after = at + 1
    while after < len(blocks) and (blocks[after].is_said or blocks[after].kind in {"boneyard", "note"}):
        after += 1
    return {"dual": "left"} if after < len(blocks) and blocks[after].caret else {}
