"""Sentences of many kinds, old and new, in the present."""

from __future__ import annotations

from pathlib import Path

import pytest

from screenplay.adaptation.tense import to_present

_, *PAIRS = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").strip().split("\n\n")


@pytest.mark.parametrize("pair", PAIRS)
def test_a_sentence_in_the_present(pair: str) -> None:
    past, present = pair.split("\n")
    assert to_present(past) == present
