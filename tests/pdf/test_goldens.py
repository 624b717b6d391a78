"""Whole pages as text."""

from __future__ import annotations

import pytest

from tests.pdf.goldens import FOLDER, GOLDENS, printed


@pytest.mark.parametrize("name", GOLDENS)
def test_pages_are_as_they_were_read_and_approved(name: str) -> None:
    assert printed(name) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_no_golden_is_left_behind() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(GOLDENS)
