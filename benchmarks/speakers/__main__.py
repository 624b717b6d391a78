"""Learn who speaks from annotated novels.

    pip install -e '.[train]'
    python -m benchmarks.speakers CORPUS                     # writes screenplay/prose/lexicon/speakers.json
    python -m benchmarks.speakers CORPUS --held-out FOLDER   # and there, for each novel, an analysis by weights that
                                                             # never saw its author, for each chapter by weights that
                                                             # never saw it, nor a third of the others

CORPUS holds a folder for each novel, in the layout of the Project Dialogism Novel Corpus. The chapters of this project
are learned from besides. Books and chapters have weights of their own: those of books have fewer trees, as time counts
there, and learn from every text once; those of chapters see each chapter four times, its tags blurred in other ways.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from benchmarks.speakers.boosting import learn
from benchmarks.speakers.chapters import CHAPTERS, chapters
from benchmarks.speakers.corpus import Novel, novels
from benchmarks.speakers.examples import Example, annotated_before_speakers, example
from benchmarks.speakers.tables import Array, Table
from benchmarks.speakers.weights_file import calibrate, data_of, learned
from screenplay.prose import speakers
from screenplay.prose.analyze import gather
from screenplay.prose.passes import PASSES
from screenplay.prose.speaking.weights import weights_of
from screenplay.prose.who import DRAFT, SPEAKERS

_SHIPPED = Path(__file__).parents[2] / "screenplay" / "prose" / "lexicon" / "speakers.json"
_ROUNDS = {"book": 200, "chapter": 240}  # by sort of text, how many trees of each kind
_COPIES = 3  # of a chapter, its tags blurred, from which the weights of chapters learn besides the chapter itself
_FOLDS = 3  # of the chapters


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts in numbers, each in the same order.

    Attributes:
        books: The novels as they are.
        blurred_books: The novels with their tags blurred.
        short: The chapters as they are.
        blurred_short: The chapters with their tags blurred, once for each copy.
    """

    books: Sequence[Example]
    blurred_books: Sequence[Example]
    short: Sequence[Example]
    blurred_short: Sequence[Sequence[Example]]


@dataclass(frozen=True, slots=True)
class _Task:
    """What to learn, and what to try it on.

    Attributes:
        sort: For which sort of text: `book` or `chapter`.
        left_out: The names of the novels or chapters that are not learned from.
        known: What is learned from.
        tested: What was left out, as it is.
    """

    sort: str
    left_out: frozenset[str]
    known: Sequence[Example]
    tested: Sequence[Example]


@dataclass(frozen=True, slots=True)
class _Learned:
    """What was learned without some novels or chapters, and how it does on them.

    Attributes:
        sort: For which sort of text.
        left_out: Their names; none, if all were learned from.
        model: As the file of weights holds it for this sort, not calibrated.
        said: By each, the probability of each choice, one a quotation of the gold.
        right: By each, whether it is right.
    """

    sort: str
    left_out: frozenset[str]
    model: Mapping[str, Any]
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
    parser.add_argument(
        "--only", choices=_ROUNDS, help="learn for this sort of text; the other stays as the file has it"
    )
    parser.add_argument("--jobs", type=int, default=1, help="processes that learn side by side")
    parser.add_argument("--write", type=Path, default=_SHIPPED)
    options = parser.parse_args()
    books, short = [*novels(options.corpus)], [*chapters(CHAPTERS)]
    with ProcessPoolExecutor(options.jobs) as pool:
        tasks = _tasks(_in_numbers(pool, books, short), options.groups)
        done = [*pool.map(_learn, (task for task in tasks if options.only in (None, task.sort)))]
        shipped = json.loads(_SHIPPED.read_text(encoding="utf-8")) if options.only else {}
        kept = {sort: shipped[sort] for sort in _ROUNDS if options.only not in (None, sort)}
        data = data_of({**kept, **{one.sort: _calibrated(one, done) for one in done if not one.left_out}})
        options.write.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
        if options.held_out:
            options.held_out.mkdir(parents=True, exist_ok=True)
            jobs = _held_out((*books, *short), done)
            for name, analysis in pool.map(_analysis, *zip(*jobs, strict=True)):
                (options.held_out / f"{name}.json").write_text(analysis, encoding="utf-8")


def _in_numbers(pool: Executor, books: Sequence[Novel], short: Sequence[Novel]) -> _Texts:
    def blurred(texts: Sequence[Novel], copy: int) -> list[Example]:
        return [*pool.map(partial(example, blurred=copy), texts)]

    return _Texts(
        blurred(books, 0),
        blurred(books, 1),
        blurred(short, 0),
        [blurred(short, copy) for copy in range(1, _COPIES + 1)],
    )


def _tasks(texts: _Texts, groups: int) -> Iterator[_Task]:
    """What to learn: from everything, then without some authors, then without some chapters."""
    once = [*texts.blurred_books, *texts.blurred_short[0]]
    often = [*texts.blurred_books, *texts.short, *(one for copy in texts.blurred_short for one in copy)]
    for sort, known, tested, left_out in (
        ("chapter", often, texts.short, [frozenset[str](), *_folds(texts.short)]),
        ("book", once, texts.books, [frozenset[str](), *_groups(texts.books, groups)]),
    ):
        for names in left_out:
            yield _Task(
                sort,
                names,
                [one for one in known if one.name not in names],
                [one for one in tested if one.name in names],
            )


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


def _folds(short: Iterable[Example]) -> list[frozenset[str]]:
    """Deal the chapters into folds."""
    folds: list[set[str]] = [set() for _ in range(_FOLDS)]
    for chapter in short:
        folds[crc32(chapter.name.encode("utf-8")) % _FOLDS].add(chapter.name)
    return [frozenset(fold) for fold in folds]


def _learn(task: _Task) -> _Learned:
    """Learn without some novels or chapters, and see how that does on them."""
    model = learn(Table(task.known), _ROUNDS[task.sort])
    said: dict[str, Array] = {}
    right: dict[str, Array] = {}
    for one in task.tested:
        table = Table([one])
        chances = model.chances(table)
        picked, turns = chances.argmax(1), np.arange(len(chances))
        hits = table.right[turns, picked] & table.known
        said[one.name] = np.repeat(chances[turns, picked], table.weight)
        right[one.name] = np.repeat(hits, table.weight)
        print(f"{one.name}: {100 * right[one.name].mean():.1f} % of the lines found", flush=True)
    return _Learned(task.sort, task.left_out, learned(model), said, right)


def _calibrated(one: _Learned, done: Iterable[_Learned]) -> dict[str, Any]:
    """What was learned, with how often choices were right in all held-out texts of its sort that it knows."""
    others = [other for other in done if other.sort == one.sort and other.left_out and other is not one]
    said = np.concatenate([values for other in others for values in other.said.values()])
    right = np.concatenate([values for other in others for values in other.right.values()])
    if not one.left_out:
        print(f"all of the sort {one.sort}: {100 * right.mean():.1f} %", flush=True)
    return {**one.model, "chances": calibrate(said, right)}


def _held_out(texts: Iterable[Novel], done: Sequence[_Learned]) -> Iterator[tuple[Novel, str, Mapping[str, Any]]]:
    """Each novel and chapter with weights, and a calibration, that never saw it, nor others by its author."""
    for one in done:
        if one.left_out:
            data = data_of({one.sort: _calibrated(one, done)})
            yield from ((text, one.sort, data) for text in texts if text.name in one.left_out)


def _analysis(novel: Novel, sort: str, data: Mapping[str, Any]) -> tuple[str, str]:
    """What the program finds in a novel or chapter by given weights."""
    annotated = annotated_before_speakers(novel.text)
    weights = weights_of(data, book=sort == "book")
    annotated = annotated.adding(DRAFT, speakers.draft_with(annotated, weights), "draft speakers")
    for step in PASSES:
        if step.adds is SPEAKERS:
            annotated = annotated.adding(SPEAKERS, speakers.find_with(annotated, weights), step.name)
        elif step.adds not in annotated:
            annotated = step.run(annotated)
    return novel.name, gather(annotated).to_json()


if __name__ == "__main__":
    main()
