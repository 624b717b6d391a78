"""Carry the scene through the narration: cut where the story's present moves, learn where it is where it stays."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from screenplay.manuscript import Block, BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.setting.company import Company
from screenplay.prose.setting.crossings import NEAR, may_cut
from screenplay.prose.setting.cut import Cut
from screenplay.prose.setting.flashbacks import opens_flashback, opens_flashback_plainly
from screenplay.prose.setting.following import Following
from screenplay.prose.setting.gazetteer import Gazetteer
from screenplay.prose.setting.going import Going
from screenplay.prose.setting.move import MOVES, STATIC, Move, MoveKind
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.places import Place
from screenplay.prose.setting.reel import Reel
from screenplay.prose.setting.signals import comes_back, invites, is_usual, looks_back, makes_ready
from screenplay.prose.setting.times import TIMES, TimeMark
from screenplay.prose.setting.unannounced import Unannounced

__all__ = ["stage"]

_PLAYED = 3000  # characters in which somebody speaks, where a jump in time opens a scene and no report
_TENTATIVE = 0.5  # strength of a jump in time below which the place must change as well
_SHORT = 300  # characters of narration at the end of a chapter that begin no scene unannounced
_NOTHING = 60  # characters of narration at the end of a chapter that make no scene
_PLAINLY = 0.9  # strength of one that opens a scene whether anybody speaks or not
_ANYWHERE = 0.8  # strength of one that need not open its paragraph


def stage(annotated: Annotated) -> tuple[list[Cut], Gazetteer]:
    """Cut the story into scenes.

    Args:
        annotated: The manuscript with its places, times and moves.

    Returns:
        The scenes in order, and the places of the story.
    """
    reel = Reel(annotated)
    return _Stage(annotated, reel).cuts(), reel.gazetteer


class _Stage:
    """The walk from sentence to sentence."""

    def __init__(self, annotated: Annotated, reel: Reel) -> None:
        self._annotated = annotated
        self._text = annotated.text
        self._reel = reel
        company = Company(annotated)
        self._following = Following(company)
        self._unannounced = Unannounced(annotated, company)
        self._going = Going(reel, self._following)
        breaks = (BlockKind.BREAK, BlockKind.HEADING)
        self._ends = [block.start for block in annotated.manuscript.blocks if block.kind in breaks]
        self._marks = [mark.start for mark in annotated[TIMES]]
        self._moves: dict[int, list[Move]] = defaultdict(list)
        for move in annotated[MOVES]:
            self._moves[move.sentence].append(move)
        self._spoken_of: dict[int, list[Place]] = defaultdict(list)
        for place in reel.places:
            self._spoken_of[place.sentence].append(place)
        jumps = reversed([mark for mark in annotated[TIMES] if mark.jump])
        self._jumps = {mark.sentence: mark for mark in jumps}  # the first of each sentence

    def cuts(self) -> list[Cut]:
        """Walk through the paragraphs."""
        by_paragraph: dict[int, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self._annotated[SENTENCES]):
            by_paragraph[sentence.paragraph].append(number)
        before: Block | None = None  # none where a break or heading stands between
        for number, block in enumerate(self._annotated.manuscript.blocks):
            if block.kind in (BlockKind.BREAK, BlockKind.HEADING):
                before = None
            elif block.kind is BlockKind.PARAGRAPH:
                self._paragraph(block, before, by_paragraph[number])
                before = block
        for cut, following in pairwise(self._reel.cuts):
            cut.end = following.start
        if self._reel.cuts:
            self._reel.now.end = len(self._text)
        return self._reel.cuts

    def _paragraph(self, block: Block, before: Block | None, inside: list[int]) -> None:
        sentences = self._annotated[SENTENCES]
        first = sentences[inside[0]] if inside and sentences[inside[0]].start == block.start else None
        if before is None:
            self._open(block, first)
            self._tell(inside)
            return
        self._remember(block, first)
        scenes, now = len(self._reel.cuts), replace(self._reel.now, clues=[*self._reel.now.clues])
        self._tell(inside)
        fades = now.flashback or self._fades(block)
        surety = 0.0 if fades else self._unannounced.begins(block, before, now.start)
        if surety and len(self._reel.cuts) == scenes:  # nothing that is told leads elsewhere, and yet it is elsewhere
            cut = Cut(block.start, (block.start, block.end), surety, broken=True, unannounced=True)
            self._reel.cuts[-1:] = [now, cut]
            self._tell(inside)

    def _fades(self, block: Block) -> bool:
        """Next to nothing is told from a paragraph on, before the scene or the chapter ends."""
        end = next((start for start in self._ends if start > block.start), len(self._text))
        return end - block.start < _SHORT and not self._reel.spoken(block.start, end)

    def _tell(self, inside: list[int]) -> None:
        """Follow the sentences of a paragraph; what is usual is told in paragraphs of their own."""
        sentences = self._annotated[SENTENCES]
        usual = bool(inside) and is_usual(self._text, sentences[inside[0]])
        for order, number in enumerate(inside[:1] if usual else inside):
            sentence = sentences[number]
            self._sentence(number, sentence, opens=order == 0 and sentence.follows is None)

    def _open(self, block: Block, first: Sentence | None) -> None:
        """Begin a scene behind a break or heading."""
        evidence = (block.start, block.end) if first is None else (first.start, first.end)
        past = bool(self._reel.cuts) and first is not None and opens_flashback(self._text, first.start, first.end)
        past = past and self._reel.spoken(block.start, block.start + _PLAYED) > 0
        self._reel.cuts.append(Cut(block.start, evidence, broken=True, flashback=past))

    def _remember(self, block: Block, first: Sentence | None) -> None:
        """Begin or end a flashback that no break sets off."""
        now = self._reel.now
        if now.flashback:
            if not now.broken and self._comes_back(block):
                before = self._reel.cuts[-2]
                self._reel.cuts.append(
                    Cut(block.start, (block.start, block.end), 0.5, before.site, before.outside, 0.5)
                )
            return
        past = first is not None and opens_flashback_plainly(self._text, first.start, first.end)
        if past and self._reel.spoken(block.start, block.start + _PLAYED):
            self._reel.cuts.append(Cut(block.start, (block.start, block.end), 0.6, flashback=True))

    def _comes_back(self, block: Block) -> bool:
        """Somebody from before the flashback, and not in it, speaks or acts."""
        here = self._following.present(block.start, block.end)
        before = self._following.present(self._reel.cuts[-2].start, self._reel.now.start)
        return bool(here & before - self._following.present(self._reel.now.start, block.start))

    def _sentence(self, number: int, sentence: Sentence, *, opens: bool) -> None:
        jump = self._jumps.get(number)
        if jump is not None:
            self._jump(jump, sentence, opens=opens)
        if makes_ready(self._text, sentence) or self._invited(sentence):
            self._reel.leaving = sentence.end if sentence.follows is None else sentence.start
        for place in self._spoken_of.get(number, ()):
            self._reel.gazetteer.enrich(place, self._reel.now.site)
        moves = self._moves.get(number, [])
        for move in moves:
            if move.kind is MoveKind.DEPART and not self._is_ridden(move):
                self._reel.learn(move, 0.5)
        goals = self._goals(number, sentence, moves, opens=opens)
        if goals and not self._closes(goals[-1], sentence):
            self._alight(goals, sentence)
            self._going.left = self._leaves(moves)
            told = [goal for goal in goals if not _is_faint(goal)] or goals
            goal = next((goal for goal in reversed(told) if self._going.leads(goal, sentence)), None)
            self._going.go(goal or told[-1], sentence, leads=goal is not None)
            moves = [move for move in moves if move.end > goals[-1].end]
        for move in moves:
            if move.kind in STATIC or move.kind is MoveKind.RIDE:
                self._reel.learn(move, move.weight)

    def _leaves(self, moves: list[Move]) -> bool:
        """They leave the place where the scene is, under the sky: `left the lane and struck across the fields`."""
        now = self._reel.now.site
        if now is None or now.setting is not Setting.EXT:
            return False
        left = (move.place for move in moves if move.kind is MoveKind.DEPART and move.place is not None)
        return any(self._reel.places[place].group == now.group for place in left)

    def _alight(self, goals: list[Move], sentence: Sentence) -> None:
        """Who gets out of a vehicle and goes on from there, first gets out."""
        now = self._reel.now
        riding = now.site is not None and now.site.rank is Rank.RIDE
        out = next((goal for goal in goals[:-1] if goal.adverb in ("out", "down")), None)
        if riding and out is not None and self._going.leads(out, sentence):
            self._going.go(out, sentence, leads=True)

    def _closes(self, move: Move, sentence: Sentence) -> bool:
        """Next to nothing is told behind a move before the scene or the chapter ends: who leaves, just leaves."""
        end = next((start for start in self._ends if start > sentence.start), len(self._text))
        start = self._reel.start_of(sentence)
        told = len(self._text[move.end : end].strip())
        return start > self._reel.now.start and told < _NOTHING and not self._reel.spoken(sentence.end, end)

    def _goals(self, number: int, sentence: Sentence, moves: list[Move], *, opens: bool) -> list[Move]:
        """The moves of a sentence that may lead to another scene."""
        parting = sentence.start - self._reel.leaving < NEAR
        goals = [m for m in moves if may_cut(m, opens=opens or (parting and m.kind is not MoveKind.NEAR))]
        if not goals or comes_back(self._text, goals[-1].end, sentence.end):
            return []
        return [] if number and looks_back(self._text, self._annotated[SENTENCES][number - 1], sentence) else goals

    def _invited(self, sentence: Sentence) -> bool:
        """The speech right before says `come in`, `let's go`, `this way`."""
        if sentence.follows is None:
            return False
        quotation = self._annotated[QUOTATIONS][sentence.follows]
        return invites(self._text, quotation.start, quotation.end)

    def _is_ridden(self, move: Move) -> bool:
        return move.place is not None and self._reel.places[move.place].rank is Rank.RIDE

    # Jumps in time.

    def _jump(self, jump: TimeMark, sentence: Sentence, *, opens: bool) -> None:
        now, start = self._reel.now, self._reel.start_of(sentence)
        if now.jump is None and not now.moved and (self._reel.just_begun(start) or self._sets_out(start)):
            now.jump = jump
        elif self._is_same_time(jump):
            return
        elif jump.jump < _TENTATIVE:
            self._reel.pending = (start, jump) if opens else None
        elif (opens or jump.jump >= _ANYWHERE) and self._is_played(jump, sentence):
            riding = now.site is not None and now.site.rank is Rank.RIDE
            site = None if riding else now.site
            self._reel.cuts.append(Cut(start, (jump.start, jump.end), jump.jump, site, now.outside, 0.1, jump=jump))

    def _is_played(self, jump: TimeMark, sentence: Sentence) -> bool:
        """Somebody speaks soon, it is another day, or it is the last that the chapter tells."""
        if jump.jump >= _PLAINLY or self._reel.spoken(sentence.start, sentence.start + _PLAYED):
            return True
        end = next((start for start in self._ends if start > sentence.start), len(self._text))
        return jump.part is not None and end - sentence.start < _PLAYED

    def _sets_out(self, start: int) -> bool:
        """A chapter that has only told of circumstances so far sets the time of its first scene."""
        first = self._reel.now
        return first.broken and start - first.start < _PLAYED and not self._reel.spoken(first.start, start)

    def _is_same_time(self, jump: TimeMark) -> bool:
        """`That night` in a scene that is at night already is no jump."""
        words = self._text[jump.start : jump.end].casefold()
        if jump.part is None or "that" not in words or "later" in words:
            return False
        first, last = bisect_left(self._marks, self._reel.now.start), bisect_left(self._marks, jump.start)
        marks = self._annotated[TIMES][first:last]
        return any(mark.part == jump.part and mark.strength >= 0.5 for mark in marks)


def _is_faint(move: Move) -> bool:
    """It says less of where the story goes than any other move of the sentence."""
    return move.kind is MoveKind.NEAR or (move.kind is MoveKind.DEPART and move.place is not None)
