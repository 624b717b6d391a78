"""Small casts for tests."""

from __future__ import annotations

from screenplay.model import Action, Dialogue, Element, RichText, SceneHeading, Screenplay, Speech


def script(*scenes: str) -> Screenplay:
    """A script of scenes, each given by its speakers in order with their numbers of words: `ANN 3 BOB 12`.

    A speaker `-` is the narrator.
    """
    elements: list[Element] = []
    for number, scene in enumerate(scenes, 1):
        elements.append(SceneHeading(RichText.of(f"INT. ROOM {number} - DAY")))
        entries = scene.split()
        for name, count in zip(entries[::2], entries[1::2], strict=True):
            words = RichText.of(" ".join(["word"] * int(count)))
            named = RichText.of(name.replace("_", " "))
            elements.append(Action(words) if name == "-" else Speech(named, (Dialogue(words),)))
    return Screenplay(tuple(elements))
