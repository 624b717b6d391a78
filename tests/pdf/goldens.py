"""Small scripts whose pages stand in `goldens/` as plain text, from the scene number's edge on.

python -m tests.pdf.goldens     writes them anew; a person reads the difference
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from screenplay.model import Note, PageBreak, Screenplay, Section, Synopsis
from screenplay.pdf import PdfOptions
from screenplay.pdf.geometry import LETTER
from screenplay.pdf.layout import as_text, lay_out
from tests.pdf.plays import action, centered, dual, heading, lyric, play, sentences, speech, text, transition

FOLDER = Path(__file__).parent / "goldens"
SMALL = replace(LETTER, rows=16, title_row=4)
"""A page of 16 rows, so that page breaks can be read."""


def elements() -> Screenplay:
    """Every element with its column and the blank lines above it."""
    return play(
        heading("Int. mill - day"),
        action("The wheel turns.\n    It has turned since spring, whatever the river did, and nobody has counted."),
        speech("Inga", "(to the wheel, as one talks to an old and very stubborn dog)", "Enough.", extensions=("v.o.",)),
        lyric("The ladder has seven steps"),
        lyric("The river has none"),
        transition("cut to:"),
        heading("Ext. quay - night"),
        centered("three years later"),
    )


def split_speech() -> Screenplay:
    """A speech over three pages, with a parenthetical that stays with its words."""
    return play(
        action("Rain."),
        speech("Tomas", sentences(9), "(after a while)", sentences(6), extensions=("O.S.",)),
    )


def split_action() -> Screenplay:
    """An action divided where a sentence ends, though in the middle of a line."""
    return play(action("Filler.\n" * 11 + "Filler."), action(sentences(8, 9)))


def continued() -> Screenplay:
    """Who goes on after action, and who does not."""
    return play(
        heading("INT. MILL - DAY"),
        speech("Inga", "One."),
        action("She turns."),
        speech("Inga", "Two.", extensions=("O.S.",)),
        speech("Tomas", "Three."),
        action("He nods."),
        speech("Inga", "Four."),
        action("A clock."),
        speech("Inga", "Five.", extensions=("CONT'D",)),
        heading("INT. ATTIC - DAY"),
        speech("Inga", "Six."),
    )


def dual_dialogue() -> Screenplay:
    """Two speeches side by side; the longer one goes on overleaf."""
    return play(
        action("They speak."),
        dual(speech("Inga", "(low)", sentences(3)), speech("Tomas", sentences(12), extensions=("V.O.",))),
        action("Silence."),
    )


def breaks() -> Screenplay:
    """A heading that moves on, a transition that does not start a page, a page break by wish with its blank lines."""
    return play(
        action("Filler.\n" * 11 + "Filler."),
        heading("INT. MILL - DAY"),
        action("Dust."),
        PageBreak(),
        action("Filler.\n" * 12 + "Filler."),
        action("One.\nTwo."),
        transition("CUT TO:"),
        PageBreak(),
        action("Low on the page.", extra_lines=3),
    )


def scene_numbers() -> Screenplay:
    """Numbers in the margins, also one that is wider than they are."""
    return play(
        heading("INT. MILL - DAY", "7"),
        action("Dust."),
        heading("INT. MILL WITH A NAME AS LONG AS ITS WHEEL IS WIDE - LATER", "12A-IV"),
        action("More."),
        heading("EXT. MILL - NIGHT", "1234567890-ABC"),
        action("Night."),
        heading("EXT. MILL - MORNING"),
        action("Day."),
    )


def asides() -> Screenplay:
    """What prints on request."""
    return play(
        Section(text("The mill"), 1),
        Synopsis(text("She finds the letter.")),
        heading("INT. MILL - DAY"),
        Note("Which letter?"),
        action("Dust."),
    )


def title_page() -> Screenplay:
    """All that a title page may say."""
    return play(
        action("Page 1."),
        title={
            "Title": "The Wheel",
            "Credit": "written by",
            "Authors": "A. Miller",
            "Source": "from the story",
            "Draft date": "1 May",
            "Contact": "7 Ladder Lane\nQuay",
            "Revision": "blue",
        },
    )


ASIDES = PdfOptions(print_notes=True, print_synopses=True, print_sections=True)
GOLDENS: dict[str, tuple[Callable[[], Screenplay], PdfOptions]] = {
    "elements": (elements, PdfOptions(scene_spacing=1)),
    "split-speech": (split_speech, PdfOptions()),
    "split-action": (split_action, PdfOptions()),
    "continued": (continued, PdfOptions()),
    "dual-dialogue": (dual_dialogue, PdfOptions()),
    "breaks": (breaks, PdfOptions()),
    "scene-numbers": (scene_numbers, PdfOptions(scene_numbers=True, scene_spacing=1)),
    "asides": (asides, ASIDES),
    "title-page": (title_page, PdfOptions()),
}


def printed(name: str) -> str:
    """The pages of a golden as text."""
    make, options = GOLDENS[name]
    pages = lay_out(make(), options, SMALL)
    return "".join(f"--- page {page.number or 'title'}\n{as_text(page, SMALL)}" for page in pages)


def main() -> None:
    """Write all goldens anew."""
    FOLDER.mkdir(exist_ok=True)
    for name in GOLDENS:
        (FOLDER / f"{name}.txt").write_text(printed(name), encoding="utf-8")


if __name__ == "__main__":
    main()
