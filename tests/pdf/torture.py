"""Hard cases: every construct of a screenplay at every row of a page."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from screenplay.model import Element, PageBreak, Screenplay
from tests.pdf.plays import (
    WORDS,
    action,
    centered,
    dual,
    heading,
    lines,
    lyric,
    play,
    sentences,
    speech,
    transition,
)

CONSTRUCTS: dict[str, Callable[[], tuple[Element, ...]]] = {
    "heading, action": lambda: (heading("INT. MILL - DAY"), action(sentences(3))),
    "heading, long action": lambda: (heading("INT. MILL - DAY"), action(sentences(12))),
    "heading, speech": lambda: (heading("EXT. QUAY - NIGHT"), speech("Inga", sentences(1))),
    "two headings, long speech": lambda: (
        heading("EXT. QUAY - NIGHT"),
        heading("INT. BOAT - NIGHT"),
        speech("Inga", sentences(9)),
    ),
    "heading, one line, transition": lambda: (heading("INT. MILL - DAY"), action("Dust."), transition("Cut to:")),
    "action, transition": lambda: (action(sentences(5)), transition("Dissolve to:")),
    "short action, transition, heading": lambda: (
        action("Two doors. " * 2),
        transition("Cut to:"),
        heading("INT. ATTIC - DAY"),
        action("Rain."),
    ),
    "speech, two transitions": lambda: (speech("Tomas", sentences(4)), transition("Cut to:"), transition("Back to:")),
    "lines of the source": lambda: (action(lines(9)),),
    "one endless sentence": lambda: (action(" ".join(WORDS * 3)),),
    "speech without sentences": lambda: (speech("Tomas", " ".join(WORDS * 2)),),
    "speech with parentheticals": lambda: (
        speech("Tomas", "(low)", sentences(2), "(turning to the window, slowly)", sentences(3), "(louder)", "Now!"),
    ),
    "speech ending with a parenthetical": lambda: (speech("Inga", sentences(2), "(she leaves)"), action("Silence.")),
    "only a parenthetical": lambda: (speech("Inga", "(nods)"), action("Silence.")),
    "cue without speech": lambda: (speech("Inga"), action("Silence.")),
    "speech that goes on": lambda: (
        speech("Inga", sentences(2), extensions=("V.O.",)),
        action("She turns."),
        speech("Inga", sentences(5), extensions=("O.S.",)),
        action("She turns back."),
        speech("Inga", sentences(5), extensions=("CONT'D",)),
    ),
    "song in a speech": lambda: (speech("Margit", "~La la the lamp", "~lo lo the river", "~li li", "~lu lu", "That."),),
    "song alone": lambda: tuple(lyric(f"The ladder has {count} steps") for count in range(1, 8)),
    "titles": lambda: (centered("THE LETTER"), centered("a story"), action("Dark.")),
    "dual dialogue": lambda: (dual(speech("Inga", sentences(3)), speech("Tomas", "(over her)", sentences(4))),),
    "dual dialogue of unlike length": lambda: (
        dual(speech("Inga", sentences(1)), speech("Tomas", sentences(9))),
        dual(speech("Inga", sentences(8)), speech("Tomas", "No.")),
    ),
    "pause in a speech": lambda: (speech("Tomas", f"{sentences(2)}\n\n{sentences(2)}"), action("A beat.")),
}


def everywhere(rows: int, step: int = 1) -> Iterator[Screenplay]:
    """Every construct at every row (or every `step`-th) of a page, each time on a new one: a script a construct."""
    for construct in CONSTRUCTS.values():
        elements: list[Element] = []
        for row in range(0, rows, step):
            elements += [PageBreak(), action(lines(row, "Filler"))] if row else [PageBreak()]
            elements += [*construct(), action("After it all.")]
        yield play(*elements)


def mixture(seed: int, count: int) -> Screenplay:
    """So many constructs in a random order, the same for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - no secret, but the same every time
    elements: list[Element] = []
    for _ in range(count):
        elements += CONSTRUCTS[dice.choice(list(CONSTRUCTS))]()
        if dice.random() < 0.5:
            elements.append(action(sentences(dice.randint(1, 6), dice.randint(3, 12))))
    return play(*elements)
