"""`screenplay check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from screenplay.fountain import read
from screenplay.model import to_dict
from tests.cli.test_convert import run

CHAPTER = '"You are late," said Ann Marsh.\n\nBob shrugged. "I know."\n'
SCRIPT = "INT. MILL - DAY\n\nFADE IN:\n\nHe *goes.\n"


def test_for_people(tmp_path: Path) -> None:
    (tmp_path / "s.fountain").write_text(SCRIPT, encoding="utf-8")
    done = run("check", "s.fountain", cwd=tmp_path)
    first, second, last = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert first.startswith("s.fountain:3: info: this is read as action, by fountain-py as a transition; both agree if")
    assert second == (
        "s.fountain:5:4: warning: * marks nothing, as it has no partner on its line; close it, or write \\* "
        "[unclosed-emphasis]"
    )
    assert last == "s.fountain: 1 warning and 1 remark"


def test_as_data_and_strict(tmp_path: Path) -> None:
    (tmp_path / "s.fountain").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "t.fountain").write_text(SCRIPT.replace("*", ""), encoding="utf-8")
    done = run("check", "s.fountain", "--json", "--strict", cwd=tmp_path)
    data = json.loads(done.stdout)
    assert (done.returncode, data["version"], data["source"]) == (1, 1, {"path": "s.fountain"})
    assert [(each["code"], each["severity"], each["line"], each["column"]) for each in data["findings"]] == [
        ("other-kind", "info", 3, None),
        ("unclosed-emphasis", "warning", 5, 4),
    ]
    assert run("check", "t.fountain", "--strict", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("name", "text", "warnings"),
    [
        ("s.json", json.dumps(to_dict(read(SCRIPT.replace("*", "").replace("FADE IN:", "@ANN")))), "1 warning"),
        ("chapter.txt", CHAPTER, "no warnings"),
        ("chapter.md", CHAPTER, "no warnings"),
    ],
)
def test_every_format_that_is_read(tmp_path: Path, name: str, text: str, warnings: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("check", name, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1].startswith(f"{name}: {warnings}")


def test_errors_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "s.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "s.json").write_bytes(b"{}")
    for name in ("missing.fountain", "s.pdf", "s.json"):
        for command in ("check", "inspect"):
            done = run(command, name, cwd=tmp_path)
            assert (done.returncode, done.stdout) == (2, b"")
            assert done.stderr.decode().startswith(f"screenplay: error: {name}")
            assert len(done.stderr.splitlines()) == 1
