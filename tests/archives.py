"""Check built archives: `python -m tests.archives dist/*` tells what a wheel or a source archive lacks."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "screenplay"


def expected() -> set[str]:
    """Every file of the package, as the archives name them."""
    kept = (path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in (".pyc",))
    return {str(path.relative_to(PACKAGE.parent)) for path in kept}


def held(archive: Path) -> set[str]:
    """The files in an archive, without the folder that a source archive puts them in."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return set(wheel.namelist())
    with tarfile.open(archive) as source:
        return {name.split("/", 1)[1] for name in source.getnames() if "/" in name}


def main() -> None:
    """Exit with what is missing, or with nothing."""
    for given in sys.argv[1:]:
        missing = expected() - held(Path(given))
        if missing:
            sys.exit(f"{given} lacks {', '.join(sorted(missing))}")
        print(f"{Path(given).name}: complete")  # noqa: T201 # a command's output


if __name__ == "__main__":
    main()
