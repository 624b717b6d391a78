"""Make screenplay/prose/lexicon/first_names.tsv from the public 1990 census lists in the `names` package (MIT).

    pip install names
    python benchmarks/make_first_names.py > screenplay/prose/lexicon/first_names.tsv

A name is male or female when it is so for nine bearers in ten, else of either gender.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_CLEAR = 9.0  # bearers of one gender for each of the other


def _read(folder: Path, gender: str) -> dict[str, float]:
    lines = (folder / f"dist.{gender}.first").read_text(encoding="ascii").splitlines()
    return {row[0].lower(): float(row[1]) for row in (line.split() for line in lines if line.strip())}


def main() -> None:
    """Print the table."""
    package = importlib.util.find_spec("names")
    if package is None or package.origin is None:
        sys.exit("the package `names` is not installed: pip install names")
    folder = Path(package.origin).parent
    male, female = _read(folder, "male"), _read(folder, "female")
    print(
        "# First names with the gender of their bearers (m, f, x for either), from the public lists of the 1990 census"
    )
    print("# of the United States as packaged in `names` 0.3.0 (MIT); made by benchmarks/make_first_names.py.")
    for name in sorted(male | female):
        m, f = male.get(name, 0.0), female.get(name, 0.0)
        gender = "m" if m > _CLEAR * f else "f" if f > _CLEAR * m else "x"
        print(f"{name}\t{gender}")


if __name__ == "__main__":
    main()
