"""Carry the scene through the narration: cut where the story's present moves, learn where it is where it stays."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise

from screenplay.manuscript import Block, BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.company import Company
from screenplay.prose.crossings import NEAR, crosses, is_blank, is_described, is_here, may_cut, under_sky
from screenplay.prose.cut import Clue, Cut
from screenplay.prose.elsewhere import Elsewhere
from screenplay.prose.flashbacks import opens_flashback, opens_flashback_plainly
from screenplay.prose.following import Following
from screenplay.prose.gazetteer import Gazetteer, Site
from screenplay.prose.move import MOVES, STATIC, Move, MoveKind
from screenplay.prose.owners import Owners
from screenplay.prose.place_nouns import Rank, Setting
from screenplay.prose.places import PLACES, Place
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.signals import (
    alights,
    comes_back,
    drives,
    invites,
    is_tag,
    is_usual,
    looks_back,
    makes_ready,
    reaches,
)
from screenplay.prose.times import TIMES, TimeMark

__all__ = ["stage"]

_SHORT = 100  # characters that make no scene of their own on the way to another place
_PLAYED = 1500  # characters in which somebody speaks, where a jump in time opens a scene and no report
_REVEALED = 2500  # characters of a scene in which words for a place still tell where it began
_FEW = 2  # quotations in a scene before which a place is still described as where it begins
_AT_ONCE = 60  # characters behind a parting in which speech is that of those who stay
_UNKNOWN = 0.2  # surety of a place below which any better evidence counts
_KNOWN = 0.3  # surety of a place above which only a move leads elsewhere
_VAGUE = 0.15  # surety of a place that only an adverb tells
_VAGUELY = frozenset("upstairs downstairs inside indoors out off away forth".split())
_BESIDE = frozenset(("outside", "behind", "before"))
_OUT = frozenset("outside outdoors out off away forth".split())
_INDEFINITE = frozenset("a an another some".split())
_TENTATIVE = 0.5  # strength of a jump in time below which the place must change as well
_ANYWHERE = 0.8  # strength of one that need not open its paragraph


def stage(annotated: Annotated) -> tuple[list[Cut], Gazetteer]:
    """Cut the story into scenes.

    Args:
        annotated: The manuscript with its places, times and moves.

    Returns:
        The scenes in order, and the places of the story.
    """
    stage_ = _Stage(annotated)
    return stage_.cuts(), stage_.gazetteer


class _Stage:
    """What is carried from sentence to sentence: the scenes so far, the last of them open."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self._text = annotated.text
        self._places = annotated[PLACES]
        self._company = Company(annotated)
        self._following = Following(self._company)
        self._owners = Owners(annotated)
        self.gazetteer = Gazetteer(self._owners.of)
        self._elsewhere = Elsewhere(self.gazetteer, self._places)
        self._quoted = [quotation.start for quotation in annotated[QUOTATIONS]]
        self._blocks = [block.start for block in annotated.manuscript.blocks]
        self._marks = [mark.start for mark in annotated[TIMES]]
        self._moves: dict[int, list[Move]] = defaultdict(list)
        for move in annotated[MOVES]:
            self._moves[move.sentence].append(move)
        self._spoken_of: dict[int, list[Place]] = defaultdict(list)
        for place in self._places:
            self._spoken_of[place.sentence].append(place)
        jumps = reversed([mark for mark in annotated[TIMES] if mark.jump])
        self._jumps = {mark.sentence: mark for mark in jumps}  # the first of each sentence
        self._pending: tuple[int, TimeMark] | None = None  # a time that opens a scene if the place changes as well
        self._leaving = -NEAR  # where somebody last made ready to go
        self._cuts: list[Cut] = []

    @property
    def _now(self) -> Cut:
        return self._cuts[-1]

    # The walk.

    def cuts(self) -> list[Cut]:
        """Walk through the paragraphs."""
        by_paragraph: dict[int, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self._annotated[SENTENCES]):
            by_paragraph[sentence.paragraph].append(number)
        broken = True
        for number, block in enumerate(self._annotated.manuscript.blocks):
            if block.kind in (BlockKind.BREAK, BlockKind.HEADING):
                broken = True
            elif block.kind is BlockKind.PARAGRAPH:
                self._paragraph(block, by_paragraph[number], broken=broken)
                broken = False
        for cut, following in pairwise(self._cuts):
            cut.end = following.start
        if self._cuts:
            self._now.end = len(self._text)
        return self._cuts

    def _paragraph(self, block: Block, inside: list[int], *, broken: bool) -> None:
        sentences = self._annotated[SENTENCES]
        first = sentences[inside[0]] if inside and sentences[inside[0]].start == block.start else None
        if broken:
            self._open(block, first)
        else:
            self._remember(block, first)
        # What is usual is told in paragraphs of their own.
        usual = bool(inside) and is_usual(self._text, sentences[inside[0]])
        for order, number in enumerate(inside[:1] if usual else inside):
            sentence = sentences[number]
            self._sentence(number, sentence, opens=order == 0 and sentence.follows is None)

    def _open(self, block: Block, first: Sentence | None) -> None:
        """Begin a scene behind a break or heading."""
        evidence = (block.start, block.end) if first is None else (first.start, first.end)
        past = bool(self._cuts) and first is not None and opens_flashback(self._text, first.start, first.end)
        past = past and self._spoken(block.start, block.start + _PLAYED) > 0
        self._cuts.append(Cut(block.start, evidence, broken=True, flashback=past))

    def _remember(self, block: Block, first: Sentence | None) -> None:
        """Begin or end a flashback that no break sets off."""
        now = self._now
        if now.flashback:
            if not now.broken and self._comes_back(block):
                before = self._cuts[-2]
                self._cuts.append(Cut(block.start, (block.start, block.end), 0.5, before.site, before.outside, 0.5))
            return
        past = first is not None and opens_flashback_plainly(self._text, first.start, first.end)
        if past and self._spoken(block.start, block.start + _PLAYED):
            self._cuts.append(Cut(block.start, (block.start, block.end), 0.6, flashback=True))

    def _comes_back(self, block: Block) -> bool:
        """Somebody from before the flashback, and not in it, speaks or acts."""
        here = self._following.present(block.start, block.end)
        before = self._following.present(self._cuts[-2].start, self._now.start)
        return bool(here & before - self._following.present(self._now.start, block.start))

    def _sentence(self, number: int, sentence: Sentence, *, opens: bool) -> None:
        jump = self._jumps.get(number)
        if jump is not None:
            self._jump(jump, sentence, opens=opens)
        if makes_ready(self._text, sentence) or self._invited(sentence):
            self._leaving = sentence.end if sentence.follows is None else sentence.start
        for place in self._spoken_of.get(number, ()):
            self.gazetteer.enrich(place, self._now.site)
        moves = self._moves.get(number, [])
        for move in moves:
            if move.kind is MoveKind.DEPART and not self._is_ridden(move):
                self._learn(move, 0.5)
        goals = self._goals(number, sentence, moves, opens=opens)
        if goals:
            self._go(goals[-1], sentence)
            return
        for move in moves:
            if move.kind in STATIC or move.kind is MoveKind.RIDE:
                self._learn(move, move.weight)

    def _goals(self, number: int, sentence: Sentence, moves: list[Move], *, opens: bool) -> list[Move]:
        """The moves of a sentence that may lead to another scene."""
        parting = sentence.start - self._leaving < NEAR
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
        return move.place is not None and self._places[move.place].rank is Rank.RIDE

    def _spoken(self, start: int, end: int) -> int:
        """How many quotations begin between two offsets."""
        return bisect_left(self._quoted, end) - bisect_left(self._quoted, start)

    # Jumps in time.

    def _jump(self, jump: TimeMark, sentence: Sentence, *, opens: bool) -> None:
        now, start = self._now, self._start(sentence)
        if now.jump is None and not now.moved and (start - now.start < _SHORT or self._sets_out(start)):
            now.jump = jump
        elif self._is_same_time(jump):
            return
        elif jump.jump < _TENTATIVE:
            self._pending = (start, jump) if opens else None
        elif (opens or jump.jump >= _ANYWHERE) and self._spoken(sentence.start, sentence.start + _PLAYED):
            riding = now.site is not None and now.site.rank is Rank.RIDE
            site = None if riding else now.site
            self._cuts.append(Cut(start, (jump.start, jump.end), jump.jump, site, now.outside, 0.1, jump=jump))

    def _sets_out(self, start: int) -> bool:
        """A chapter that has only told of circumstances so far sets the time of its first scene."""
        first = self._now
        return first.broken and start - first.start < _PLAYED and not self._spoken(first.start, start)

    def _is_same_time(self, jump: TimeMark) -> bool:
        """`That night` in a scene that is at night already is no jump."""
        words = self._text[jump.start : jump.end].casefold()
        if jump.part is None or "that" not in words or "later" in words:
            return False
        first, last = bisect_left(self._marks, self._now.start), bisect_left(self._marks, jump.start)
        marks = self._annotated[TIMES][first:last]
        return any(mark.part == jump.part and mark.strength >= 0.5 for mark in marks)

    # Moves.

    def _go(self, move: Move, sentence: Sentence) -> None:
        if not self._following.follows(move, self._now.start, sentence.start, sentence.end):
            self._learn(move, _KNOWN)
        elif move.place is None:
            self._go_somewhere(move, sentence)
        else:
            self._go_to(self._places[move.place], move, sentence)

    def _go_to(self, place: Place, move: Move, sentence: Sentence) -> None:
        if move.kind in STATIC and is_blank(place):
            if is_described(move, place, self._now, self._text[move.start : move.end]):
                self._cut(self.gazetteer.new(place, self._now.site), "", move, sentence)
            else:
                self._learn(move, move.weight)
            return
        outside = move.adverb if move.adverb in _BESIDE else ""
        site = self.gazetteer.look_up(place, self._now.site)
        if move.kind is MoveKind.WAY and site.setting is Setting.EXT and drives(self._text, sentence):
            site = self._elsewhere.vehicle_before(sentence.end) or site
        if is_here(self._now, site, place, outside):
            self._now.known = max(self._now.known, move.weight)
        elif self._tells_start(move, sentence):
            self._settle(site, outside, move)
        elif crosses(self._text, self._now, site, move):
            self._cut(site, outside, move, sentence)

    def _tells_start(self, move: Move, sentence: Sentence) -> bool:
        """Words for a place tell where the scene has been from its start, not where it goes now."""
        now, far = self._now, self._start(sentence) - self._now.start
        if now.site is not None and now.known > _KNOWN:
            on_foot = now.moved and now.site.setting is Setting.EXT and now.site.rank is not Rank.RIDE
            return move.kind is MoveKind.RIDE and on_foot and far < 3 * NEAR  # so far they drove
        if move.kind in (MoveKind.ARRIVE, MoveKind.WAY):
            out = now.moved and now.known <= _VAGUE  # went out, and along the street
            opening = now.known <= 0.1 and (now.jump is not None or now.broken) and len(self._cuts) > 1
            return far < NEAR and (out or opening)
        stranger = self._following.is_stranger(move, now.start, sentence.start)
        described = far < 1.5 * NEAR and self._spoken(now.start, sentence.start) <= _FEW
        if described and not (move.kind is MoveKind.STAY and stranger):
            return True
        here = move.kind in (MoveKind.STAY, MoveKind.NEAR) and not stranger
        return here and sentence.start - now.start <= _REVEALED

    # Moves without a place.

    def _go_somewhere(self, move: Move, sentence: Sentence) -> None:
        """Somebody goes home, upstairs, out: where that is the text may tell later."""
        if move.adverb == "visit":
            self._visit(move, sentence)
        elif move.adverb in _OUT:
            self._go_out(move, sentence)
        elif move.adverb == "way":
            riding = self._now.site is None or self._now.site.rank is Rank.RIDE
            if not under_sky(self._now) and not riding:
                self._cut(self._elsewhere.street(), "", move, sentence)
                self._now.known = _VAGUE
        else:
            self._go_in(move, sentence)

    def _visit(self, move: Move, sentence: Sentence) -> None:
        """Somebody calls on somebody who is not there: the story goes to that person's house."""
        host = self._owners.by_mention(move.movers[-1])
        if self._following.visits(move, host, self._now.start, sentence.start):
            site = self._elsewhere.house(host)
            if site is not self._now.site:
                self._cut(site, "", move, sentence)

    def _go_out(self, move: Move, sentence: Sentence) -> None:
        now = self._now
        if under_sky(now) or (move.kind is MoveKind.DEPART and (now.site is None or not self._parts(move, sentence))):
            return
        riding = now.site is not None and now.site.rank is Rank.RIDE
        if riding or not alights(self._text, move.start, move.end):
            self._cut(self._elsewhere.building_of(now.site), "outside", move, sentence)

    def _parts(self, move: Move, sentence: Sentence) -> bool:
        """The story goes with those who went away, and hears no more of those who stayed."""
        if move.together:
            return not self._spoken(sentence.end, sentence.end + _AT_ONCE)
        return self._following.stays_with(move, sentence.end)

    def _go_in(self, move: Move, sentence: Sentence) -> None:
        """Home, inside, upstairs, aboard."""
        now, adverb = self._now, move.adverb
        riding = now.site is not None and now.site.rank is Rank.RIDE
        if (adverb in ("inside", "indoors") and not under_sky(now)) or (adverb == "ashore" and not riding):
            return
        if adverb == "back" and not self._may_go_back(move, sentence):
            return
        site = self._meant(move)
        if site is not None and site is now.site and not now.outside:
            homeward = adverb == "home" and now.adverb == "home" and reaches(self._text, move.start, move.end)
            if not homeward:
                return
            now.site, now.known = self._elsewhere.street(), _VAGUE  # so far it was the way home
        self._cut(site, "", move, sentence)

    def _may_go_back(self, move: Move, sentence: Sentence) -> bool:
        """Who came here from another place of the story, and has been here since, can go back there."""
        now = self._now
        if len(self._cuts) < 2 or not now.moved or self._cuts[-2].site in (None, now.site):
            return False
        return not self._following.is_stranger(move, now.start, sentence.start)

    def _meant(self, move: Move) -> Site | None:
        """The place that an adverb means."""
        if move.adverb == "aboard":
            return self._elsewhere.vehicle_before(move.start)
        if move.adverb in ("inside", "indoors"):
            return self._now.site if self._now.outside else self._elsewhere.building_before(move.start)
        if move.adverb == "back":
            return self._cuts[-2].site
        if move.adverb == "home":
            return self._elsewhere.home(self._owners.by_mention(move.movers[0]) if move.movers else "")
        return self._elsewhere.floor(move.adverb)

    # Cutting, and learning where the scene is.

    def _cut(self, site: Site | None, outside: str, move: Move, sentence: Sentence) -> None:
        """Begin a scene, or correct where the one just begun is."""
        now, start, jump = self._now, self._start(sentence), None
        if self._pending is not None and now.start + _SHORT <= self._pending[0] <= start < self._pending[0] + NEAR:
            start, jump = self._pending
        fresh = start - now.start < _SHORT and (now.moved or now.broken or now.jump is not None)
        if start <= now.start or (fresh and (now.known <= _KNOWN or now.moved)):
            self._settle(site, outside, move)
            return
        known = _VAGUE if move.adverb in _VAGUELY else move.weight
        cut = Cut(start, (move.start, move.end), move.weight, known=known, jump=jump, moved=jump is None)
        cut.site, cut.outside, cut.adverb = self._kept(site), outside, move.adverb
        self._cuts.append(cut)

    def _settle(self, site: Site | None, outside: str, move: Move) -> None:
        now = self._now
        now.site, now.outside, now.known = self._kept(site), outside, move.weight
        now.evidence, now.adverb = (move.start, move.end), move.adverb

    def _kept(self, site: Site | None) -> Site | None:
        return None if site is None else self.gazetteer.keep(site)

    def _learn(self, move: Move, weight: float) -> None:
        """Note where the story is, from words that do not move it."""
        if move.place is None:
            return
        place, now = self._places[move.place], self._now
        if place.determiner in _INDEFINITE and move.kind not in (MoveKind.STAY, MoveKind.NEAR):
            return
        riding = place.rank is Rank.RIDE and move.kind is MoveKind.STAY and weight >= 0.5
        if riding and self._boarded_before(place, move):
            return
        outside = move.adverb if move.adverb in _BESIDE else ""
        now.clues.append(Clue(move.place, weight, move.start, move.end, outside))
        reach = _REVEALED if move.kind in (MoveKind.STAY, MoveKind.DEPART) else 2 * NEAR
        if now.known < _UNKNOWN and weight >= 0.5 and move.start - now.start < reach:
            self._settle(self.gazetteer.resolve(place, None), outside, move)
            now.known = min(weight, 0.6)

    def _boarded_before(self, place: Place, move: Move) -> bool:
        """Somebody is in a vehicle, and made ready to go a while ago: the scene in it began in between."""
        now, left = self._now, self._leaving
        riding = now.site is not None and now.site.rank is Rank.RIDE
        if riding or not now.start < left < move.start or move.start - left > 2 * _REVEALED:
            return False
        blocks = self._annotated.manuscript.blocks
        later = (block for block in blocks[bisect_left(self._blocks, left) :] if block.kind is BlockKind.PARAGRAPH)
        start = next((block.start for block in later), move.start)
        site = self.gazetteer.look_up(place, now.site)
        if start >= move.start or site is now.site:
            return False
        cut = Cut(start, (move.start, move.end), 0.5, self.gazetteer.keep(site), known=0.5, moved=True)
        self._cuts.append(cut)
        return True

    def _start(self, sentence: Sentence) -> int:
        """Where the crossing sentence begins: with the speech that it is the tag of."""
        if sentence.follows is None or not is_tag(self._text, sentence):
            return sentence.start
        return self._annotated[QUOTATIONS][sentence.follows].outer_start
