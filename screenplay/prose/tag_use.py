"""Whether a verb beside a quotation says the speech or tells an act, and the verbs that say it in two words or more.

`she kept repeating`, `he began by saying`; `"Locked," she reported` but `"Locked." She tried the door`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import regex

from screenplay.prose.lexicon import rows
from screenplay.prose.setting.motion import motion_form
from screenplay.prose.verbs import SpeechVerb, VerbKind, guessed_verb, speech_verb_forms, third_person

__all__ = ["joins", "phrase_at", "says", "tag_verb", "unlisted"]

_MARKS = " \t\r\n\"'“”‘’«»„_*"
_SELF = r"(?:him|her|my|it|them|our)sel(?:f|ves)"
_PHRASE = regex.compile(
    r"(?:(?:kept|keeps|keep)(?:\s+on)?|(?:started|starts|began|begins|resumed)(?:\s+(?:off|out))?(?:\s+by)?"
    r"|(?:ended|ends|wound|finished|finishes|opened|opens|concluded)\s+(?:(?:up|off)\s+)?(?:by|up)|(?:went|goes|go)\s+on"
    rf"|(?:ended|wound)\s+up|(?:found|finds|caught|heard|hears)\s+{_SELF}"
    r"|(?:could|can)(?:not|n['’]t|\s+not)\s+help|(?:was|were|is|are|(?:had|has)\s+been))"
    r"\s+(?:(?!\p{Ll}+ing\b)\p{Ll}+ly\s+)?(?P<ing>\p{Ll}+ing)\b"
    rf"|(?:(?:went|goes|go)\s+on\s+to|(?:heard|hears)\s+{_SELF}|(?:could|can)(?:not|n['’]t|\s+not)\s+help\s+but)\s+"
    r"(?P<base>\p{Ll}+)\b"
    r"|(?:began|begins|started|starts|managed|manages|continued|continues|proceeded)\s+to\s+(?P<voice>\p{Ll}+)\b"
)
# Acts of their own as often as words: what is behind them tells. The last of them move on, or fetch something.
_BUSY = frozenset("return offer add continue proceed resume read question order request demand".split())
_MOVING = frozenset("return continue proceed resume".split())
_WEEPING = frozenset("cry weep sob laugh giggle chuckle chortle cough gasp pant sniff sniffle breathe read".split())
_TO = r"(?:(?:to\s+)?(?:him|her|them|me|us|himself|herself|themselves|myself|nobody|everyone|no\s+one)\b)"
_QUIET = r"(?:\p{L}+ly|again|aloud|instead|too|then|now|first|once\s+more|at\s+(?:last|length)|in\s+turn|out\s+loud)\b"
_BARE = regex.compile(rf"(?:\s+(?:{_TO}|{_QUIET}))*\s*(?:[,;:.!?…—–]|-|$)")
_CLEAN = regex.compile(
    rf"(?:\s+(?:{_TO}|{_QUIET}))*\s*(?:[,;:.!?…—–]|-|$"
    r"|\s(?:with|in|through|from|between|under|without|for|as|while|when|before|after|and|but|because|\p{L}+ing)\b)"
)
_LAST = regex.compile(rf"(?:\s+(?:{_TO}|{_QUIET}))*\s*[,;:.!?…—–-]*\s*$")
_RELATIVE = regex.compile(r"(?:(?!\s(?:as|and|but|while|when)\b)[^,;])*?\s(?:which|who|that|whose)\b")
_WAY = regex.compile(
    r"\s+(?:to|from|down|up|along|into|through|toward|towards|across|on|out|home|past|in)\b"
    r"(?!\s+(?:(?:a|an|the|his|her|their|my|that|this|as)\s+(?:\p{L}+\s+){0,3}(?:voice|tones?|whisper|manner|breath|tongue)"
    r"|him|her|them|me|us|himself|herself|themselves|myself|English|French|German|Spanish|Italian)\b)"
)


@cache
def _forms() -> Mapping[str, SpeechVerb]:
    """The finite forms of the verbs that are tags only where they lead out of a speech."""
    found: dict[str, SpeechVerb] = {}
    for lemma, past, kind in rows("tag_verbs"):
        verb = SpeechVerb(lemma, VerbKind(kind))
        found[past] = found[third_person(lemma)] = verb
        if past != lemma:
            found[f"could {lemma}"] = verb
    return found


@cache
def _participles() -> Mapping[str, SpeechVerb]:
    verbs = (verb for verb in speech_verb_forms().values() if verb.kind in (VerbKind.PLAIN, VerbKind.VOICE))
    return {verb.ing: verb for verb in verbs if verb.lemma not in _WEEPING}


def phrase_at(text: str, start: int, end: int) -> tuple[int, SpeechVerb] | None:
    """Read `kept repeating`, `began by saying`, `went on to say` at an offset.

    Args:
        text: The whole text.
        start: Where the phrase would begin.
        end: Where the sentence ends.

    Returns:
        One past the phrase, and the verb of speaking in it; None if there is none.
    """
    match = _PHRASE.match(text, start, end)
    if match is None:
        return None
    base = speech_verb_forms().get(match["base"] or match["voice"])
    if match["voice"] and (base is None or base.kind is not VerbKind.VOICE):
        return None  # `began to say` is read by its last word
    verb = _participles().get(match["ing"]) if match["ing"] else base
    plain = verb is not None and verb.kind in (VerbKind.PLAIN, VerbKind.VOICE) and verb.lemma not in _WEEPING
    return (match.end(), verb) if plain and verb is not None else None


def tag_verb(past: str) -> SpeechVerb:
    """The verb of a tag, by its past, though it may be in no list: `reported`, `trumpeted`."""
    return _forms().get(past) or guessed_verb(past)


def joins(text: str, start: int) -> bool:
    """A sentence goes on from the quotation before it: a comma leads there, or it begins small."""
    return text[start].islower() or text[max(0, start - 8) : start].rstrip(_MARKS).endswith(",")


def says(text: str, verb: SpeechVerb, span: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """A verb with its subject before it, behind a quotation, says the speech and tells no act.

    Args:
        text: The whole text.
        verb: The verb.
        span: Where it stands.
        sentence: Where its sentence begins and ends.
    """
    joined = joins(text, sentence[0])
    if text[slice(*span)].casefold() not in speech_verb_forms():  # kept asking
        return joined and _RELATIVE.match(text, span[1], sentence[1]) is None
    if verb.lemma not in _BUSY:
        return True
    if verb.lemma in _MOVING and _WAY.match(text, span[1], sentence[1]):
        return False
    return (_CLEAN if joined else _BARE).match(text, span[1], sentence[1]) is not None


def unlisted(
    text: str, words: Sequence[tuple[int, int, str]], end: int, *, helped: bool = False
) -> tuple[int, SpeechVerb] | None:
    """Read a verb that a quotation leads into as one of speaking, though it is none by itself: `she reported`.

    Args:
        text: The whole text.
        words: The verb and the word behind it, with where they begin and end.
        end: Where the sentence ends.
        helped: `Could` stands before it.

    Returns:
        One past the verb, and the verb; None where what follows makes it an act.
    """
    forms = _forms()
    (_, stop, word), *more = words
    pair = forms.get(f"{word} {more[0][2]}") if more else None
    if pair is not None and _CLEAN.match(text, more[0][1], end):
        return more[0][1], pair
    known = forms.get(f"could {word}" if helped else word)
    if known is not None:
        return (stop, known) if _CLEAN.match(text, stop, end) else None
    regular = word.endswith("ed") and len(word) > _SHORTEST and motion_form(word) is None
    return (stop, guessed_verb(word)) if regular and _LAST.match(text, stop, end) else None


_SHORTEST = 4  # letters of a verb with its ending
