"""Learn the weights of the signs by which a scene begins unannounced.

    pip install -e '.[train]'
    python -m benchmarks.scenes [TABLE ...] [--broad TABLE ...]    # writes screenplay/prose/lexicon/scene_openings.tsv

The chapters of this project whose scenes are marked are learned from, and what tables of other texts say: `X.json`
beside `X.txt`, with `scenes`, a list with the paragraph (`para`, counted from 0, blank lines between), the words it
begins with (`start`), and whether a reader would surely begin one there (`sure`). Texts in broad narration count less:
they tell much between two scenes that only tells on.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.speakers.chapters import staged
from screenplay.manuscript import Block, BlockKind, read
from screenplay.prose.annotated import Annotated
from screenplay.prose.passes import annotate
from screenplay.prose.setting.company import Company
from screenplay.prose.setting.paragraph_signs import ParagraphSigns

_SHIPPED = Path(__file__).parents[2] / "screenplay" / "prose" / "lexicon" / "scene_openings.tsv"
_BROAD = 0.15  # weight of a text in broad narration
_STIFFNESS = 15.0  # of the regression: signs seen seldom weigh little
_STEPS = 40  # of Newton's method
_LEAST = 400  # characters that make a scene
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n(?![ \t]*(?:\n|\Z))[^\n]*)*")
_REMARK = (
    "# How much each sign of a paragraph speaks for a scene that begins with it unannounced: sign, weight (logistic)."
)
_Row = tuple[Mapping[str, float], float, float]  # signs, 1 where a scene begins, weight


def main() -> None:
    """Learn, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", type=Path, help="tables of texts of today")
    parser.add_argument("--broad", nargs="*", type=Path, default=[], help="tables of texts in broad narration")
    given = parser.parse_args()
    rows = [row for text, scenes in staged() for row in _rows(text, [(one.start, one.sure) for one in scenes], 1.0)]
    rows += [row for table in given.tables for row in _rows(*_read(table), 1.0)]
    rows += [row for table in given.broad for row in _rows(*_read(table), _BROAD)]
    weights = learn(rows)
    lines = [_REMARK, *(f"{sign}\t{weight:.3f}" for sign, weight in weights.items())]
    _SHIPPED.write_text("\n".join(lines) + "\n", encoding="utf-8")


def learn(rows: Sequence[_Row]) -> dict[str, float]:
    """Fit a logistic regression.

    Args:
        rows: The paragraphs: their signs, 1 where a scene begins, and how much they count.

    Returns:
        The weight of every sign, and of `always`, which needs none.
    """
    signs = sorted({sign for row, _, _ in rows for sign in row})
    seen = np.array([[row.get(sign, 0.0) for sign in signs] for row, _, _ in rows])
    begins, counts = np.array([row[1] for row in rows]), np.array([row[2] for row in rows])
    middle, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-6
    table = np.c_[(seen - middle) / spread, np.ones(len(seen))]
    held_back = np.eye(table.shape[1]) * _STIFFNESS
    held_back[-1, -1] = 0.0
    weights = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        guess = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (guess - begins)) + held_back @ weights
        bend = (table.T * (counts * guess * (1 - guess))) @ table + held_back
        weights -= np.linalg.solve(bend, slope)
    plain = weights[:-1] / spread
    always = float(weights[-1] - (plain * middle).sum())
    return {"always": always, **{sign: float(weight) for sign, weight in zip(signs, plain, strict=True)}}


def _read(table: Path) -> tuple[str, list[tuple[int, bool]]]:
    """A text, and where its scenes begin."""
    text = table.with_suffix(".txt").read_text(encoding="utf-8")
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    scenes = []
    for scene in json.loads(table.read_text(encoding="utf-8"))["scenes"]:
        start, end = paragraphs[scene["para"]]
        scenes.append((max(text.find(scene["start"], start, end), start), scene.get("sure", True)))
    return text, scenes


def _rows(text: str, scenes: Sequence[tuple[int, bool]], counts: float) -> Iterator[_Row]:
    story = annotate(read(text))
    paragraph_signs = ParagraphSigns(story, Company(story))
    for before, block in _neighbours(story):
        since = max((start for start, _ in scenes if start < block.start), default=0)
        sure = [sure for start, sure in scenes if block.start <= start < block.end]
        if block.start - since >= _LEAST and (any(sure) or not sure):
            yield paragraph_signs.of(block, before, since), float(any(sure)), counts


def _neighbours(story: Annotated) -> Iterator[tuple[Block, Block]]:
    """Paragraphs between which no break or heading stands."""
    before: Block | None = None
    for block in story.manuscript.blocks:
        if block.kind in (BlockKind.BREAK, BlockKind.HEADING):
            before = None
        elif block.kind is BlockKind.PARAGRAPH:
            if before is not None:
                yield before, block
            before = block


if __name__ == "__main__":
    main()
