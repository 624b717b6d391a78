"""`screenplay inspect`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli.main import cli
from screenplay.fountain import conformance, read
from screenplay.model import to_dict

SCRIPT = "Title: Mill\n\n.MILL #1#\n\nIt *turns*.\nAnd stops.\n\nANN (V.O.)\n(low)\nHi.\n\nBO ^\nHo.\n\n# Two\n\n===\n"


def run(folder: Path, name: str, text: str, *options: str) -> Result:
    (folder / name).write_text(text, encoding="utf-8")
    return CliRunner().invoke(cli, ["inspect", str(folder / name), *options])


def test_the_elements_as_data(tmp_path: Path) -> None:
    data = json.loads(run(tmp_path, "s.fountain", SCRIPT, "--json").stdout)
    assert (data["version"], data["source"]["path"]) == (1, str(tmp_path / "s.fountain"))
    assert data["title_page"] == {"title": ["Mill"]}
    assert [element["line"] for element in data["elements"]] == [3, 5, 8, 9, 10, 12, 13, 15, 17]
    without = [{key: value for key, value in each.items() if key != "line"} for each in data["elements"]]
    assert without == conformance.read(SCRIPT)["elements"]


def test_the_elements_for_people(tmp_path: Path) -> None:
    lines = run(tmp_path, "s.fountain", SCRIPT).stdout.splitlines()
    assert lines[:4] == [
        "        title page     title: Mill",
        "     3  scene heading  MILL  [number 1, forced]",
        "     5  action         It *turns*. / And stops.",
        "     8  character      ANN  [(V.O.), left of two]",
    ]
    assert lines[-1] == "    17  page break"


@pytest.mark.parametrize(
    ("name", "text"),
    [("s.json", json.dumps(to_dict(read(SCRIPT)))), ("chapter.txt", '"Hi," said Ann.\n'), ("chapter.md", "*Rain.*\n")],
)
def test_every_format_that_is_read(tmp_path: Path, name: str, text: str) -> None:
    done = run(tmp_path, name, text, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["elements"]
