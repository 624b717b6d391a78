"""Where the corpora are that are shared between projects; tests that use them are skipped without them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

__all__ = ["SHARED", "needs_shared"]


def _shared() -> Path | None:
    """The folder named by SCREENPLAY_SHARED, or the folder `shared` beside the checkout."""
    named = os.environ.get("SCREENPLAY_SHARED")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared"
    return folder if folder.is_dir() else None


SHARED: Path | None = _shared()

needs_shared = pytest.mark.skipif(SHARED is None, reason="no shared corpora: set SCREENPLAY_SHARED to their folder")
