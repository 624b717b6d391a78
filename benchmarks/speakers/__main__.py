"""Learn who speaks from annotated novels.

    pip install -e '.[train]'
    python -m benchmarks.speakers CORPUS                     # writes screenplay/prose/lexicon/speakers.json
    python -m benchmarks.speakers CORPUS --held-out FOLDER   # and there, for each novel, an analysis by weights that
                                                             # never saw its author

CORPUS holds a folder for each novel, in the layout of the Project Dialogism Novel Corpus.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.speakers.boosting import Model, learn
from benchmarks.speakers.corpus import novels
from benchmarks.speakers.examples import Example, example
from benchmarks.speakers.tables import Array, Table
from benchmarks.speakers.weights_file import calibrate, data_of
from screenplay.prose import addresses, speakers
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.speaking.weights import weights_of
from screenplay.prose.who import ADDRESSES, DRAFT, links

_SHIPPED = Path(__file__).parents[2] / "screenplay" / "prose" / "lexicon" / "speakers.json"


def main() -> None:
    """Learn, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--held-out", type=Path, help="a folder for analyses by weights that never saw the author")
    parser.add_argument(
        "--groups", type=int, default=99, help="leave several authors out at once: quicker, and stricter"
    )
    parser.add_argument("--write", type=Path, default=_SHIPPED)
    options = parser.parse_args()
    examples = [example(novel) for novel in novels(options.corpus)]
    blurred = [example(novel, blurred=True) for novel in novels(options.corpus)]
    print(f"{sum(len(e.turns) for e in examples)} turns of {len(examples)} novels", flush=True)
    models, said, right = _held_out(examples, blurred, _groups(examples, options.groups))
    if options.held_out:
        options.held_out.mkdir(parents=True, exist_ok=True)
        for authors, model in models.items():
            others = [e.novel.name for e in examples if e.novel.author not in authors]
            chances = calibrate(np.concatenate([said[n] for n in others]), np.concatenate([right[n] for n in others]))
            for one in examples:
                if one.novel.author in authors:
                    analysis = _analysis(one, data_of(model, chances))
                    path = options.held_out / f"{one.novel.name}.json"
                    path.write_text(json.dumps(analysis), encoding="utf-8")
    chances = calibrate(np.concatenate([*said.values()]), np.concatenate([*right.values()]))
    data = data_of(learn(Table(blurred), print), chances)
    options.write.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


def _groups(examples: Sequence[Example], count: int) -> list[frozenset[str]]:
    """Deal the authors into groups of about as many turns."""
    turns: Counter[str] = Counter()
    for one in examples:
        turns[one.novel.author] += len(one.turns)
    groups: list[set[str]] = [set() for _ in range(min(count, len(turns)))]
    for author, _ in turns.most_common():
        min(groups, key=lambda group: sum(turns[a] for a in group)).add(author)
    return [frozenset(group) for group in groups]


def _held_out(
    examples: Sequence[Example], blurred: Sequence[Example], groups: Sequence[frozenset[str]]
) -> tuple[dict[frozenset[str], Model], dict[str, Array], dict[str, Array]]:
    """For each group of authors a model without them; for each novel what that says of its choices, and the truth."""
    models: dict[frozenset[str], Model] = {}
    said: dict[str, Array] = {}
    right: dict[str, Array] = {}
    for authors in groups:
        models[authors] = learn(Table([e for e in blurred if e.novel.author not in authors]))
        for one in (e for e in examples if e.novel.author in authors):
            table = Table([one])
            chances = models[authors].chances(table)
            picked = chances.argmax(1)
            turns = np.arange(len(picked))
            hits = table.right[turns, picked] & table.known
            said[one.novel.name] = np.repeat(chances[turns, picked], table.weight)
            right[one.novel.name] = np.repeat(hits, table.weight)
            print(f"{one.novel.name}: {100 * right[one.novel.name].mean():.1f} % of the lines found", flush=True)
    print(f"all: {100 * np.concatenate([*right.values()]).mean():.1f} %", flush=True)
    return models, said, right


def _analysis(one: Example, data: Mapping[str, Any]) -> dict[str, Any]:
    """What the weights find in a novel, as an analysis file has it."""
    weights, annotated = weights_of(data), one.annotated
    annotated = annotated.adding(DRAFT, speakers.speakers(annotated, {}, weights), "draft")
    annotated = annotated.adding(ADDRESSES, addresses.find(annotated), "addresses")
    meant = links(annotated[ADDRESSES])
    found = speakers.speakers(annotated, meant, weights, annotated[DRAFT])
    quotations = annotated[QUOTATIONS]
    names = [dict(person.forms) for person in annotated[PERSONS]]
    for name, person in meant.items():
        names[person] |= {form: count for form, count in names[name].items() if form not in names[person]}
    return {
        "characters": [{"id": f"c{n}", "names": forms} for n, forms in enumerate(names) if n not in meant],
        "utterances": [
            {
                "start": quotations[s.quotation].start,
                "end": quotations[s.quotation].end,
                "speaker": None if s.person is None else f"c{s.person}",
                "confidence": s.confidence,
            }
            for s in found
        ],
    }


if __name__ == "__main__":
    main()
