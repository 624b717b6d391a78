"""Learn who speaks from annotated novels and chapters.

    pip install -e '.[train]'
    python -m benchmarks.speakers CORPUS                     # writes screenplay/prose/lexicon/speakers.json
    python -m benchmarks.speakers CORPUS --held-out FOLDER   # and there, for each novel, an analysis by weights that
                                                             # never saw its author, for each chapter by weights that
                                                             # never saw it

CORPUS holds a folder for each novel, in the layout of the Project Dialogism Novel Corpus. The chapters of this project
are learned from besides.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.speakers.boosting import learn
from benchmarks.speakers.chapters import CHAPTERS, chapters
from benchmarks.speakers.corpus import Novel, novels
from benchmarks.speakers.examples import Example, annotated_before_speakers, example
from benchmarks.speakers.settled import choices, fold, learn_settled
from benchmarks.speakers.tables import Array, Table
from benchmarks.speakers.weights_file import calibrate, data_of, features
from screenplay.prose import speakers
from screenplay.prose.analyze import gather
from screenplay.prose.passes import PASSES
from screenplay.prose.speaking.context import is_book
from screenplay.prose.speaking.weights import Stage, weights_of
from screenplay.prose.turns import TURNS
from screenplay.prose.who import DRAFT, SPEAKERS

_SHIPPED = Path(__file__).parents[2] / "screenplay" / "prose" / "lexicon" / "speakers.json"


@dataclass(frozen=True, slots=True)
class _Learned:
    """What was learned without some authors, and how it does on their novels.

    Attributes:
        authors: The authors left out; none, if all were learned from.
        data: As the file of weights holds the first weighing, not calibrated.
        said: By novel of these authors, the probability of each choice, one a quotation of the gold.
        right: By novel, whether it is right.
    """

    authors: frozenset[str]
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
        examples = [*pool.map(example, books)]
        blurred = [*pool.map(partial(example, blur=0), (*books, *short))]
        left_out = [frozenset[str](), *_groups(examples, options.groups)]
        learned = [*pool.map(partial(_learn, examples, blurred), left_out)]
        said = {name: values for one in learned for name, values in one.said.items()}
        right = {name: values for one in learned for name, values in one.right.items()}
        print(f"all novels: {100 * np.concatenate([*right.values()]).mean():.1f} %", flush=True)
        chances = calibrate(np.concatenate([*said.values()]), np.concatenate([*right.values()]))
        settled = learn_settled(pool, short, blurred)
        print(f"all chapters: {100 * settled.right:.1f} %", flush=True)
        data = {**_file({**learned[0].data, "chances": chances}), Stage.SETTLED.value: settled.data}
        options.write.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
        if options.held_out:
            options.held_out.mkdir(parents=True, exist_ok=True)
            jobs = [
                *_held_out(books, learned[1:], said, right),
                *((chapter, settled.folds[fold(chapter.name)]) for chapter in short),
            ]
            for name, analysis in pool.map(_analysis, *zip(*jobs, strict=True)):
                (options.held_out / f"{name}.json").write_text(analysis, encoding="utf-8")


def _file(first: Mapping[str, Any]) -> dict[str, Any]:
    return {"features": features(), Stage.FIRST.value: first}


def _groups(examples: Iterable[Example], count: int) -> list[frozenset[str]]:
    """Deal the authors into groups of about as many turns."""
    turns: Counter[str] = Counter()
    for one in examples:
        turns[one.author] += len(one.turns)
    groups: list[set[str]] = [set() for _ in range(min(count, len(turns)))]
    for author, _ in turns.most_common():
        min(groups, key=lambda group: sum(turns[a] for a in group)).add(author)
    return [frozenset(group) for group in groups]


def _learn(examples: Sequence[Example], blurred: Sequence[Example], authors: frozenset[str]) -> _Learned:
    """Learn without some authors, and see how that does on their novels."""
    model = learn(Table([one for one in blurred if one.author not in authors]))
    said: dict[str, Array] = {}
    right: dict[str, Array] = {}
    for one in (one for one in examples if one.author in authors):
        table = Table([one])
        said[one.name], right[one.name] = choices(model.chances(table), table)
        print(f"{one.name}: {100 * right[one.name].mean():.1f} % of the lines found", flush=True)
    return _Learned(authors, data_of(model, ()), said, right)


def _held_out(
    books: Sequence[Novel], learned: Sequence[_Learned], said: Mapping[str, Array], right: Mapping[str, Array]
) -> Iterator[tuple[Novel, Mapping[str, Any]]]:
    """Each novel with weights, and a calibration, that never saw its author."""
    for one in learned:
        others = [novel.name for novel in books if novel.author not in one.authors]
        chances = calibrate(np.concatenate([said[n] for n in others]), np.concatenate([right[n] for n in others]))
        for novel in books:
            if novel.author in one.authors:
                yield novel, _file({**one.data, "chances": chances})


def _analysis(novel: Novel, data: Mapping[str, Any]) -> tuple[str, str]:
    """What the program finds in a novel by given weights."""
    annotated = annotated_before_speakers(novel.text)
    first = weights_of(data, Stage.FIRST)
    last = first if is_book(annotated[TURNS]) else weights_of(data, Stage.SETTLED)
    annotated = annotated.adding(DRAFT, speakers.draft_with(annotated, first), "draft speakers")
    for step in PASSES:
        if step.adds is SPEAKERS:
            annotated = annotated.adding(SPEAKERS, speakers.find_with(annotated, last), step.name)
        elif step.adds not in annotated:
            annotated = step.run(annotated)
    return novel.name, gather(annotated).to_json()


if __name__ == "__main__":
    main()
