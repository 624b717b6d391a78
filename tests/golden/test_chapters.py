"""Whole chapters give the scripts that a person has read and approved."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from tests.golden.chapters import GOLDENS, Golden, made


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.script.name)
def test_a_chapter_gives_its_script(golden: Golden) -> None:
    data, approved = made(golden), golden.script.read_bytes()
    if golden.script.suffix == ".pdf":  # its bytes are reportlab's and zlib's, its words are ours
        assert words(data) == words(approved)
    else:
        assert data == approved


def words(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
