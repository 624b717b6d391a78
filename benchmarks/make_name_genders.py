"""Make rare_men.txt and rare_women.txt in screenplay/prose/lexicon: rarer first names of all the world.

    pip install nomquamgender names
    python benchmarks/make_name_genders.py

`nomquamgender` 0.1.4 (MIT; I. Van Buskirk, A. Clauset, D. Larremore, "An Open-Source Cultural Consensus Approach to
Name-Based Gender Classification", ICWSM 2023) has names from 36 public sources. Kept are those that several of them
have, nearly all of one gender, that first_names.tsv lacks, and that are no surnames in the 1990 census of the United
States as packaged in `names` 0.3.0 (MIT).
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from textwrap import fill

_SOURCES = 6  # that have the name, at least
_CLEAR = 0.1  # share of bearers of the other gender
_SURNAME = 0.001  # per cent of the people who have it as a surname, above which it tells little
_WIDTH = 120
_HEAD = """\
# Rarer first names of all the world, nearly all of one gender, from `nomquamgender` 0.1.4 (MIT) without surnames;
# made by benchmarks/make_name_genders.py. Without accents.
"""
_NAME = re.compile(r"[a-z]{2,}")


def _folder(package: str) -> Path:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        sys.exit(f"the package `{package}` is not installed: pip install {package}")
    return Path(found.origin).parent


def main() -> None:
    """Write the lists."""
    lexicon = Path(__file__).parent.parent / "screenplay" / "prose" / "lexicon"
    common = {line.split("\t")[0] for line in (lexicon / "first_names.tsv").read_text(encoding="utf-8").splitlines()}
    rows = (line.split() for line in (_folder("names") / "dist.all.last").read_text(encoding="ascii").splitlines())
    surnames = {row[0].lower() for row in rows if row and float(row[1]) > _SURNAME}
    data = json.loads((_folder("nomquamgender") / "name_data.json").read_text(encoding="utf-8"))
    for file, others in (("rare_men", 0.0), ("rare_women", 1.0)):
        names = sorted(
            name
            for name, (sources, _, female, *_) in data.items()
            if sources >= _SOURCES
            and abs(female - others) < _CLEAR
            and _NAME.fullmatch(name)
            and name not in common | surnames
        )
        text = f"{_HEAD}{fill(' '.join(names), _WIDTH)}\n"
        (lexicon / f"{file}.txt").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
