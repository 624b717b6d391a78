"""`screenplay tableread`, as its users meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_convert import run

SCRIPT = "INT. MILL - DAY\n\nRain.\n\nANN\nYes.\n\nBOB\nNo.\n\nEXT. WEIR - DAY\n\nCARL\nWell.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "s.fountain").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_cast_is_shown(folder: Path) -> None:
    done = run("tableread", "s.fountain", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(word in done.stdout.decode() for word in ("NARRATOR", "ANN", "BOB", "CARL", "Reading time 0:00:04"))
    assert names(folder) == {"s.fountain"}


def test_a_folder_of_copies(folder: Path) -> None:
    done = run("tableread", "s.fountain", "--reader", "Ana: ann, narrator", "--reader", "Ben", "-o", "out", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Nobody speaks with themself." in done.stdout.decode()
    assert "Ana speaks in 1 scene that they narrate." in done.stdout.decode()
    assert names(folder / "out") == {"cast.pdf", "Ana.pdf", "Ben.pdf"}


def test_files_are_not_overwritten_unasked(folder: Path) -> None:
    command = ("tableread", "s.fountain", "--readers", "2", "-o", "out", "-q")
    assert run(*command, cwd=folder).returncode == 0
    again = run(*command, cwd=folder)
    assert again.returncode == 2
    assert b"exists" in again.stderr
    assert run(*command, "--force", cwd=folder).returncode == 0


def test_one_pdf_with_sides(folder: Path) -> None:
    done = run("tableread", "s.fountain", "--sides", "CARL", "-o", "carl.pdf", "--two-up", "--size", "14", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (folder / "carl.pdf").read_bytes().startswith(b"%PDF-")


def test_a_manuscript_is_adapted_first(folder: Path) -> None:
    (folder / "c.txt").write_text('"You are late," said Ann Marsh.\n\nBob shrugged. "I know."\n', encoding="utf-8")
    done = run("tableread", "c.txt", "--readers", "3", "--json", cwd=folder)
    assert [role["name"] for role in json.loads(done.stdout)["roles"]][1:] == ["ANN MARSH", "BOB"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--readers", "0"), "1 to 99 readers"),
        (("--readers", "2", "--reader", "Ana"), "not both"),
        (("--reader", "Ana: DORA"), "no role 'DORA'"),
        (("--sides", "ANN"), "-o"),
        (("--sides", "DORA", "-o", "x.pdf"), "no role 'DORA'"),
        (("--readers", "2", "-o", "s.fountain"), "not a folder"),
        (("--readers", "2", "-o", "no/where"), "no such folder"),
        (("--readers", "2", "-o", "-"), "standard output"),
        (("--size", "50"), "10 to 20"),
        (("--wpm", "1"), "words a minute"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run("tableread", "s.fountain", *arguments, cwd=folder)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 1
    assert names(folder) == {"s.fountain"}
