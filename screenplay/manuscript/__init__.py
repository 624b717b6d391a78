"""Prose in: bytes or text to a manuscript, the text itself untouched, with its blocks, chapters and marked passages."""

from screenplay.manuscript.decode import decode, refuse_surrogates
from screenplay.manuscript.headings import is_number
from screenplay.manuscript.manuscript import Block, BlockKind, Chapter, Emphasis, Manuscript
from screenplay.manuscript.reader import read

__all__ = [
    "Block",
    "BlockKind",
    "Chapter",
    "Emphasis",
    "Manuscript",
    "decode",
    "is_number",
    "read",
    "refuse_surrogates",
]
