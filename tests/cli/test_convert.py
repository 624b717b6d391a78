"""`screenplay convert`, as its users meet it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import screenplay
from tests.pdf.fonts import font_with

CHAPTER = '"You are late," said Ann Marsh.\n\nBob shrugged. "I know."\n'


def run(
    *arguments: str, cwd: Path, given: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "screenplay", *arguments]
    surroundings = {**os.environ, **(env or {})}
    return subprocess.run(command, cwd=cwd, input=given, capture_output=True, check=False, env=surroundings)  # noqa: S603 # our own command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "chapter.txt").write_text(CHAPTER, encoding="utf-8")
    return tmp_path


def test_a_chapter_to_a_script_and_a_pdf(folder: Path) -> None:
    done = run("convert", "chapter.txt", "out.fountain", "out.pdf", "out.json", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert "BOB\nI know." in (folder / "out.fountain").read_text(encoding="utf-8")
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert screenplay.read(folder / "out.json") == screenplay.read(folder / "out.fountain")


def test_a_script_to_another_format(folder: Path) -> None:
    run("convert", "chapter.txt", "one.fountain", cwd=folder)
    assert run("convert", "one.fountain", "two.json", cwd=folder).returncode == 0
    assert run("convert", "two.json", "three.fountain", cwd=folder).returncode == 0
    assert (folder / "one.fountain").read_bytes() == (folder / "three.fountain").read_bytes()


def test_standard_input_and_output(folder: Path) -> None:
    done = run("convert", "-", "-", "--from", "text", "--to", "fountain", cwd=folder, given=CHAPTER.encode())
    assert done.returncode == 0
    assert done.stdout.decode() == screenplay.render(screenplay.adapt_text(CHAPTER).screenplay, "fountain")


def test_a_reader_that_leaves_early_is_no_error(folder: Path) -> None:
    command = f"{sys.executable} -m screenplay convert chapter.txt - --to json | head -c 1"
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607 # ours
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.txt", "out.pdf"), "missing.txt: no such file"),
        (("missing.docx", "out.pdf"), "missing.docx: no such file"),
        (("chapter.doc", "out.pdf"), "chapter.doc: unknown suffix '.doc'"),
        (("empty.txt", "out.pdf"), "empty.txt: the file is empty"),
        (("picture.txt", "out.pdf"), "picture.txt: this is no text file"),
        (("folder", "out.pdf"), "folder: this is a directory"),
        (("chapter.txt", "there.fountain"), "there.fountain: the file exists (--force overwrites it)"),
        (("chapter.txt", "folder"), "a file name without a suffix"),
        (("chapter.txt", "folder.pdf"), "folder.pdf: this is a directory"),
        (("chapter.txt", "missing/out.pdf"), "missing: there is no such folder"),
        (("chapter.txt", "out.docx"), "out.docx: unknown suffix '.docx'"),
        (("chapter.txt", "out.txt"), "out.txt: text cannot be written"),
        (("chapter.txt", "a.pdf", "./a.pdf"), "two outputs have the same name"),
        (("chapter.txt", "-"), "standard output needs its format"),
        (("-", "out.pdf"), "standard input needs its format"),
        (("-", "out.pdf", "--from", "text"), "standard input is empty"),
        (("broken.json", "out.pdf"), "broken.json:1: this is no JSON"),
    ],
)
def test_errors_are_one_line_and_leave_nothing_behind(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    (folder / "chapter.doc").write_text(CHAPTER, encoding="utf-8")
    (folder / "empty.txt").write_text("\n", encoding="utf-8")
    (folder / "picture.txt").write_bytes(bytes(range(256)))
    (folder / "broken.json").write_text("{", encoding="utf-8")
    (folder / "there.fountain").write_text("mine", encoding="utf-8")
    (folder / "folder").mkdir()
    (folder / "folder.pdf").mkdir()
    before = sorted(folder.rglob("*"))
    done = run("convert", *arguments, cwd=folder)
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("screenplay: error: ")
    assert message in line
    assert sorted(folder.rglob("*")) == before
    assert (folder / "there.fountain").read_text(encoding="utf-8") == "mine"


def test_force_overwrites(folder: Path) -> None:
    (folder / "out.fountain").write_text("mine", encoding="utf-8")
    assert run("convert", "chapter.txt", "out.fountain", "--force", cwd=folder).returncode == 0
    assert "ANN MARSH" in (folder / "out.fountain").read_text(encoding="utf-8")


def test_warnings_are_shown_and_strict_makes_them_count(folder: Path) -> None:
    (folder / "script.fountain").write_text("The sign reads \U0010fffd.\n", encoding="utf-8")
    done = run("convert", "script.fountain", "out.pdf", cwd=folder)
    assert done.returncode == 0
    assert b"script.fountain:1: warning: " in done.stderr
    assert b"[missing-glyph]" in done.stderr
    assert run("convert", "script.fountain", "two.pdf", "--strict", "--quiet", cwd=folder).returncode == 1
    assert (folder / "two.pdf").exists()


def test_the_date_of_a_pdf_is_handed_in(folder: Path) -> None:
    for name, epoch in (("a.pdf", None), ("b.pdf", None), ("c.pdf", "1000000000")):
        run("convert", "chapter.txt", name, cwd=folder, env={"SOURCE_DATE_EPOCH": epoch} if epoch else {})
    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()
    assert b"D:2001" in (folder / "c.pdf").read_bytes()
    done = run("convert", "chapter.txt", "d.pdf", cwd=folder, env={"SOURCE_DATE_EPOCH": "soon"})
    assert (done.returncode, (folder / "d.pdf").exists()) == (2, False)


def test_help_teaches_by_example(folder: Path) -> None:
    assert b"screenplay convert chapter.txt chapter.fountain chapter.pdf" in run("--help", cwd=folder).stdout
    assert b"--from text --to fountain" in run("convert", "--help", cwd=folder).stdout
    assert run("--version", cwd=folder).stdout.decode().split()[-1] == screenplay.__version__
    assert run("convert", cwd=folder).returncode == 2
    assert run("nonsense", cwd=folder).returncode == 2


def test_the_tense_may_be_kept(folder: Path) -> None:
    (folder / "past.txt").write_text('Ann Marsh walked in. "Late," she said. She sat down.\n', encoding="utf-8")
    kept = run("convert", "past.txt", "-", "--to", "fountain", "--tense", "keep", cwd=folder)
    changed = run("convert", "past.txt", "-", "--to", "fountain", cwd=folder)
    assert (kept.returncode, changed.returncode) == (0, 0)
    assert b"She sat down." in kept.stdout
    assert b"She sits down." in changed.stdout


def test_a_font_of_ones_own_lends_what_is_missing(folder: Path) -> None:
    (folder / "own.ttf").write_bytes(font_with({"\U0010fffd": "A"}))
    (folder / "s.fountain").write_text("The sign reads \U0010fffd.\n", encoding="utf-8")
    without = run("convert", "s.fountain", "without.pdf", cwd=folder)
    assert "no font has a picture of" in without.stderr.decode()
    assert without.stderr.decode().startswith("s.fountain:1: warning:")
    assert run("convert", "s.fountain", "with.pdf", "--font", "own.ttf", cwd=folder).stderr == b""
    assert run("convert", "s.fountain", "no.pdf", "--font", "s.fountain", cwd=folder).returncode == 2
    assert run("convert", "s.fountain", "no.pdf", "--font", "none.ttf", cwd=folder).returncode == 2
