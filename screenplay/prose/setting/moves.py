"""Find where the narration says that somebody goes, or is: the evidence from which scenes are made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex

from screenplay.prose.annotated import Annotated
from screenplay.prose.mentions import MENTIONS, Mention
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.setting.adverb_moves import adverb_moves, may_move
from screenplay.prose.setting.move import MOVES, Move, MoveKind
from screenplay.prose.setting.place_moves import place_moves
from screenplay.prose.setting.places import PLACES, Place
from screenplay.prose.setting.reading import read_sentence
from screenplay.prose.setting.times import TIMES
from screenplay.prose.setting.tokens import tokens_of, words_in

__all__ = ["MOVES", "Move", "MoveKind", "find", "told_in_present"]

_VIEW = 120  # characters back in which somebody comes to a window
_AT_WINDOW = regex.compile(
    r"\b(?:to|at|by|from|through|out\s+of)\s+(?:the|a|his|her|their|my)\s+(?:\p{Ll}+\s+)?window\b[^.!?]*[.!?]\s*$"
)
_DOWN = regex.compile(r"(?:down|out|over|across|below|beyond|outside)\b", regex.IGNORECASE)
_TENSE_SAMPLE = 400  # sentences that tell in which tense a text is told
_PAST = frozenset("was were had did said went came looked".split())
_PRESENT = frozenset("is are has does says goes comes looks".split())


def find(annotated: Annotated) -> tuple[Move, ...]:
    """Find what the narration says of where people go and are.

    Args:
        annotated: The manuscript with its sentences, mentions, places and times.

    Returns:
        The evidence in order.
    """
    return tuple(_walk(annotated))


def told_in_present(annotated: Annotated) -> bool:
    """Tell whether the narration is in the present tense."""
    past = present = 0
    for sentence in annotated[SENTENCES][:_TENSE_SAMPLE]:
        for word in words_in(annotated.text[sentence.start : sentence.end]):
            past += word in _PAST
            present += word in _PRESENT
    return present > past


def _walk(annotated: Annotated) -> Iterator[Move]:
    text = annotated.text
    present = told_in_present(annotated)
    mentions: dict[int, list[tuple[int, Mention]]] = defaultdict(list)
    for number, mention in enumerate(annotated[MENTIONS]):
        mentions[mention.sentence].append((number, mention))
    places: dict[int, list[tuple[int, Place]]] = defaultdict(list)
    for number, place in enumerate(annotated[PLACES]):
        places[place.sentence].append((number, place))
    leads = {mark.start: mark.end for mark in annotated[TIMES] if mark.jump}
    for number, sentence in enumerate(annotated[SENTENCES]):
        stretch = text[sentence.start : sentence.end]
        if (number not in places and not may_move(stretch)) or stretch.endswith("?"):
            continue
        tokens = tokens_of(text, sentence.start, sentence.end)
        if not tokens:
            continue
        lead = leads.get(sentence.start, 0)
        reading = read_sentence(number, tokens, places[number], mentions[number], present=present, lead_end=lead)
        moves = sorted((*place_moves(reading), *adverb_moves(reading)), key=lambda move: move.end)
        yield from (move for move in moves if not _is_seen(text, move))


def _is_seen(text: str, move: Move) -> bool:
    """`She had gone to the window. Down in the lane stood the carrier.`: whoever looks out is still inside."""
    down = move.kind is MoveKind.OPEN and _DOWN.match(text, move.start) is not None
    return down and _AT_WINDOW.search(text, max(0, move.start - _VIEW), move.start) is not None
