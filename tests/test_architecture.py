"""The house holds: imports run one way, rooms keep to themselves, files and functions stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import screenplay

PACKAGE = Path(screenplay.__file__).parent
COMMON = {"errors", "diagnostics"}
MAY_IMPORT = {
    "errors": set(),
    "diagnostics": set(),
    "manuscript": COMMON,
    "model": COMMON,
    "prose": COMMON | {"manuscript"},
    "adaptation": COMMON | {"manuscript", "prose", "model"},
    "fountain": COMMON | {"model"},
    "pdf": COMMON | {"model"},
    "edits": COMMON | {"model"},
    "checks": COMMON | {"model", "fountain", "pdf", "prose"},  # of prose, its word lists
    "tableread": COMMON | {"model"},
    "copies": COMMON | {"model", "tableread", "pdf"},
    "stats": COMMON | {"model", "tableread"},
    "formats": COMMON | {"model", "fountain", "pdf"},
    "files": COMMON | {"formats", "manuscript"},
    "api": COMMON | {"checks", "formats", "files", "manuscript", "prose", "adaptation", "model"},
    "cli": COMMON
    | {"formats", "files", "manuscript", "prose", "adaptation", "model", "fountain", "pdf"}
    | {"edits", "checks", "tableread", "copies", "stats"},
}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem in MAY_IMPORT)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    own = room(path)
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[0] == "screenplay" and len(parts) > 1:
            assert parts[1] == own or parts[1] in MAY_IMPORT[own], f"{own} imports {name}"


def test_the_checks_know_the_word_lists_and_no_more_of_prose() -> None:
    for path in (PACKAGE / "checks").glob("*.py"):
        names = imported(ast.parse(path.read_text(encoding="utf-8")))
        assert {name for name in names if name.startswith("screenplay.prose")} <= {"screenplay.prose.lexicon"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_files_and_the_command_line_touch_the_world(path: Path) -> None:
    if room(path) in ("files", "cli"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not calls & {"open", "print", "input", "exec", "eval"}
    assert not set(imported(tree)) & {"time", "random", "socket", "subprocess", "tempfile", "sys"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines = node.end_lineno - body[0].lineno + 1 if body and node.end_lineno else 0
            assert lines <= 40, f"{node.name} has {lines} lines"


def test_the_public_face() -> None:
    assert screenplay.__all__ == sorted(screenplay.__all__)
    assert len(screenplay.__all__) <= 24
    assert all(hasattr(screenplay, name) for name in screenplay.__all__)


@pytest.mark.parametrize("heavy", ["regex", "reportlab", "click", "rich", "fountain", "json"])
def test_importing_the_package_is_light(heavy: str) -> None:
    code = f"import sys, screenplay; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 # our own code
