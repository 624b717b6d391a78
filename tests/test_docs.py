"""What the documentation says, it does."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import screenplay
from tests.adaptation.helpers import script, whole

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
EXAMPLE = ROOT / "examples/opening_night.txt"


def fenced(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_python_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(EXAMPLE, tmp_path / "chapter.txt")
    monkeypatch.chdir(tmp_path)
    exec("\n".join(fenced(page, "python")), {})  # noqa: S102 # our own documentation


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_run(page: Path, tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "chapter.txt")
    for line in "\n".join(fenced(page, "sh")).splitlines():
        if "screenplay " not in line or "pip install" in line:
            continue
        command = line.replace("screenplay ", f"{shlex.quote(sys.executable)} -m screenplay ", 1)
        done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False)  # noqa: S603, S607 # our own documentation
        assert (line, done.returncode, done.stderr) == (line, 0, b"")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert target.startswith("http") or (page.parent / target).exists(), target


ADAPTED = re.findall(
    r"<!-- (example|whole)([^>]*) -->\n```text\n(.*?)\n```\n\n```fountain\n(.*?)\n```",
    (ROOT / "docs/adaptation.md").read_text(encoding="utf-8"),
    re.DOTALL,
)


def chosen(options: str) -> dict[str, Any]:
    """The options that an example names: ` tidy=True title="The Lamp"`."""
    return {name: ast.literal_eval(value) for name, value in re.findall(r'(\w+)=("[^"]*"|[\w.]+)', options)}


@pytest.mark.parametrize(("kind", "options", "prose", "expected"), ADAPTED, ids=range(len(ADAPTED)))
def test_what_becomes_of_your_prose(kind: str, options: str, prose: str, expected: str) -> None:
    adapted = script if kind == "example" else whole
    assert adapted(prose, **{"tense": "present", **chosen(options)}) == expected


def test_every_example_is_run() -> None:
    page = (ROOT / "docs/adaptation.md").read_text(encoding="utf-8")
    assert len(ADAPTED) == page.count("<!-- ") == page.count("```fountain")


def test_the_readme_shows_what_the_example_gives() -> None:
    (shown,) = fenced(ROOT / "README.md", "fountain")
    assert shown in str(screenplay.render(screenplay.adapt(EXAMPLE).screenplay, "fountain"))
    quoted = re.findall(r"^> ?(.*)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert "\n".join(quoted) in EXAMPLE.read_text(encoding="utf-8")


def test_the_diagnostics_are_all_listed() -> None:
    listed = set(
        re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "screenplay").rglob("*.py"))
    used = set(re.findall(r'(?:Diagnostic|doubt)\(\s*"([a-z-]+)"', sources))
    assert used <= listed
