"""The vocabulary in which readers are compared."""

from __future__ import annotations

import json
from typing import Any

import pytest

from screenplay.fountain import conformance
from tests.shared import SHARED, needs_shared

TOPICS = sorted(path.stem for path in (SHARED / "corpus" / "fountain").glob("*.json")) if SHARED else []
KEYS = ("type", "scene_number", "level", "extensions", "dual", "forced")


def test_all_fields() -> None:
    text = "Title: A\nx: *b*\n\n.X #1#\n\n## y\n\na *b* \\*\n\n\n\n!c [[n]] /* d */\n\n@E (V.O.)\n(f)\n\nG ^\nh"
    assert conformance.read(text) == {
        "title_page": {"title": ["A"], "x": ["*b*"]},
        "elements": [
            {"type": "scene_heading", "text": "X", "plain": "X", "forced": True, "scene_number": "1"},
            {"type": "section", "text": "y", "plain": "y", "level": 2},
            {"type": "action", "text": "a *b* \\*", "plain": "a b *", "blank_before": 1},
            {"type": "action", "text": "c [[n]] ", "forced": True, "blank_before": 3},
            {"type": "character", "text": "E", "plain": "E", "forced": True, "extensions": ["V.O."], "dual": "left"},
            {"type": "parenthetical", "text": "(f)", "plain": "(f)"},
            {"type": "character", "text": "G", "plain": "G", "dual": "right"},
            {"type": "dialogue", "text": "h", "plain": "h"},
        ],
    }


def test_unprinted_elements() -> None:
    text = "===\n\n[[ a /* x\n\ny */\n b]]\n\n/*\nc\n*/"
    assert conformance.read(text)["elements"] == [
        {"type": "page_break", "text": ""},
        {"type": "note", "text": "a\nb"},
        {"type": "boneyard", "text": "c"},
    ]


def _shape(element: dict[str, Any]) -> tuple[object, ...]:
    lines = element.get("text", "").split("\n")
    text = "\n".join(line.rstrip() if element["type"] == "action" else line.strip() for line in lines).rstrip("\n")
    return (text, *(element.get(key) or None for key in KEYS))


@needs_shared
@pytest.mark.parametrize("topic", TOPICS)
def test_shared_cases(topic: str) -> None:
    assert SHARED is not None
    for case in json.loads((SHARED / "corpus" / "fountain" / f"{topic}.json").read_text(encoding="utf-8")):
        result: Any = conformance.read(case["input"])
        assert [_shape(element) for element in result["elements"]] == [_shape(wanted) for wanted in case["elements"]]
        assert result["title_page"] == case.get("title_page", {})
        for element, wanted in zip(result["elements"], case["elements"], strict=True):
            if "plain" in wanted:
                assert element["plain"].strip() == wanted["plain"]
