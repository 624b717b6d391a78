"""The golden files: chapters and their scripts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import screenplay

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Golden:
    """A chapter and the file that it must give, byte for byte."""

    chapter: Path
    script: Path


_EXAMPLE = ROOT / "examples/opening_night.txt"
_CHAPTERS = sorted(each for suffix in ("txt", "md") for each in (ROOT / "tests/golden").glob(f"*.{suffix}"))
GOLDENS = (
    Golden(_EXAMPLE, _EXAMPLE.with_suffix(".fountain")),
    Golden(_EXAMPLE, _EXAMPLE.with_suffix(".pdf")),
    *(Golden(chapter, chapter.with_suffix(".fountain")) for chapter in _CHAPTERS),
)


def made(golden: Golden) -> bytes:
    """What the chapter gives now."""
    play = screenplay.adapt(golden.chapter).screenplay
    data = screenplay.render(play, golden.script.suffix[1:])
    return data if isinstance(data, bytes) else data.encode("utf-8")
