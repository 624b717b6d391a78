"""Small texts adapted, for the tests of adaptation."""

from __future__ import annotations

import screenplay


def script(text: str, tense: str = "keep") -> str:
    """The Fountain of a text, its action as it is written, without what opens and closes every script."""
    play = screenplay.adapt_text(text, tense=tense).screenplay
    found = str(screenplay.render(play, "fountain"))
    body = found.split("\n\n", 2)[2] if found.startswith("FADE IN:") else found
    return body.removesuffix("> FADE OUT.\n").strip()
