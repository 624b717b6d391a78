"""Short ways to write screenplays in tests."""

from __future__ import annotations

from screenplay.model import (
    Action,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    Lyric,
    Origin,
    Parenthetical,
    RichText,
    Run,
    SceneHeading,
    Screenplay,
    Speech,
    SpeechPart,
    TitleEntry,
    TitlePage,
    Transition,
)

VOCABULARY = """
lamp window river letter morning quiet engine ticket station shadow copper garden winter signal bridge paper kettle
harbor ladder mirror waits turns holds opens leaves finds listens carries never again always perhaps
"""
WORDS = VOCABULARY.split()


def text(characters: str) -> RichText:
    return RichText.of(characters)


def rich(*runs: tuple[str, str]) -> RichText:
    """Runs of text with the letters of their styles: `b`, `i`, `u`."""
    return RichText(tuple(Run(words, "b" in style, "i" in style, "u" in style) for words, style in runs))


def heading(characters: str, number: str | None = None) -> SceneHeading:
    return SceneHeading(text(characters), number)


def action(characters: str, extra_lines: int = 0, line: int | None = None) -> Action:
    return Action(text(characters), extra_lines, origin=Origin(line))


def said(characters: str) -> SpeechPart:
    """One part of a speech: `(wryly)` is a parenthetical, `~la la` a lyric, the rest dialogue."""
    if characters.startswith("(") and characters.endswith(")"):
        return Parenthetical(text(characters[1:-1]))
    if characters.startswith("~"):
        return Lyric(text(characters[1:]))
    return Dialogue(text(characters))


def speech(cue: str, *parts: str, extensions: tuple[str, ...] = ()) -> Speech:
    return Speech(text(cue), tuple(map(said, parts)), extensions)


def dual(left: Speech, right: Speech) -> DualDialogue:
    return DualDialogue(left, right)


def lyric(characters: str) -> Lyric:
    return Lyric(text(characters))


def transition(characters: str) -> Transition:
    return Transition(text(characters))


def centered(characters: str) -> Centered:
    return Centered(text(characters))


def play(*elements: Element, title: dict[str, str] | None = None) -> Screenplay:
    entries = (title or {}).items()
    lines = [TitleEntry(key, tuple(text(line) for line in value.split("\n"))) for key, value in entries]
    return Screenplay(elements, TitlePage(tuple(lines)))


def sentences(count: int, words: int = 7) -> str:
    """So many sentences, the same every time."""
    made = []
    for number in range(count):
        chosen = [WORDS[(number * 5 + place * 3) % len(WORDS)] for place in range(words)]
        made.append(" ".join(chosen).capitalize() + ".")
    return " ".join(made)


def lines(count: int, prefix: str = "Line") -> str:
    """So many short lines of the source, without an end of a sentence among them."""
    return "\n".join(f"{prefix} {number}" for number in range(1, count + 1))
