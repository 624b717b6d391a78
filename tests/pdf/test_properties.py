"""Any screenplay prints: nothing raises, no word is lost, every line is on the page."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace

import pypdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screenplay.model import (
    Action,
    Boneyard,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    InlineNote,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    RichText,
    Run,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    Synopsis,
    TitleEntry,
    TitlePage,
    Transition,
)
from screenplay.pdf import PdfOptions, write
from screenplay.pdf.geometry import LETTER, geometry_for
from screenplay.pdf.layout import Kind, lay_out
from screenplay.pdf.layout.cells import cells

WORDS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.sampled_from(
        ["lamp post. ", "A long--very long—word. ", "中文、", "e\u0301", "x" * 90, "\n", "  ", "(MORE)", "One.\n\nTwo."]
    ),
)
RUNS = st.builds(Run, WORDS, st.booleans(), st.booleans(), st.booleans())
TEXTS = st.builds(RichText, st.lists(st.one_of(RUNS, st.builds(InlineNote, WORDS)), max_size=12).map(tuple))
PARTS = st.one_of(st.builds(Dialogue, TEXTS), st.builds(Parenthetical, TEXTS), st.builds(Lyric, TEXTS))
SPEECHES = st.builds(
    Speech,
    TEXTS,
    st.lists(PARTS, max_size=6).map(tuple),
    st.lists(st.sampled_from(["V.O.", "O.S.", "CONT'D"]), max_size=2).map(tuple),
)
ELEMENTS: st.SearchStrategy[Element] = st.one_of(
    st.builds(Action, TEXTS, st.integers(0, 80)),
    SPEECHES,
    SPEECHES,
    st.builds(SceneHeading, TEXTS, st.none() | st.text("12A-", max_size=20)),
    st.builds(DualDialogue, SPEECHES, SPEECHES),
    st.builds(Transition, TEXTS),
    st.builds(Centered, TEXTS),
    st.builds(Lyric, TEXTS),
    st.builds(Section, TEXTS, st.integers(1, 6)),
    st.builds(Synopsis, TEXTS),
    st.builds(Note, WORDS),
    st.builds(Boneyard, WORDS),
    st.just(PageBreak()),
)
VALUES = st.sampled_from(["lamp", "A long line " * 9, "x" * 90, "中文"]).map(RichText.of)
ENTRIES = st.builds(
    TitleEntry, st.sampled_from(["Title", "Author", "Contact", "Odd"]), st.lists(VALUES, min_size=1).map(tuple)
)
PLAYS = st.builds(
    Screenplay, st.lists(ELEMENTS, max_size=25).map(tuple), st.builds(TitlePage, st.lists(ENTRIES).map(tuple))
)
OPTIONS = st.builds(
    PdfOptions,
    paper=st.sampled_from(["letter", "a4"]),
    scene_numbers=st.booleans(),
    scene_spacing=st.sampled_from([1, 2]),
    print_notes=st.booleans(),
    print_synopses=st.booleans(),
    print_sections=st.booleans(),
    speech_numbers=st.booleans(),
    size=st.sampled_from([12.0, 10.0, 14.0, 17.3, 20.0]),
    two_up=st.booleans(),
)
SMALL = replace(LETTER, rows=8, title_row=2)
ADDED = (Kind.MORE, Kind.CUE, Kind.PAGE_NUMBER, Kind.SCENE_NUMBER, Kind.TITLE)


def told(script: Screenplay) -> Counter[str]:
    """The characters of everything that is told, spoken or sung."""
    texts: list[str] = []
    for element in script.elements:
        match element:
            case Action() | Centered() | Lyric():
                texts.append(element.text.plain)
            case SceneHeading() | Transition():
                texts.append(element.text.plain.upper())
            case Speech():
                texts += _spoken(element)
            case DualDialogue():
                texts += [*_spoken(element.left), *_spoken(element.right)]
            case _:
                pass
    return Counter("".join("".join(text.split()) for text in texts))


def _spoken(speech: Speech) -> list[str]:
    return [f"({part.text.plain})" if isinstance(part, Parenthetical) else part.text.plain for part in speech.parts]


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PLAYS)
def test_no_character_is_lost(script: Screenplay) -> None:
    found: Counter[str] = Counter()
    for page in lay_out(script, geometry=SMALL):
        for line in page.lines:
            if line.kind not in ADDED:
                found.update("".join(line.text.split()))
    assert found == told(script)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PLAYS, OPTIONS)
def test_every_line_is_on_its_page_and_in_its_column(script: Screenplay, options: PdfOptions) -> None:
    small = replace(geometry_for("letter", options.size), rows=8, title_row=2)
    for page in lay_out(script, options, small):
        for line in page.lines:
            width = cells(line.text) * small.pitch
            if line.kind is Kind.PAGE_NUMBER:
                assert line.row == small.page_number_row
            else:
                assert 0 <= line.row < small.rows
            if line.kind in (Kind.SCENE_NUMBER, Kind.SPEECH_NUMBER):
                assert line.x >= 0
                assert line.x + width <= small.scene_number_right + 0.01
            else:
                assert line.x >= small.action.left - 0.01
                assert line.x + width <= small.page_number_right + 0.01
            assert line.text.strip(" ")


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PLAYS, OPTIONS)
def test_every_screenplay_is_a_pdf_that_can_be_read(script: Screenplay, options: PdfOptions) -> None:
    data = write(script, options)
    assert data == write(script, options)
    pages = pypdf.PdfReader(io.BytesIO(data), strict=True).pages
    count = len(list(lay_out(script, options)))
    assert len(pages) == ((count + 1) // 2 if options.two_up else count)
