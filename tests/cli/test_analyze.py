"""`screenplay analyze`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay.cli.main import cli
from screenplay.errors import FormatError

CHAPTER = (
    '"You are late," said Ann Marsh.\n\nBob shrugged. "I know."\n\n"Why?"\n\nNobody answered.\n\n'
    '"The rain," Cy said.\n\nA long time passed.\n\n"It was not."\n'
)


@pytest.fixture
def chapter(tmp_path: Path) -> str:
    path = tmp_path / "chapter.txt"
    path.write_text(CHAPTER, encoding="utf-8")
    return str(path)


def test_the_analysis_file(chapter: str) -> None:
    done = CliRunner().invoke(cli, ["analyze", chapter, "--json"])
    data = json.loads(done.stdout)
    assert data["source"]["path"] == chapter
    assert [c["name"] for c in data["characters"]] == ["ANN MARSH", "BOB", "CY"]
    assert [CHAPTER[u["start"] : u["end"]] for u in data["utterances"]][:2] == ["You are late,", "I know."]
    assert data["omitted"]
    assert done.stdout == CliRunner().invoke(cli, ["analyze", chapter, "--json"]).stdout


def test_the_table_for_people(chapter: str) -> None:
    shown = CliRunner().invoke(cli, ["analyze", chapter]).stdout
    assert "ANN MARSH" in shown
    assert "Scenes" in shown


def test_a_script_is_not_analysed(tmp_path: Path) -> None:
    path = tmp_path / "script.fountain"
    path.write_text("INT. BAR - DAY\n\nRain.\n", encoding="utf-8")
    assert isinstance(CliRunner().invoke(cli, ["analyze", str(path)]).exception, FormatError)
