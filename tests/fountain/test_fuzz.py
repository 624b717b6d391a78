"""Documents made at random survive reading and writing; `python -m benchmarks.fuzz_fountain` tries 10,000 of them."""

from __future__ import annotations

from benchmarks.fuzz_fountain import documents, unstable


def test_documents_made_at_random() -> None:
    made = documents(200, 42)
    assert made == documents(200, 42)
    assert {text: wrong for text in made if (wrong := unstable(text)) is not None} == {}
