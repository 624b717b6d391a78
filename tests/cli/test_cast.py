"""`screenplay cast`, `screenplay explain`, and what the writer says of the cast."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli.main import cli
from screenplay.errors import FormatError, InputError

CHAPTER = '"You are late," said Ann Marsh.\n\nBob shrugged. "I know, Ann."\n\nNobody answered.\n'


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    path = tmp_path / "chapter.txt"
    path.write_text(CHAPTER, encoding="utf-8")
    return path


def ran(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def test_the_table_for_people(chapter: Path) -> None:
    shown = ran("cast", chapter).stdout
    assert "ANN" in shown
    assert "BOB" in shown


def test_the_cast_as_data(chapter: Path) -> None:
    first = json.loads(ran("cast", chapter, "--json").stdout)[0]
    assert (first["name"], first["utterances"], first["line"]) == ("ANN", 1, 1)
    assert 0 < first["confidence"] <= 1


def test_the_cast_edited_and_given_back(chapter: Path, tmp_path: Path) -> None:
    file = tmp_path / "cast.toml"
    file.write_text(ran("cast", chapter, "--toml").stdout.replace('cue = "BOB"', 'cue = "ROBERT"'), encoding="utf-8")
    script = ran("convert", chapter, "-", "--to", "fountain", "--cast", file).stdout
    assert "\nROBERT\n" in script
    assert "ROBERT" in ran("cast", chapter, "--cast", file).stdout


def test_a_bad_cast_file_is_named_with_its_line(chapter: Path, tmp_path: Path) -> None:
    file = tmp_path / "cast.toml"
    file.write_text("[[character]]\nnames = [\n", encoding="utf-8")
    error = ran("cast", chapter, "--cast", file).exception
    assert isinstance(error, InputError)
    assert error.path == str(file)


def test_why_a_line_has_its_speaker(chapter: Path) -> None:
    shown = ran("explain", chapter, "--line", 1).stdout
    assert "ANN" in shown
    assert "a tag names this person" in shown
    data = json.loads(ran("explain", chapter, "--line", 3, "--json").stdout)
    assert data[0]["chosen"]["cue"] == "BOB"


def test_where_nobody_speaks(chapter: Path) -> None:
    assert ran("explain", chapter, "--line", 5).stdout == "nobody speaks on line 5\n"
    assert isinstance(ran("explain", chapter, "--line", 99).exception, InputError)


def test_scripts_have_no_cast_to_correct(tmp_path: Path) -> None:
    script = tmp_path / "script.fountain"
    script.write_text("INT. BAR - NIGHT\n", encoding="utf-8")
    assert isinstance(ran("cast", script).exception, FormatError)
    assert isinstance(ran("explain", script, "--line", 1).exception, FormatError)


@pytest.mark.parametrize("chapters", ["x", "1-", "2-1"])
def test_chapters_are_numbers(chapter: Path, chapters: str) -> None:
    assert ran("convert", chapter, "-", "--to", "fountain", "--chapters", chapters).exit_code != 0


def test_the_options_of_adaptation(chapter: Path) -> None:
    script = ran(
        "convert", chapter, "-", "--to", "fountain", "--no-fades", "--mark-doubt", "1", "--title", "Late"
    ).stdout
    assert "FADE" not in script
    assert "[[Who speaks? ANN" in script
    assert script.startswith("Title: Late\n")
