"""What is to know of a turn apart from any candidate, as numbers for the learned weights."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from screenplay.prose.lexicon import words
from screenplay.prose.nouns import person_nouns
from screenplay.prose.speaking.clues import Clue, Form
from screenplay.prose.speaking.context import Context
from screenplay.prose.speaking.surroundings import Surroundings

__all__ = ["TURN_FEATURES", "TurnFeatures"]

TURN_FEATURES: tuple[str, ...] = (
    "verb_form",  # of the tag: a code of Form
    "verb_place",  # behind, before, in the paragraph before
    "verb_class",  # replies, asks, goes on
    "noun_class",  # of a nominal: anybody's, a relation of some sort, a rank or trade, a voice, a thing
    "after_form",  # of the beat behind
    "before_form",  # of the beat before
    "gap_before",  # paragraphs
    "gap_after",
    "opens",  # the quotation opens its paragraph
    "length",
    "length_before",
    "asks",
    "asks_before",
    "runs_on",  # the quotation before was left open
    "narrated_by_me",
    "addressed_count",
    "addressed_count_before",
    "place",  # in its conversation
    "same_paragraph",  # as the turn before
    "voices",  # quotations
    "between",  # mentions since the turn before
    "around",  # persons told around
    "introduced",  # a nominal brings somebody in
    "far_back",  # turns to the nearest told
    "far_on",
    "anchors_same",  # the nearest told on both sides are one
    "anchors_odd",  # and strict alternation between them would make them two
    "broken_off",  # the turn ends in a dash, or dots
    "broken_off_before",
    "broken_off_earlier",  # the turn before that
    "chapter",  # the text is no longer than a chapter or a few
)

_FAR = 20.0  # turns to an anchor that is not there
_GAP = 10  # paragraphs and mentions, counted up to
_REPLYING = frozenset("reply answer respond return rejoin retort agree counter object protest".split())
_ASKING = frozenset("ask inquire enquire question query demand".split())
_GOING_ON = frozenset(("continue", "go on", "add", "resume", "proceed", "repeat", "conclude", "carry on", "pursue"))
_GENERAL = frozenset(  # nouns that may mean anybody
    "man woman boy girl lady gentleman fellow lad lass child kid youth person creature stranger visitor companion"
    " friend guest other former latter elder younger one guy chap".split()
)
_RELATIONS = (
    frozenset("mother father mamma mama papa mum mom dad daddy mummy mommy parent stepmother stepfather".split()),
    frozenset("wife husband bride groom fiancé fiancée fiance fiancee spouse".split()),
    frozenset("sister brother twin".split()),
    frozenset("son daughter".split()),
    frozenset("aunt uncle grandmother grandfather grandma grandpa".split()),
    words("kin"),
)
_RANK, _VOICE, _THING = (float(2 + len(_RELATIONS) + more) for more in range(3))


class TurnFeatures:
    """The features of turns."""

    def __init__(self, context: Context) -> None:
        self._context = context
        quotations = context.quotations
        self._lengths = [
            log2(1 + sum(quotations[q].end - quotations[q].start for q in turn.quotations)) for turn in context.turns
        ]
        self._broken = [_broken_off(context.text, end) for end in context.ends]
        self._asks = [float("?" in context.text[end - 1 : end + 1]) for end in context.ends]

    def row(self, number: int, around: Surroundings) -> list[float]:
        """The features of a turn, in the order of `TURN_FEATURES`.

        Args:
            number: Index of the turn.
            around: What lies around it.

        Returns:
            One number a feature.
        """
        context = self._context
        turns, turn, clues = context.turns, context.turns[number], context.clues[number]
        span = context.spans[number]
        follows = number > span.start
        first = context.quotations[turn.quotations[0]]
        opens = first.outer_start - context.annotated.manuscript.blocks[turn.first].start <= 1
        return [
            float(clues.verb.form),
            float(clues.verb.place),
            self._verb_class(clues.verb),
            self._noun_class(clues.verb),
            float(clues.after.form),
            float(clues.before.form),
            float(min(turn.first - turns[number - 1].last, _GAP)) if number else float(_GAP),
            float(min(turns[number + 1].first - turn.last, _GAP)) if number + 1 < len(turns) else float(_GAP),
            float(opens),
            self._lengths[number],
            self._lengths[number - 1] if follows else 0.0,
            self._asks[number],
            self._asks[number - 1] if follows else 0.0,
            float(turn.runs_on),
            float(context.narrator >= 0),
            float(len(turn.addressed)),
            float(len(turns[number - 1].addressed)) if follows else 0.0,
            float(min(number - span.start, 20)),
            float(follows and turns[number - 1].last == turn.first),
            float(len(turn.quotations)),
            float(min(context.first_mentions[number] - context.last_mentions[number - 1], _GAP))
            if number
            else float(_GAP),
            float(len(around.told)),
            float(clues.verb.introduced),
            *_anchors(around),
            self._broken[number],
            self._broken[number - 1] if follows else 0.0,
            self._broken[number - 2] if number - 1 > span.start else 0.0,
            float(not context.is_book),
        ]

    def _verb_class(self, clue: Clue) -> float:
        verb = self._context.tags[clue.tag].verb if clue.tag >= 0 else None
        if verb is None:
            return 0.0
        classes = (_REPLYING, _ASKING, _GOING_ON)
        return next((float(code) for code, lemmas in enumerate(classes, 2) if verb.lemma in lemmas), 1.0)

    def _noun_class(self, clue: Clue) -> float:
        if clue.form not in (Form.ROLE, Form.NOMINAL):
            return 0.0
        head = self._context.mentions[clue.mention].head
        if head in _GENERAL:
            return 1.0
        if head == "voice":
            return _VOICE
        other = _RANK if head in person_nouns() else _THING
        return next((float(code) for code, nouns in enumerate(_RELATIONS, 2) if head in nouns), other)


def _anchors(around: Surroundings) -> Sequence[float]:
    (before, far_back), (behind, far_on) = around.last_told, around.next_told
    both = far_back and far_on
    return (
        float(far_back or _FAR),
        float(far_on or _FAR),
        float(before == behind) if both else -1.0,
        float((far_back + far_on) % 2) if both else -1.0,
    )


def _broken_off(text: str, end: int) -> float:
    """1 for a speech that ends in a dash, 0.5 in dots."""
    last = text[max(0, end - 3) : end].rstrip()
    return 1.0 if last.endswith(("—", "–", "-")) else 0.5 if last.endswith(("…", "..")) else 0.0
