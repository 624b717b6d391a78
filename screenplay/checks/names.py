"""Speakers whose names differ by no more than a slip of the hand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from screenplay.checks.likeness import neighbours, plain_letters, slip, sounds_alike
from screenplay.checks.script import Script, doubt, folded
from screenplay.diagnostics import Diagnostic
from screenplay.model import Boneyard, DualDialogue, Note, Speech
from screenplay.prose.lexicon import rows

__all__ = ["CODES", "find"]

CODES = ("similar-names",)

_FEW = 2  # speeches of a name that is a slip, where the slip alone does not tell
_OFTEN = 3  # speeches of a name that is none
_LONG = 6  # letters of a name that is not found by chance to be so like another


def find(script: Script) -> Iterator[Diagnostic]:
    """Every name that seems to be another one misspelt, where it first stands."""
    shown, lines, letters = _cues(script)
    order = sorted(letters, key=lambda form: -sum(script.speakers[name] for name in letters[form]))
    for names in letters.values():
        first, *others = sorted(names, key=lambda name: -script.speakers[name])
        for other in others:
            yield _finding(shown[first], shown[other], lines[other])
    talks, lists = _talks(script), _Lists()
    for right, wrong in neighbours(order):
        usual, odd = letters[right][0], letters[wrong][0]
        surely = slip(right, wrong)
        often = script.speakers[usual] >= _OFTEN > script.speakers[odd] and sounds_alike(right, wrong)
        if not surely or lists.are_two(usual, odd, surely=surely == 2 or often):
            continue
        if surely == 1 and script.speakers[usual] == script.speakers[odd] and len(right) < _LONG:
            continue
        if _is_slip(script.speakers[odd], talks[frozenset((usual, odd))], surely):
            yield _finding(shown[usual], shown[odd], lines[odd])


class _Lists:
    """The word lists that tell names apart."""

    def __init__(self) -> None:
        self._titles = frozenset(row[0] for row in rows("titles"))
        self._known = frozenset(row[0] for table in ("first_names", "person_nouns") for row in rows(table))

    def are_two(self, usual: str, odd: str, *, surely: bool) -> bool:
        """Whether what is other in a name is a title, as with Mr. and Mrs., or a name of its own."""
        other = _other_words(usual, odd)
        return bool(other & self._titles) or (not surely and bool(other & self._known))


def _is_slip(odd: int, talks: int, surely: int) -> bool:
    """Whether the rarer of two names is none, by how often it speaks, and whether the two answer each other."""
    if surely == 2:
        return not (odd > _FEW and talks > 1)
    return odd <= _FEW and not talks


def _cues(script: Script) -> tuple[dict[str, str], dict[str, int | None], dict[str, list[str]]]:
    """For each name how it is written and where it first stands; for plain letters the names that have them."""
    shown: dict[str, str] = {}
    lines: dict[str, int | None] = {}
    letters: dict[str, list[str]] = defaultdict(list)
    for speech in script.speeches():
        name = folded(speech.cue.plain)
        if name in shown or name not in script.speakers:
            continue
        shown[name], lines[name] = speech.cue.plain, speech.origin.line
        if form := plain_letters(name):
            letters[form].append(name)
    return shown, lines, letters


def _talks(script: Script) -> Counter[frozenset[str]]:
    """How often two speakers speak one right after the other, with nothing in between."""
    talks: Counter[frozenset[str]] = Counter()
    run: list[str] = []
    for element in (*script.play.elements, None):
        if isinstance(element, Speech):
            run.append(folded(element.cue.plain))
        elif isinstance(element, DualDialogue):
            run += (folded(element.left.cue.plain), folded(element.right.cue.plain))
        elif not isinstance(element, Note | Boneyard):
            talks.update(frozenset(pair) for pair in pairwise(run) if pair[0] != pair[1])
            run = []
    return talks


def _other_words(usual: str, odd: str) -> set[str]:
    """The words of a name that are not in the other."""
    return set(re.findall(r"[^\W\d_]+", odd)) - set(re.findall(r"[^\W\d_]+", usual))


def _finding(usual: str, odd: str, line: int | None) -> Diagnostic:
    message = f"{odd} may be {usual}; if so, `screenplay rename FILE {_quoted(odd)} {_quoted(usual)} --merge`"
    return doubt("similar-names", message, line)


def _quoted(name: str) -> str:
    return name if re.fullmatch(r"[\w.-]+", name) else f'"{name}"'
