"""Small texts adapted, for the tests of adaptation."""

from __future__ import annotations

from typing import Any

import screenplay


def script(text: str, tense: str = "keep", **options: Any) -> str:
    """The Fountain of a text, its action as it is written, without what opens and closes every script."""
    found = whole(text, tense=tense, **options)
    body = found.split("\n\n", 2)[2] if found.startswith("FADE IN:") else found
    return body.removesuffix("> FADE OUT.").strip()


def whole(text: str, **options: Any) -> str:
    """The Fountain of a text from `FADE IN:` to `FADE OUT.`."""
    return str(screenplay.render(screenplay.adapt_text(text, **options).screenplay, "fountain")).strip()
