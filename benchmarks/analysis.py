r"""How fast manuscripts are analysed and adapted, as ratios to a plain search of the same text in the same run.

    python -m benchmarks.analysis NOVEL.txt [NOVEL.txt ...]

The yardstick is `re.findall(r"\w+", text)` a hundred times over. Each figure is the best of three runs.
"""

from __future__ import annotations

import re
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from screenplay.adaptation import adapt
from screenplay.manuscript import decode, read
from screenplay.prose.analyze import analyze

_RUNS = 3
_TIMES = 100


def _best(work: Callable[[], Any]) -> float:
    """The shortest of some runs, in seconds."""
    found = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def _search(text: str) -> None:
    for _ in range(_TIMES):
        re.findall(r"\w+", text)


def _analyze(text: str) -> None:
    analyze(read(text))


def main(paths: list[str]) -> None:
    """Measure each text and print a row of a table."""
    print("| text | words | analysis | words a second | times the yardstick | adaptation / analysis |")
    print("|---|---|---|---|---|---|")
    for path in paths:
        text = decode(Path(path).read_bytes())
        count = len(re.findall(r"\w+", text))
        yardstick = _best(partial(_search, text))
        analysis = analyze(read(text))
        analysing = _best(partial(_analyze, text))
        adapting = _best(partial(adapt, analysis))
        name = Path(path).parent.name if Path(path).stem == "novel_text" else Path(path).stem
        speed = f"{analysing:.2f} s | {count / analysing:,.0f} | {analysing / yardstick:.2f}"
        print(f"| {name} | {count:,} | {speed} | {adapting / analysing:.2f} |")
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
