"""What a paragraph shows of whether a scene begins with it: how it opens, whom it tells of, what it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from math import log
from typing import TypeVar

import regex

from screenplay.manuscript import Block
from screenplay.prose.annotated import Annotated
from screenplay.prose.lexicon import rows
from screenplay.prose.names import NAMES
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.setting.company import Company
from screenplay.prose.setting.crossings import is_blank
from screenplay.prose.setting.move import MOVES, Move, MoveKind
from screenplay.prose.setting.place_nouns import Rank
from screenplay.prose.setting.places import PLACES, Place
from screenplay.prose.setting.signals import comes_back
from screenplay.prose.words import is_past_verb

__all__ = ["ParagraphSigns"]

_BACK, _AHEAD = 1500, 900  # characters in which the company before and after a paragraph is compared
_AT_ONCE = 250  # characters in which others come at once
_TALK = 1200  # characters in which the words before and after are compared
_OPENS = 300  # characters that tell how a paragraph opens
_USUAL = 1500  # characters of a scene
_SHORT = 500  # characters that make no scene
_LONGEST_LEAD = 500  # characters of narration that count
_FITTINGS = 3  # that count
_LETTERS = 4  # of a word that may be what the story is about
_BE = frozenset("was were is are".split())
_GROUP = frozenset(("they", "we"))
_ELSEWHERE = frozenset("outside inside upstairs downstairs below back out down up across".split())
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_CLOCK = regex.compile(
    rf"\b(?:half[\s-]past|quarter\s+(?:past|to)|\w+\s+(?:minutes\s+)?(?:past|to))\s+{_HOUR}\b"
    rf"|\b(?:by|at|after|before|until|past)\s+(?:about\s+|nearly\s+|almost\s+)?{_HOUR}"
    r"(?:[-:.\s]?(?:thirty|fifteen|forty-five|\d\d))?(?:\s+o['’]clock\b|[,.]|\s+(?:the|they|we|he|she|it|i|when|and|there)\b)"
    rf"|\b{_HOUR}\s+o['’]clock|\b(?:noon|midnight|dusk|dawn|sunset|sunrise)\b",
    regex.IGNORECASE,
)
_GOING = regex.compile(
    r"\b(?:come\s+(?:on|with\s+me)|let['’]?s|go\s+(?:on|home|and)|follow\s+me|this\s+way|i['’]ll\s+(?:go|get|see)"
    r"|had\s+better|get\s+(?:in|out)|see\s+you|a\s+word|after\s+you|good\s+night)\b",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"\p{L}+")
_END = 200  # characters of the paragraph before that tell whether people are about to go
_T = TypeVar("_T", Move, Place, Sentence)


class _Placed:
    """Words of a text by where they stand."""

    def __init__(self, words: Sequence[tuple[int, str]]) -> None:
        self._words = [word for _, word in words]
        self._starts = [at for at, _ in words]

    def between(self, start: int, end: int) -> set[str]:
        """The words that begin from one offset on and before another."""
        return set(self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


class ParagraphSigns:
    """Looks at paragraphs; holds what they are compared with."""

    def __init__(self, annotated: Annotated, company: Company) -> None:
        """Look at the paragraphs of a manuscript.

        Args:
            annotated: The manuscript with its places and moves.
            company: Who takes part where.
        """
        self._annotated, self._company, self._text = annotated, company, annotated.text
        self._sentences = [sentence for sentence in annotated[SENTENCES] if sentence.follows is None]
        self._quoted = [quotation.outer_start for quotation in annotated[QUOTATIONS]]
        self._named = frozenset(use.start for use in annotated[NAMES])
        words = [(match.start(), match[0].lower()) for match in _WORD.finditer(annotated.text)]
        self._topics = _Placed(
            [each for each in words if len(each[1]) >= _LETTERS and each[1] not in _listed("common")]
        )
        self._fittings = _Placed([each for each in words if each[1] in _listed("fitting")])
        self._sentence_starts = [sentence.start for sentence in self._sentences]
        self._place_starts = [place.start for place in annotated[PLACES]]
        self._move_starts = [move.start for move in annotated[MOVES]]

    def of(self, block: Block, before: Block, since: int) -> dict[str, float]:
        """The signs of a paragraph by their names.

        Args:
            block: The paragraph.
            before: The paragraph before it.
            since: Where the scene before it began.
        """
        spoken = bisect_left(self._quoted, block.start)
        first = self._quoted[spoken] if spoken < len(self._quoted) else block.end
        told = min(first, block.end)
        lead = self._text[block.start : told]
        ends = self._text[before.start : before.end].rstrip()
        signs: dict[str, float] = {
            "speech opens": told <= block.start + 1,
            "no speech": first >= block.end,
            "narration": min(len(lead), _LONGEST_LEAD) / _LONGEST_LEAD,
            "behind speech": ends[-1:] in ('"', "”", "’", "'"),
            "people about to go": _GOING.search(ends[-_END:]) is not None or _has(ends[-_END:], "parting"),
            "fittings": min(len(_listed("fitting") & _words(lead)), _FITTINGS) / _FITTINGS,
            "distance": log(max(block.start - since, 50) / _USUAL),
            "near": block.start - since < _SHORT,
        }
        signs.update(self._sentence_signs(block, told))
        signs.update(self._story_signs(block, since))
        return {sign: float(value) for sign, value in signs.items()}

    def _sentence_signs(self, block: Block, told: int) -> Mapping[str, float]:
        """How the first sentence of narration opens."""
        inside = _between(self._sentences, self._sentence_starts, block.start, block.start + 1)
        if not inside or told <= block.start + 1:
            return {}
        sentence = self._text[inside[0].start : inside[0].end]
        words = regex.findall(r"[\p{L}'’]+", sentence.lower())
        verb = next((word for word in words if word in _BE or word == "had" or is_past_verb(word)), "")
        return {
            "state": verb in _BE,
            "group": bool(words) and words[0] in _GROUP,
            "elsewhere": bool(words) and words[0] in _ELSEWHERE,
            "name": block.start in self._named,
            "clock": _CLOCK.search(sentence) is not None,
            "air": _has(sentence, "air"),
        }

    def _story_signs(self, block: Block, since: int) -> Mapping[str, float]:
        """What moves, places, persons and words the paragraph brings."""
        annotated, start, end = self._annotated, block.start, min(block.end, block.start + _OPENS)
        moves = self._moves(start, end)
        old = {place.group or place.head for place in _between(annotated[PLACES], self._place_starts, since, start)}
        here = [
            place
            for place in _between(annotated[PLACES], self._place_starts, start, end)
            if place.rank is not Rank.RIDE and not is_blank(place)
        ]
        back = self._persons(max(since, start - _BACK), start)
        ahead = self._persons(start, start + _AHEAD)
        return {
            **{f"move {self._kind(move, old)}": 1.0 for move in moves},
            "new places": min(sum((place.group or place.head) not in old for place in here), 2) / 2,
            "others gone": _share(back, ahead),
            "others come": _share(ahead, back),
            "others at once": _share(self._persons(start, start + _AT_ONCE), back),
            "fittings ahead": self._furnished(since, start),
            "same words": self._cohesion(max(since, start - _TALK), start),
        }

    def _moves(self, start: int, end: int) -> list[Move]:
        """The moves of a stretch after which nobody is back at once."""
        found = _between(self._annotated[MOVES], self._move_starts, start, end)
        ends = [self._annotated[SENTENCES][move.sentence].end for move in found]
        stays = (move for move, last in zip(found, ends, strict=True) if not comes_back(self._text, move.end, last))
        return [move for move in stays if not self._is_view(move)]

    def _is_view(self, move: Move) -> bool:
        """The words describe a road, a country or a vehicle, which may be seen from the window."""
        if move.kind not in (MoveKind.SHOWN, MoveKind.RIDE) or move.place is None:
            return False
        aboard = move.kind is MoveKind.RIDE and (move.together or bool(move.movers))
        return not aboard and self._annotated[PLACES][move.place].rank in (Rank.WAY, Rank.LAND, Rank.RIDE)

    def _kind(self, move: Move, old: AbstractSet[str]) -> str:
        """What a move says; `here` of a place that the scene has spoken of already."""
        if move.place is None:
            return f"{move.kind.value} somewhere"
        place = self._annotated[PLACES][move.place]
        return "here" if is_blank(place) or (place.group or place.head) in old else move.kind.value

    def _furnished(self, since: int, at: int) -> float:
        """How many things that furnish a place are spoken of for the first time in a while."""
        new = self._fittings.between(at, at + _AHEAD) - self._fittings.between(max(since, at - _BACK), at)
        return min(len(new), _FITTINGS) / _FITTINGS

    def _persons(self, start: int, end: int) -> Mapping[int | str, float]:
        found = self._company.between(start, end)
        return {person: weight for person, weight in found.items() if isinstance(person, int)}

    def _cohesion(self, since: int, at: int) -> float:
        """The share of the words before a paragraph and behind its start that are the same."""
        before, behind = self._topics.between(since, at), self._topics.between(at, at + _TALK)
        return len(before & behind) / max(1, min(len(before), len(behind)))


def _between(found: Sequence[_T], starts: Sequence[int], start: int, end: int) -> Sequence[_T]:
    return found[bisect_left(starts, start) : bisect_left(starts, end)]


def _share(some: Mapping[int | str, float], others: Mapping[int | str, float]) -> float:
    """The share of the company that is not among the others."""
    return sum(weight for person, weight in some.items() if person not in others) / (sum(some.values()) or 1.0)


def _words(stretch: str) -> set[str]:
    return set(regex.findall(r"\p{L}+", stretch.lower()))


def _has(stretch: str, kind: str) -> bool:
    return not _listed(kind).isdisjoint(_words(stretch))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(word for name, words in rows("scene_signs") if name == kind for word in words.split())
