"""The public face of the library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import screenplay
from screenplay.model import Dialogue, Speech

CHAPTER = '"You are late," said Ann Marsh.\n\nBob shrugged. "I know."\n'


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    path = tmp_path / "chapter.txt"
    path.write_text(CHAPTER, encoding="utf-8")
    return path


def test_a_chapter_becomes_a_script(chapter: Path) -> None:
    result = screenplay.adapt(chapter)
    speeches = [element for element in result.screenplay.elements if isinstance(element, Speech)]
    assert [speech.cue.plain for speech in speeches] == ["ANN MARSH", "BOB"]
    assert screenplay.adapt_text(CHAPTER).screenplay == result.screenplay
    assert result.diagnostics == result.analysis.diagnostics


def test_every_element_knows_where_it_came_from(chapter: Path) -> None:
    speech = next(e for e in screenplay.adapt(chapter).screenplay.elements if isinstance(e, Speech))
    dialogue = speech.parts[0]
    assert isinstance(dialogue, Dialogue)
    assert [CHAPTER[start:end] for start, end in dialogue.origin.spans] == ['"You are late,"']


def test_the_analysis_says_what_was_found_left_out_and_added(chapter: Path) -> None:
    analysis = screenplay.analyze(chapter)
    assert [character.name for character in analysis.characters] == ["ANN MARSH", "BOB"]
    assert analysis.omitted == ()
    data = json.loads(screenplay.adapt(chapter).analysis.to_json())
    assert data["version"] == 1
    assert data["source"]["characters"] == len(CHAPTER)
    assert [CHAPTER[each["start"] : each["end"]] for each in data["omitted"]] == ["said Ann Marsh", "."]
    assert {each["evidence"] for each in data["utterances"]} == {"tag", "beat"}


@pytest.mark.parametrize("suffix", [".fountain", ".json"])
def test_a_script_is_written_and_read_back(chapter: Path, suffix: str) -> None:
    play = screenplay.adapt(chapter, title="Late", author="A. Writer").screenplay
    path = chapter.with_suffix(suffix)
    screenplay.write(play, path)
    assert screenplay.read(path) == play


def test_title_and_author_go_to_the_title_page(chapter: Path) -> None:
    page = screenplay.adapt(chapter, title="Late", author="A. Writer").screenplay.title_page
    assert [(entry.key, entry.lines[0].plain) for entry in page.entries] == [("Title", "Late"), ("Author", "A. Writer")]


def test_rendering_needs_no_file() -> None:
    play = screenplay.adapt_text(CHAPTER).screenplay
    assert isinstance(screenplay.render(play, "fountain"), str)
    assert screenplay.render(play, "pdf", paper="a4")[:5] == b"%PDF-"
    assert screenplay.render(play, "pdf") == screenplay.render(play, "pdf")


def test_nothing_is_overwritten_unasked(chapter: Path) -> None:
    play = screenplay.adapt(chapter).screenplay
    target = chapter.with_suffix(".fountain")
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(screenplay.OutputError, match="exists"):
        screenplay.write(play, target)
    assert target.read_text(encoding="utf-8") == "mine"
    screenplay.write(play, target, overwrite=True)
    assert target.read_text(encoding="utf-8").startswith("FADE IN:")


def test_misuse_is_told_in_one_line(chapter: Path) -> None:
    play = screenplay.adapt(chapter).screenplay
    with pytest.raises(screenplay.FormatError, match="unknown format 'docx'"):
        screenplay.render(play, "docx")
    with pytest.raises(screenplay.FormatError, match="no option 'paper'"):
        screenplay.render(play, "fountain", paper="a4")
    with pytest.raises(screenplay.FormatError, match="text cannot be written"):
        screenplay.write(play, chapter.with_name("copy.txt"))
    with pytest.raises(screenplay.FormatError, match="pdf cannot be read"):
        screenplay.read(chapter.with_suffix(".pdf"))
    with pytest.raises(screenplay.FormatError, match="manuscript"):
        screenplay.read(chapter)
    with pytest.raises(screenplay.FormatError, match="script, not a manuscript"):
        screenplay.analyze(chapter.with_suffix(".fountain"))
    with pytest.raises(screenplay.InputError, match="no such file"):
        screenplay.adapt(chapter.with_name("missing.txt"))


@pytest.mark.parametrize(
    ("data", "message"),
    [("{", "no JSON"), ("[" * 100_000, "nested"), ("[]", "."), ('{"version": 9}', "."), ("null", ".")],
)
def test_bad_json_is_told_with_its_file(tmp_path: Path, data: str, message: str) -> None:
    path = tmp_path / "script.json"
    path.write_text(data, encoding="utf-8")
    with pytest.raises(screenplay.InputError, match=message) as caught:
        screenplay.read(path)
    assert str(caught.value).startswith(str(path))


def test_scripts_are_checked_and_edited() -> None:
    play = screenplay.read_text("INT. MILL - DAY\n\nANN\nHi.\n")
    edited = screenplay.rename_character(screenplay.number_scenes(play), "Ann", "Eve").screenplay
    assert screenplay.render(edited, "fountain") == "INT. MILL - DAY #1#\n\nEVE\nHi.\n"
    assert [found.code for found in screenplay.check_text("@ANN\n\nHe goes.")] == ["cue-without-dialogue"]
