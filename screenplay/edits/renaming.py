"""A character gets another name: in cues, in action, wherever the script speaks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.edits.mentions import Mentions, Names, compile_words, folded
from screenplay.edits.texts import Change, changed, each_text, replaced
from screenplay.errors import InputError
from screenplay.model import DualDialogue, Element, Screenplay, Speech

__all__ = ["Renamed", "rename_character"]

_SEVERAL = re.compile(r"\s*(?:[&/,+]|\b(?:AND|WITH)\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A script in which a character has another name.

    Attributes:
        screenplay: The script.
        cues: How many cues have changed.
        mentions: How many mentions in the texts have changed.
        diagnostics: What was left alone, and might have been meant: `left-alone`.
    """

    screenplay: Screenplay
    cues: int
    mentions: int
    diagnostics: tuple[Diagnostic, ...]


class _Count:
    """How much was changed."""

    def __init__(self) -> None:
        self.cues = 0
        self.mentions = 0


def rename_character(
    play: Screenplay, old: str, new: str, *, merge: bool = False, keep_dialogue: bool = False
) -> Renamed:
    """Give a character another name everywhere.

    The name changes in cues, also where several speak, and as a word of its own in headings, action, parentheticals,
    notes and what is spoken: in capitals where it stood in capitals, with its possessive. The title page stays.

    Args:
        play: The script.
        old: The name that goes, in any case.
        new: The name that comes; in capitals, or as it is written in a sentence.
        merge: Allow a name that another character has.
        keep_dialogue: Leave alone what is spoken and sung.

    Raises:
        InputError: Nobody has the old name, somebody else has the new one, or the new one is no name.
    """
    old, new = " ".join(old.split()), " ".join(new.split())
    _check_names(old, new)
    cues = {folded(speech.cue.plain): speech for speech in _speeches(play.elements)}
    if not merge and folded(new) != folded(old) and folded(new) in _parts_of(cues):
        raise InputError(f"{new} is another character already (--merge makes the two one)")
    names = _names(play, old, new, cues)
    mentions = Mentions(names)
    count = _Count()

    def find(text: str) -> list[Change]:
        found = mentions.find(text)
        count.mentions += len(found)
        return found

    def rename(speech: Speech) -> Speech:
        cue = _renamed_cue(speech, mentions, names)
        count.cues += cue is not speech
        return cue

    elements = tuple(changed(element, find, name=rename, spoken=not keep_dialogue) for element in play.elements)
    if not count.cues and not count.mentions:
        raise InputError(f"there is no {old} in this script")
    remarks = (*_left_alone(play, names, cues), *_doubtful(play, mentions))
    return Renamed(replace(play, elements=elements), count.cues, count.mentions, remarks)


def _check_names(old: str, new: str) -> None:
    if not any(character.isalpha() for character in new):
        raise InputError(f"{new!r} is no name: it has no letter")
    if any(sign in new for sign in "()[]*_^\\"):
        raise InputError(f"{new!r} is no name: it holds a sign that means something in a script")
    if not old:
        raise InputError("the name to be changed is empty")
    if old == new:
        raise InputError("the two names are the same")


def _speeches(elements: tuple[Element, ...]) -> Iterator[Speech]:
    for element in elements:
        if isinstance(element, Speech):
            yield element
        elif isinstance(element, DualDialogue):
            yield element.left
            yield element.right


def _parts_of(cues: dict[str, Speech]) -> set[str]:
    """Everybody who speaks, alone or with others."""
    return {part for cue in cues for part in (cue, *(_SEVERAL.split(cue)))}


def _names(play: Screenplay, old: str, new: str, cues: dict[str, Speech]) -> Names:
    """What to look for: longer names that hold the old one are other characters, if it is a word of the language."""
    small = compile_words([old])
    is_word = any(
        found.group().islower()
        for element in play.elements
        for text in each_text(element)
        for found in small.finditer(text)
    )
    return Names(
        old, new, tuple(speech.cue.plain for cue, speech in cues.items() if _is_other(cue, old, is_word)), is_word
    )


def _is_other(cue: str, old: str, is_word: bool) -> bool:
    """Whether a cue holds the old name and belongs to somebody else all the same.

    ANN'S MOTHER and ANN & BOB have the name of ANN in them. YOUNG ANN is Ann too, but an OLD MAN is not the MAN:
    there the name is a word. ANN SMITH is left to the writer.
    """
    name = folded(old)
    if cue == name or not compile_words([old]).search(cue):
        return False
    if any(part == name for part in _SEVERAL.split(cue)):
        return False
    if re.search(rf"(?<![^\W_]){re.escape(name)}['’]s?(?![^\W_])", cue):
        return False
    return is_word or not cue.endswith(f" {name}") or cue.split(maxsplit=1)[0] not in _AGES


_AGES = frozenset(
    "young younger old older little teenage teen adult baby elderly child kid grown-up future past".split()
)


def _renamed_cue(speech: Speech, mentions: Mentions, names: Names) -> Speech:
    """The speech with its cue changed; the same one if it does not hold the name."""
    plain = speech.cue.plain
    if folded(plain) == folded(names.old):
        shown = names.shown(plain)
        return replace(speech, cue=replaced(speech.cue, lambda text: [(0, len(text), shown)] if text == plain else []))
    if not mentions.find(plain):
        return speech
    return replace(speech, cue=replaced(speech.cue, mentions.find))


def _left_alone(play: Screenplay, names: Names, cues: dict[str, Speech]) -> Iterator[Diagnostic]:
    """The cues and words that hold the name and were left alone."""
    for other in names.others:
        line = cues[folded(other)].origin.line
        message = f"{other} is taken for another character and keeps the name"
        yield Diagnostic("left-alone", Severity.WARNING, message, line=line)
    page = [line.plain for entry in play.title_page.entries for line in entry.lines]
    if any(compile_words([names.old]).search(text) for text in page):
        yield Diagnostic("left-alone", Severity.WARNING, f"the title page says {names.old}, and still does")
    yield from _parts_alone(play, names, cues)


def _parts_alone(play: Screenplay, names: Names, cues: dict[str, Speech]) -> Iterator[Diagnostic]:
    """The words of a name of several words that stand by themselves, such as a first name."""
    words = names.old.split()
    for word in words if len(words) > 1 else ():
        if len(word) < 3 or not word.isalpha() or folded(word) in cues or word.casefold() == "the":
            continue
        alone = Mentions(Names(word, names.new, (names.old,)))
        count = sum(len(alone.find(text)) for element in play.elements for text in each_text(element))
        if count:
            times = "1 time" if count == 1 else f"{count} times"
            message = f"{word} by itself stands {times} in the text and was left alone"
            yield Diagnostic("left-alone", Severity.WARNING, message)


def _doubtful(play: Screenplay, mentions: Mentions) -> Iterator[Diagnostic]:
    for element in play.elements:
        count = sum(mentions.doubtful(text) for text in each_text(element))
        if count:
            message = f"{mentions.names.old} begins a sentence here and seems to be no name; it was left alone"
            yield Diagnostic("left-alone", Severity.WARNING, message, line=element.origin.line)
