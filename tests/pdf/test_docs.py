"""What the documentation says, it does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from screenplay.pdf import PdfOptions

PAGE = (Path(__file__).parents[2] / "docs/pdf.md").read_text(encoding="utf-8")


def test_the_examples_run() -> None:
    examples = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    assert len(examples) == 2
    exec("\n".join(examples), {})  # noqa: S102 - our own documentation


def test_the_options_are_all_there_with_their_defaults() -> None:
    table = dict(re.findall(r"^\| `(\w+)` \| `(.*?)` \|", PAGE, flags=re.MULTILINE))
    assert table == {field.name: repr(field.default).replace("'", '"') for field in fields(PdfOptions)}
