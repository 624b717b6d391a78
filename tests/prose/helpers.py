"""Small texts analysed, for the tests of the passes."""

from __future__ import annotations

from screenplay.manuscript import read
from screenplay.prose.analyze import analyze
from screenplay.prose.annotated import Annotated
from screenplay.prose.kinds import KINDS
from screenplay.prose.marked import MARKED
from screenplay.prose.passes import PASSES
from screenplay.prose.quotations import QUOTATIONS


def annotated(text: str, *, last: str | None = None) -> Annotated:
    """Run the passes over a text, up to and with the pass of a name, or all of them."""
    found = Annotated(read(text))
    for step in PASSES:
        found = step.run(found)
        if step.name == last:
            break
    return found


def marked(text: str) -> list[str]:
    """What stands in quotation marks, as the marks show it."""
    return [text[each.start : each.end] for each in annotated(text, last="marked")[MARKED]]


def quoted(text: str) -> list[str]:
    """What is quoted, mended and with what should have stood in marks."""
    return [text[each.start : each.end] for each in annotated(text, last="quotations")[QUOTATIONS]]


def kinds(text: str) -> list[tuple[str, str]]:
    """What is quoted, and what it is."""
    found = annotated(text, last="kinds")
    return [
        (kind.kind.value, text[each.start : each.end])
        for kind, each in zip(found[KINDS], found[QUOTATIONS], strict=True)
    ]


def spoken(text: str) -> list[str]:
    """The cue over each speech."""
    found = analyze(read(text))
    cues = {character.id: character.name for character in found.characters}
    return [cues.get(each.speaker or "", "?") for each in found.utterances]
