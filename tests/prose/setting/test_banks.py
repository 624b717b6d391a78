"""Banks of rivers, and banks that keep money."""

from __future__ import annotations

import pytest

from tests.prose.setting.staged import headings, phrases


@pytest.mark.parametrize(
    "text",
    [
        "Ann went to the bank. The clerk smiled.",
        "Ann walked into the bank.",
        "Ann waited in the bank.",
        "Ann was at the bank by nine.",
        "Ann drove to the bank. She drank some water.",
        "Ann looked at the river. She went to the bank and cashed a cheque. The teller smiled.",
    ],
)
def test_banks_under_a_roof(text: str) -> None:
    assert headings(text) == ["INT. BANK"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann sat on the bank.",
        "Ann walked along the river to the bank.",
        "Ann reached the far bank.",
        "Ann climbed the steep bank.",
        "Ann walked to the bank. The water was cold.",
    ],
)
def test_banks_of_rivers(text: str) -> None:
    assert headings(text) == ["EXT. BANK"]


@pytest.mark.parametrize("text", ["Ann reached for the piggy bank.", "A bank of fog lay on the sea front."])
def test_banks_that_are_no_place(text: str) -> None:
    assert not any("bank" in phrase for phrase in phrases(text))
