"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.errors import EncodingError
from screenplay.manuscript import decode, refuse_surrogates

PROSE = "“Où est l’été?” she asked — twice.\r\nNobody answered.\r"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (PROSE.encode("utf-8"), PROSE),
        (codecs.BOM_UTF8 + PROSE.encode("utf-8"), "\ufeff" + PROSE),
        (codecs.BOM_UTF16_LE + PROSE.encode("utf-16-le"), "\ufeff" + PROSE),
        (codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"), "\ufeff" + PROSE),
        (codecs.BOM_UTF32_LE + PROSE.encode("utf-32-le"), "\ufeff" + PROSE),
        ("Plain words, no mark.".encode("utf-16-le"), "Plain words, no mark."),
        ("Plain words, no mark.".encode("utf-16-be"), "Plain words, no mark."),
        (PROSE.encode("windows-1252"), PROSE),
        ("caf\u00e9 ".encode() + "caf\u00e9".encode("windows-1252"), "café café"),
        (b"", ""),
    ],
    ids=["utf-8", "utf-8 mark", "16le", "16be", "32le", "16le bare", "16be bare", "windows", "mixed", "empty"],
)
def test_text_in_every_encoding_that_manuscripts_come_in(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        bytes(range(1, 9)) * 40,
        codecs.BOM_UTF16_LE + b"a\0b",
        b"a\x81b caf\xe9",
    ],
    ids=["picture", "control characters", "half a character", "in no code page"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(EncodingError):
        decode(data)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    letters = "So she said. " * 320  # enough text for control characters to be few
    assert decode((letters + text).encode("utf-8")) == letters + text


def test_a_lone_surrogate_is_refused_with_its_line() -> None:
    with pytest.raises(EncodingError) as caught:
        refuse_surrogates("one\ntwo \ud800")
    assert caught.value.line == 2


def test_a_long_file_in_windows_1252_takes_one_pass() -> None:
    # a decoder that starts again at every byte that is no UTF-8 would not come back from this one
    assert len(decode(b"\xe9" * 2_000_000)) == 2_000_000
