"""`screenplay number` and `screenplay rename`."""

from __future__ import annotations

from pathlib import Path

import pytest

import screenplay
from tests.cli.test_convert import run

SCRIPT = "INT. MILL - DAY #1#\n\nANN\nHi.\n\nEXT. QUAY - DAY\n\nAnn waits.\n\nINT. MILL - DAY #2#\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "script.fountain").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


def test_a_new_file_beside_the_old_one(folder: Path) -> None:
    done = run("number", "script.fountain", cwd=folder)
    assert (done.returncode, done.stdout) == (0, b"script-numbered.fountain: 1 scene number changed\n")
    assert "EXT. QUAY - DAY #1A#\n" in (folder / "script-numbered.fountain").read_text(encoding="utf-8")
    done = run("rename", "script.fountain", "ANN", "EVE", cwd=folder)
    assert (done.returncode, done.stdout) == (0, b"script-renamed.fountain: 1 cue and 1 mention changed\n")
    assert "EVE\nHi.\n" in (folder / "script-renamed.fountain").read_text(encoding="utf-8")
    assert (folder / "script.fountain").read_text(encoding="utf-8") == SCRIPT


def test_in_place_to_a_file_and_through_a_pipe(folder: Path) -> None:
    done = run("rename", "script.fountain", "ann", "eve", "-o", "-", cwd=folder)
    assert done.stdout.decode() == SCRIPT.replace("ANN", "EVE").replace("Ann", "Eve")
    piped = run("number", "-", "--from", "fountain", cwd=folder, given=SCRIPT.encode())
    assert b"#1A#" in piped.stdout
    assert run("number", "script.fountain", "--remove", "--in-place", "-q", cwd=folder).stdout == b""
    assert "#" not in (folder / "script.fountain").read_text(encoding="utf-8")
    assert run("number", "script.fountain", "-o", "out.json", "--start", "5", cwd=folder).returncode == 0
    assert run("number", "out.json", "--renumber", "--in-place", cwd=folder).returncode == 0
    heading = screenplay.read(folder / "out.json").elements[0]
    assert getattr(heading, "number") == "1"  # noqa: B009 - it is a heading


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("number", "there.fountain"), "there-numbered.fountain: the file exists"),
        (("number", "script.fountain", "-o", "there.fountain"), "there.fountain: the file exists"),
        (("number", "script.fountain", "-o", "out.doc"), "unknown suffix '.doc'"),
        (("number", "chapter.txt"), "this is a manuscript, not a script"),
        (("number", "missing.fountain"), "missing.fountain: no such file"),
        (("rename", "script.fountain", "BO", "EVE"), "script.fountain: there is no BO in this script"),
        (("rename", "there.fountain", "ANN", "EVE"), "EVE is another character already (--merge makes the two one)"),
        (("rename", "script.fountain", "ANN", "(V.O.)"), "is no name"),
    ],
)
def test_errors_are_one_line_and_leave_everything(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    (folder / "there.fountain").write_text("ANN\nHi.\n\nEVE\nHo.\n", encoding="utf-8")
    (folder / "there-numbered.fountain").write_text("mine", encoding="utf-8")
    (folder / "chapter.txt").write_text("She left.\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    done = run(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("screenplay: error: ")
    assert message in line
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_usage(folder: Path) -> None:
    for arguments in (
        ("number", "script.fountain", "--renumber", "--remove"),
        ("number", "script.fountain", "--in-place", "-o", "x.fountain"),
        ("number", "-", "--from", "fountain", "--in-place"),
    ):
        assert run(*arguments, cwd=folder, given=b"x").returncode == 2


def test_what_was_left_alone_is_told_and_strict_makes_it_count(folder: Path) -> None:
    (folder / "s.fountain").write_text("ANN\nHi.\n\nANN SMITH\nHo.\n", encoding="utf-8")
    done = run("rename", "s.fountain", "ANN", "EVE", "--strict", cwd=folder)
    assert done.returncode == 1
    assert done.stderr.startswith(b"s.fountain:4: warning: ANN SMITH is taken for another character")
