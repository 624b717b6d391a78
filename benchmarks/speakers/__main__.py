"""Learn who speaks from annotated novels.

    pip install -e '.[train]'
    python -m benchmarks.speakers CORPUS                     # writes screenplay/prose/lexicon/speakers.json
    python -m benchmarks.speakers CORPUS --held-out FOLDER   # and there, for each novel, an analysis by weights that
                                                             # never saw its author, for each chapter by weights that
                                                             # never saw it, nor a third of the others

CORPUS holds a folder for each novel, in the layout of the Project Dialogism Novel Corpus. The chapters of this project
are learned from besides.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from benchmarks.speakers.boosting import BOOK_ROUNDS, learn
from benchmarks.speakers.chapters import CHAPTERS, chapters
from benchmarks.speakers.corpus import Novel, novels
from benchmarks.speakers.examples import Example, annotated_before_speakers, example
from benchmarks.speakers.tables import Array, Table
from benchmarks.speakers.weights_file import calibrate, data_of
from screenplay.prose import speakers
from screenplay.prose.analyze import gather
from screenplay.prose.passes import PASSES
from screenplay.prose.speaking.context import is_book
from screenplay.prose.speaking.weights import weights_of
from screenplay.prose.turns import TURNS
from screenplay.prose.who import DRAFT, SPEAKERS

_SHIPPED = Path(__file__).parents[2] / "screenplay" / "prose" / "lexicon" / "speakers.json"
_FOLDS = 3  # of the chapters


@dataclass(frozen=True, slots=True)
class _Learned:
    """What was learned without some novels or chapters, and how it does on them.

    Attributes:
        left_out: Their names; none, if all were learned from.
        data: As the file of weights holds it, not calibrated.
        said: By each, the probability of each choice, one a quotation of the gold.
        right: By each, whether it is right.
    """

    left_out: frozenset[str]
    data: Mapping[str, Any]
    said: Mapping[str, Array]
    right: Mapping[str, Array]


def main() -> None:
    """Learn, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--held-out", type=Path, help="a folder for analyses by weights that never saw the author")
    parser.add_argument(
        "--groups", type=int, default=99, help="leave several authors out at once: quicker, and stricter"
    )
    parser.add_argument("--jobs", type=int, default=1, help="processes that learn side by side")
    parser.add_argument("--write", type=Path, default=_SHIPPED)
    options = parser.parse_args()
    books, short = [*novels(options.corpus)], [*chapters(CHAPTERS)]
    with ProcessPoolExecutor(options.jobs) as pool:
        examples = [*pool.map(example, (*books, *short))]
        blurred = [*pool.map(partial(example, blurred=True), (*books, *short))]
        left_out = [frozenset[str](), *_groups(examples[: len(books)], options.groups), *_folds(short)]
        learned = [*pool.map(partial(_learn, examples, blurred), left_out)]
        said = {name: values for one in learned for name, values in one.said.items()}
        right = {name: values for one in learned for name, values in one.right.items()}
        for what, some in (("novels", books), ("chapters", short)):
            print(f"all {what}: {100 * np.concatenate([right[one.name] for one in some]).mean():.1f} %", flush=True)
        data = {**learned[0].data, "chances": _calibrated(books, said, right)}
        options.write.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
        if options.held_out:
            options.held_out.mkdir(parents=True, exist_ok=True)
            jobs = _held_out(books, short, learned[1:], said, right)
            for name, analysis in pool.map(_analysis, *zip(*jobs, strict=True)):
                (options.held_out / f"{name}.json").write_text(analysis, encoding="utf-8")


def _groups(examples: Iterable[Example], count: int) -> list[frozenset[str]]:
    """Deal the authors into groups of about as many turns; the names of their novels."""
    turns: Counter[str] = Counter()
    names: dict[str, list[str]] = defaultdict(list)
    for one in examples:
        turns[one.author] += len(one.turns)
        names[one.author].append(one.name)
    groups: list[set[str]] = [set() for _ in range(min(count, len(turns)))]
    for author, _ in turns.most_common():
        min(groups, key=lambda group: sum(turns[a] for a in group)).add(author)
    return [frozenset(name for author in group for name in names[author]) for group in groups]


def _folds(short: Iterable[Novel]) -> list[frozenset[str]]:
    """Deal the chapters into folds."""
    folds: list[set[str]] = [set() for _ in range(_FOLDS)]
    for chapter in short:
        folds[crc32(chapter.name.encode("utf-8")) % _FOLDS].add(chapter.name)
    return [frozenset(fold) for fold in folds]


def _learn(examples: Sequence[Example], blurred: Sequence[Example], left_out: frozenset[str]) -> _Learned:
    """Learn without some novels or chapters, and see how that does on them."""
    known = Table([one for one in blurred if one.name not in left_out])
    model = learn(known, BOOK_ROUNDS) if left_out else learn(known)
    said: dict[str, Array] = {}
    right: dict[str, Array] = {}
    for one in (one for one in examples if one.name in left_out):
        table = Table([one])
        chances = model.chances(table)
        picked, turns = chances.argmax(1), np.arange(len(chances))
        hits = table.right[turns, picked] & table.known
        said[one.name] = np.repeat(chances[turns, picked], table.weight)
        right[one.name] = np.repeat(hits, table.weight)
        print(f"{one.name}: {100 * right[one.name].mean():.1f} % of the lines found", flush=True)
    return _Learned(left_out, data_of(model, ()), said, right)


def _calibrated(
    some: Iterable[Novel], said: Mapping[str, Array], right: Mapping[str, Array]
) -> list[tuple[float, float]]:
    names = [one.name for one in some]
    return calibrate(np.concatenate([said[n] for n in names]), np.concatenate([right[n] for n in names]))


def _held_out(
    books: Sequence[Novel],
    short: Sequence[Novel],
    learned: Sequence[_Learned],
    said: Mapping[str, Array],
    right: Mapping[str, Array],
) -> Iterator[tuple[Novel, Mapping[str, Any]]]:
    """Each novel and chapter with weights, and a calibration, that never saw it, nor others by its author."""
    for one in learned:
        others = [novel for novel in books if novel.name not in one.left_out]
        data = {**one.data, "chances": _calibrated(others, said, right)}
        yield from ((novel, data) for novel in (*books, *short) if novel.name in one.left_out)


def _analysis(novel: Novel, data: Mapping[str, Any]) -> tuple[str, str]:
    """What the program finds in a novel by given weights."""
    annotated = annotated_before_speakers(novel.text)
    weights = weights_of(data, book=is_book(annotated[TURNS]))
    annotated = annotated.adding(DRAFT, speakers.draft_with(annotated, weights), "draft speakers")
    for step in PASSES:
        if step.adds is SPEAKERS:
            annotated = annotated.adding(SPEAKERS, speakers.find_with(annotated, weights), step.name)
        elif step.adds not in annotated:
            annotated = step.run(annotated)
    return novel.name, gather(annotated).to_json()


if __name__ == "__main__":
    main()
