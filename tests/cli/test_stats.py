"""`screenplay stats`, as its users meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_convert import run
from tests.cli.test_tableread import SCRIPT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "s.fountain").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


def test_in_the_terminal(folder: Path) -> None:
    done = run("stats", "s.fountain", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode()
    assert shown.startswith("1 page, 2 scenes, 2 places, 3 speeches, 10 words, 30% spoken; 0:00:04 at 150")
    assert all(word in shown for word in ("int 60%", "ANN", "INT. MILL - DAY", "WEIR"))


def test_as_data(folder: Path) -> None:
    data = json.loads(run("stats", "s.fountain", "--json", cwd=folder).stdout)
    assert (data["pages"], data["speeches"], len(data["scenes"])) == (1, 3, 2)
    assert data["scenes"][1]["page"] == 1


def test_as_a_page(folder: Path) -> None:
    done = run("stats", "s.fountain", "--html", "s.html", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (folder / "s.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("stats", "s.fountain", "--html", "s.html", cwd=folder).returncode == 2
    assert run("stats", "s.fountain", "--html", "s.html", "-f", cwd=folder).returncode == 0
    assert run("stats", "s.fountain", "--html", "-", cwd=folder).returncode == 2
