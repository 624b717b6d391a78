"""Carry the scene through the narration: cut where the story's present moves, learn where it is where it stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.company import Company
from screenplay.prose.gazetteer import Gazetteer, Site
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.move import MOVES, Move, MoveKind
from screenplay.prose.place_nouns import Rank, Setting
from screenplay.prose.places import PLACES, Place
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.times import TIMES, TimeMark

__all__ = ["Cut", "stage"]

_FORWARD = 700  # characters in which the story shows whom it follows
_BACK = 1200  # characters in which somebody was part of the scene
_SHORT = 100  # characters that make no scene of their own on the way to another place


@dataclass(slots=True)
class Cut:
    """A scene in the making.

    Attributes:
        start: Where it begins.
        site: Where it is, as soon as that is known.
        outside: It is in front of the place, not in it.
        known: How surely the place is told, from 0 to 1.
        weight: How surely a scene begins here.
        evidence: The words that show it.
        jump: The time mark that opens it, if one does.
        broken: A section break or heading stands before it.
        moved: It is reached from the scene before without a gap.
    """

    start: int
    site: Site | None = None
    outside: bool = False
    known: float = 0.0
    weight: float = 1.0
    evidence: tuple[int, int] = (0, 0)
    jump: TimeMark | None = None
    broken: bool = False
    moved: bool = False
    adverb: str = ""
    end: int = 0
    seen: dict[int, float] = field(default_factory=dict)


def stage(annotated: Annotated) -> tuple[list[Cut], Gazetteer]:
    """Cut the story into scenes.

    Args:
        annotated: The manuscript with its places, times and moves.

    Returns:
        The scenes in order, and the places they are in.
    """
    builder = _Stage(annotated)
    return builder.cuts(), builder.gazetteer


class _Stage:
    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self._text = annotated.text
        self._company = Company(annotated)
        self._moves: dict[int, list[Move]] = defaultdict(list)
        for move in annotated[MOVES]:
            self._moves[move.sentence].append(move)
        self._jumps: dict[int, TimeMark] = {}
        for mark in annotated[TIMES]:
            if mark.jump and mark.sentence is not None:
                self._jumps.setdefault(mark.sentence, mark)
        self._places: dict[int, list[int]] = defaultdict(list)
        for number, place in enumerate(annotated[PLACES]):
            self._places[place.sentence].append(number)
        self.gazetteer = Gazetteer(self._owner)
        self._cuts: list[Cut] = []

    # -- the walk

    def cuts(self) -> list[Cut]:
        """Walk through the paragraphs."""
        annotated, blocks = self._annotated, self._annotated.manuscript.blocks
        by_paragraph: dict[int, list[int]] = defaultdict(list)
        for number, sentence in enumerate(annotated[SENTENCES]):
            by_paragraph[sentence.paragraph].append(number)
        broken = True
        for number, block in enumerate(blocks):
            if block.kind in (BlockKind.BREAK, BlockKind.HEADING):
                broken = True
            if block.kind is not BlockKind.PARAGRAPH:
                continue
            if broken:
                self._cuts.append(Cut(block.start, broken=True, evidence=(block.start, block.start)))
                broken = False
            first = True
            for index in by_paragraph[number]:
                self._sentence(index, annotated[SENTENCES][index], opens=first)
                first = False
        self._finish()
        return self._cuts

    @property
    def _now(self) -> Cut:
        return self._cuts[-1]

    def _sentence(self, number: int, sentence: Sentence, *, opens: bool) -> None:
        opens = opens and (sentence.follows is None)
        jump = self._jumps.get(number)
        if jump is not None:
            self._jump(jump, sentence, opens=opens)
        for index in self._places[number]:
            self._note(index)
        moves = self._moves.get(number)
        if moves:
            self._move(moves, sentence, opens=opens)

    def _jump(self, jump: TimeMark, sentence: Sentence, *, opens: bool) -> None:
        now = self._now
        start = self._start(sentence)
        if start - now.start < _SHORT and now.jump is None and not (now.moved and now.known):
            now.jump = now.jump or jump
            return
        if jump.jump < 0.6 or (not opens and jump.jump < 0.8):
            return
        if not self._played(sentence.start):
            return
        self._cuts.append(Cut(start, now.site, now.outside, 0.1, jump.jump, (jump.start, jump.end), jump))

    def _played(self, start: int) -> bool:
        """Something is said soon after: the story does not just report."""
        quotations = self._annotated[QUOTATIONS]
        return any(start <= quotation.start < start + 1500 for quotation in quotations)

    def _note(self, index: int) -> None:
        """Remember that the scene speaks of a place, however it does."""
        place = self._annotated[PLACES][index]
        if place.determiner in ("a", "an", "another", "some"):
            return
        self._now.seen[index] = 0.1

    def _move(self, moves: Sequence[Move], sentence: Sentence, *, opens: bool) -> None:
        goal: Move | None = None
        for move in moves:
            if move.kind is MoveKind.DEPART and move.place is not None:
                self._reveal(move, 0.5)
            if self._is_goal(move, opens=opens):
                goal = move
        if goal is None:
            for move in moves:
                if move.kind in (MoveKind.STAY, MoveKind.OPEN, MoveKind.SHOWN, MoveKind.NEAR, MoveKind.RIDE):
                    self._reveal(move, move.weight)
            return
        self._go(goal, sentence, opens=opens)

    def _is_goal(self, move: Move, *, opens: bool) -> bool:
        """Tell whether a move can begin a scene where it stands."""
        if move.kind is MoveKind.ARRIVE:
            return True
        if move.kind is MoveKind.OPEN:
            return True
        if move.kind in (MoveKind.SHOWN, MoveKind.NEAR):
            return opens and (move.kind is MoveKind.SHOWN or (bool(move.movers) and move.opening))
        if move.kind is MoveKind.STAY:
            return opens or move.weight >= 0.65
        if move.kind is MoveKind.RIDE:
            return opens or bool(move.movers) or move.together
        if move.kind is MoveKind.PASS:
            return True
        return move.place is None and (move.together or bool(move.movers))

    def _go(self, move: Move, sentence: Sentence, *, opens: bool) -> None:
        now = self._now
        place = None if move.place is None else self._annotated[PLACES][move.place]
        follows = move.kind in (MoveKind.OPEN, MoveKind.SHOWN) or self._follows(move, sentence)
        if place is None:
            self._go_away(move, sentence, follows=follows)
            return
        if not follows:
            if move.kind in (MoveKind.ARRIVE, MoveKind.STAY):
                self._reveal(move, 0.3)
            return
        known = len(self.gazetteer.sites)
        site = self.gazetteer.resolve(place, now.site)
        outside = move.adverb == "outside"
        if self._same(site, outside, move, place):
            now.known = max(now.known, move.weight)
            return
        if now.site is None and move.kind in (
            MoveKind.STAY,
            MoveKind.OPEN,
            MoveKind.SHOWN,
            MoveKind.NEAR,
            MoveKind.RIDE,
            MoveKind.PASS,
        ):
            self._set(now, site, outside, move.weight, move)
            return
        if (
            now.known <= 0.3
            and move.kind not in (MoveKind.ARRIVE, MoveKind.PASS)
            and self._start(sentence) - now.start < 600
        ):
            self._set(now, site, outside, move.weight, move)
            return
        if not self._crosses(site, move, place):
            if known < len(self.gazetteer.sites):
                self.gazetteer.sites.pop()
            return
        self._cut(site, outside, move, sentence)

    def _cut(self, site: Site | None, outside: bool, move: Move, sentence: Sentence) -> None:
        now, start = self._now, self._start(sentence)
        fresh = start - now.start < _SHORT and (now.moved or now.broken or now.jump is not None)
        if fresh and (now.site is None or now.known <= 0.3 or now.moved):
            self._set(now, site, outside, move.weight, move)
            return
        if start <= now.start:
            self._set(now, site, outside, move.weight, move)
            return
        self._cuts.append(
            Cut(start, site, outside, move.weight, move.weight, (move.start, move.end), moved=True, adverb=move.adverb)
        )

    def _go_away(self, move: Move, sentence: Sentence, *, follows: bool) -> None:
        """Somebody goes home, upstairs, out: where that is the text may tell later."""
        if not follows or move.kind is MoveKind.DEPART:
            return
        now = self._now
        if move.adverb == "outside" and (now.outside or (now.site and now.site.setting is Setting.EXT)):
            return
        if move.adverb == "inside" and now.site and now.site.setting is Setting.INT and not now.outside:
            return
        site = Site(
            "", move.adverb, Setting.INT if move.adverb not in ("outside", "outdoors") else Setting.EXT, Rank.HOUSE
        )
        if move.adverb == "outside" and now.site is not None:
            self._cut(now.site, True, move, sentence)
            return
        self._cut(site, False, move, sentence)

    # -- judgements

    def _same(self, site: Site, outside: bool, move: Move, place: Place) -> bool:
        now = self._now
        if site is now.site and outside == now.outside:
            return True
        if now.site is None:
            return False
        if (
            place.group in ("room", "house")
            and not place.traits
            and place.owner is None
            and not place.owner_words
            and not place.named
        ):
            inside = now.site.setting is Setting.INT and not now.outside
            if inside and place.determiner in ("the", "this", "that") and site.owner == "":
                return True
        if now.site.within and site.group == now.site.within and not outside:
            return True
        return False

    def _crosses(self, site: Site, move: Move, place: Place) -> bool:
        now = self._now
        here = now.site
        if here is not None:
            under_sky = (here.setting in (Setting.EXT,) or now.outside) and site.setting is Setting.EXT
            if move.kind is MoveKind.PASS and under_sky:
                return False
            if here.rank is Rank.RIDE and site.setting is Setting.EXT and move.kind is not MoveKind.ARRIVE:
                return False
            if site.group == "elevator" and here.rank is Rank.WAY and not move_into(self._text, move):
                return False
            if move.kind is MoveKind.SHOWN and site.rank is Rank.LAND:
                return False
            if site.rank is Rank.LAND and move.kind in (MoveKind.STAY, MoveKind.NEAR):
                return False
        return True

    def _follows(self, move: Move, sentence: Sentence) -> bool:
        """The story goes with those who move, and does not stay with those they leave."""
        if move.together or not move.movers:
            return True
        now = self._now
        movers = self._company.of(move.movers)
        if not movers:
            return True
        end = self._horizon(sentence)
        ahead = self._company.between(sentence.end, end)
        back = self._company.between(max(now.start, sentence.start - _BACK), sentence.start)
        left = set(back) - movers
        staying = sum(ahead[person] for person in left)
        going = sum(ahead[person] for person in movers)
        if not going and not staying:
            return True
        return going > 0 and going >= 0.8 * staying

    def _horizon(self, sentence: Sentence) -> int:
        return sentence.end + _FORWARD

    def _reveal(self, move: Move, weight: float) -> None:
        """Learn where the story is, from words that do not move it."""
        now = self._now
        if move.place is None or weight <= now.known:
            return
        place = self._annotated[PLACES][move.place]
        if place.determiner in ("a", "an", "another") and move.kind is not MoveKind.STAY:
            return
        if now.known >= 0.3 and now.site is not None:
            return
        site = self.gazetteer.resolve(place, None if now.known < 0.2 else now.site)
        self._set(now, site, move.adverb == "outside", min(weight, 0.6), move)

    def _set(self, cut: Cut, site: Site | None, outside: bool, known: float, move: Move) -> None:
        cut.site, cut.outside, cut.known = site, outside, known
        cut.evidence = (move.start, move.end)

    def _start(self, sentence: Sentence) -> int:
        """Where the crossing sentence begins: with its speech, if it is the tag of one."""
        quotations = self._annotated[QUOTATIONS]
        start, follows = sentence.start, sentence.follows
        if follows is not None and not self._text[start].isupper():
            start = quotations[follows].outer_start
        elif follows is not None and self._tags(sentence):
            start = quotations[follows].outer_start
        return start

    def _tags(self, sentence: Sentence) -> bool:
        words = self._text[sentence.start : sentence.end].split(maxsplit=3)[:3]
        return any(
            word.strip(",.") in ("said", "asked", "cried", "replied", "says", "whispered", "answered") for word in words
        )

    def _owner(self, place: Place) -> str:
        if place.owner is not None:
            reference = self._annotated[REFERENCES][place.owner]
            mention = self._annotated[MENTIONS][place.owner]
            if reference.person is not None and (reference.sure >= 0.5):
                return str(reference.person)
            if mention.kind is MentionKind.FIRST:
                return "I"
        return place.owner_words.casefold()

    def _finish(self) -> None:
        """Set the ends; drop what is too short to be a scene on the way to the next."""
        ends = [*(cut.start for cut in self._cuts[1:]), len(self._text)]
        for cut, end in zip(self._cuts, ends, strict=True):
            cut.end = end


def move_into(text: str, move: Move) -> bool:
    """The words say that somebody gets into the place, not only to it."""
    words = text[move.start : move.end].casefold()
    return " into " in words or " in to " in words or " inside " in words or " in " in words
