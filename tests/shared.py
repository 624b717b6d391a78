"""The annotated texts that the project is measured with, where there are any.

They are not part of the project. The folder is named by `SCREENPLAY_SHARED`, or stands beside the clone as `shared`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_GIVEN = os.environ.get("SCREENPLAY_SHARED")
_FOLDER = Path(_GIVEN) if _GIVEN else Path(__file__).resolve().parents[2] / "shared"

SHARED: Path | None = _FOLDER if (_FOLDER / "corpus").is_dir() else None
needs_shared = pytest.mark.skipif(SHARED is None, reason="needs the annotated texts (see CONTRIBUTING.md, Measuring)")
