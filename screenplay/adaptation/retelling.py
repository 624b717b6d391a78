"""The tense of the action: the present, unless the author already writes in it or wants the past kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.adaptation.events import Act, Event
from screenplay.adaptation.prose_text import replaced
from screenplay.adaptation.tense import Change, changes
from screenplay.adaptation.tense.forms import past_form, simple_past
from screenplay.model import RichText, Run
from screenplay.prose.annotated import Annotated
from screenplay.prose.names import NAMES

__all__ = ["Retelling", "told_in_present"]

# Common verbs tell the tense of a narration as well as all verbs would.
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|went|came|took|saw|knew|looked|turned|asked|could|would|stood|sat|walked|ran|got|put|made"
    r"|gave|opened|smiled)\b"
)
_PRESENT = re.compile(
    r"\b(?:is|are|am|has|does|says|goes|comes|takes|sees|knows|looks|turns|asks|can|will|isn['’]t|doesn['’]t|don['’]t"
    r"|stands|sits|walks|runs|gets|puts|makes|gives|opens|leans|smiles|pulls|moves|starts|stops|watches)\b"
)
_CLAUSE = re.compile(
    r"\b(?:as|while|when|once|before|after|until|that|than|though|which|who|because|how|what|if|whether|where|why)\b"
    r"|\b(?:did|could|would|had|was|were)n['’]t\b"
)
_HAD = re.compile(
    r"(?P<subject>[\w’']+)\s+(?P<had>had)\s+(?P<adverb>(?:\w+ly|never|just|always|already|only)\s+)?(?P<verb>[a-z]+)\b"
)
_SUBORDINATE = re.compile(
    r"\b(?:because|since|when|who|which|after|before|as|until|where"
    r"|that(?!\s+(?:summer|winter|spring|autumn|year|day|night|morning|evening|afternoon|week|time)\b))\b"
)
_LONG = 3  # words in italics from which they are a title or a message rather than stress


class Retelling:
    """What puts action into its tense.

    Args:
        annotated: The manuscript with its names.
        happening: Its events.
        present: Put action into the present, unless the narration is told in it anyway.
        thoughts: Thoughts stand in the action, in italics; they stay as they are.
    """

    def __init__(
        self, annotated: Annotated, happening: Iterable[Event], *, present: bool, thoughts: bool = False
    ) -> None:
        told = (annotated.text[act.start : act.end] for act in happening if isinstance(act, Act))
        self.told_in_present = told_in_present(told)
        self._changing = present and not self.told_in_present
        self._thoughts = thoughts
        self._names = frozenset(name.lower() for use in annotated[NAMES] for name in use.names)

    def replayed(self, text: RichText) -> tuple[RichText, bool]:
        """A sentence of an episode that is played out: what had happened happens, `had been` is `was`.

        Returns:
            The sentence, and whether it still tells of what had been.
        """
        plain = text.plain
        opener = _SUBORDINATE.search(plain)
        end = opener.start() if opener else len(plain)
        edits = []
        for had in _HAD.finditer(plain, 0, end):
            form = past_form(had["verb"])
            if had["verb"] == "been" or (form is not None and form.participle):
                was = "were" if had["subject"].lower() in ("they", "we", "you") else "was"
                new = was if had["verb"] == "been" else simple_past(had["verb"])
                edits.append((had.start("had"), had.end(), (had["adverb"] or "") + new))
        return (replaced(text, edits) if edits and self._changing else text), bool(edits)

    def manner(self, words: str) -> str:
        """Words for a parenthetical, the verbs of the clauses in it in the tense of the action."""
        if _CLAUSE.search(words) is None:
            return words
        return self.retold(RichText.of(words)).plain

    def retold(self, text: RichText) -> RichText:
        """A sentence of action in its tense."""
        if not self._changing:
            return text
        kept = _set_apart(text, whole=self._thoughts)
        made = [each for each in changes(_masked(text.plain, kept), self._names, past=True) if not _within(each, kept)]
        return replaced(text, made) if made else text


def told_in_present(texts: Iterable[str]) -> bool:
    """The narration as a whole is told in the present."""
    past = present = 0
    for text in texts:
        past += len(_PAST.findall(text))
        present += len(_PRESENT.findall(text))
    return present > past


def _set_apart(text: RichText, *, whole: bool) -> list[tuple[int, int]]:
    """The stretches in italics that are more than stress; a sentence that is all in italics only if asked for."""
    found = []
    place = 0
    runs = [part for part in text.parts if isinstance(part, Run)]
    for run in runs:
        end = place + len(run.text)
        if run.italic and (whole or (len(runs) > 1 and len(run.text.split()) >= _LONG)):
            found.append((place, end))
        place = end
    return found


def _masked(plain: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with its stretches in italics as quoted words, which they are to the sentence around them."""
    for start, end in stretches:
        if end - start > 2 and '"' not in plain:
            plain = f'{plain[:start]}"{"x" * (end - start - 2)}"{plain[end:]}'
    return plain


def _within(change: Change, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start <= change.start < end for start, end in stretches)
