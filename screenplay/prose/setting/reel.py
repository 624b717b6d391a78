"""Begin scenes, correct where the one just begun is, and learn where it is from words that do not move it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import Sentence
from screenplay.prose.setting.crossings import NEAR
from screenplay.prose.setting.cut import Clue, Cut
from screenplay.prose.setting.gazetteer import Gazetteer, Site
from screenplay.prose.setting.houses import Houses
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.owners import Owners
from screenplay.prose.setting.place_nouns import Rank
from screenplay.prose.setting.places import PLACES, Place
from screenplay.prose.setting.signals import is_tag
from screenplay.prose.setting.times import TimeMark

__all__ = ["KNOWN", "REVEALED", "VAGUE", "Reel"]

REVEALED = 2500  # characters of a scene in which words for a place still tell where it began
KNOWN = 0.3  # surety of a place above which only a move leads elsewhere
VAGUE = 0.15  # surety of a place that only an adverb tells
_SHORT = 100  # characters that make no scene of their own on the way to another place
_UNKNOWN = 0.2  # surety of a place below which any better evidence counts
_VAGUELY = frozenset("upstairs downstairs inside indoors out off away forth".split())
_BESIDE = frozenset(("outside", "behind", "before"))
_AT_THE_DOOR = frozenset(("doorstep", "porch", "steps", "driveway"))
_INTO = frozenset(("in", "inside", "indoors"))


class Reel:
    """The scenes so far, the last of them open, and the places of the story."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self.text = annotated.text
        self.places = annotated[PLACES]
        self.owners = Owners(annotated)
        self.gazetteer = Gazetteer(self.owners.of, Houses(annotated.text).of)
        self._quoted = [quotation.start for quotation in annotated[QUOTATIONS]]
        self._blocks = [block.start for block in annotated.manuscript.blocks]
        self.pending: tuple[int, TimeMark] | None = None  # a time that opens a scene if the place changes as well
        self.leaving = -NEAR  # where somebody last made ready to go
        self.cuts: list[Cut] = []

    @property
    def now(self) -> Cut:
        """The open scene."""
        return self.cuts[-1]

    def just_begun(self, start: int) -> bool:
        """So little of the open scene is told at an offset that it makes none of its own."""
        return start - self.now.start < _SHORT

    def spoken(self, start: int, end: int) -> int:
        """How many quotations begin between two offsets."""
        return bisect_left(self._quoted, end) - bisect_left(self._quoted, start)

    def in_one_block(self, start: int, end: int) -> bool:
        """Two offsets lie in one paragraph."""
        return bisect_right(self._blocks, start) == bisect_right(self._blocks, end)

    def start_of(self, sentence: Sentence) -> int:
        """Where the crossing sentence begins: with the speech that it is the tag of."""
        if sentence.follows is None or not is_tag(self.text, sentence):
            return sentence.start
        return self._annotated[QUOTATIONS][sentence.follows].outer_start

    def cut(self, site: Site | None, outside: str, move: Move, sentence: Sentence) -> None:
        """Begin a scene, or correct where the one just begun is."""
        now, start, jump = self.now, self.start_of(sentence), None
        if self.pending is not None and now.start + _SHORT <= self.pending[0] <= start < self.pending[0] + NEAR:
            start, jump = self.pending
        fresh = self.just_begun(start) and (now.moved or now.broken or now.jump is not None)
        if start <= now.start or (fresh and (now.known <= KNOWN or now.moved)):
            self.settle(site, outside, move)
            return
        known = VAGUE if move.adverb in _VAGUELY and not self._is_told(site, move) else move.weight
        cut = Cut(start, (move.start, move.end), move.weight, known=known, jump=jump, moved=jump is None)
        cut.site, cut.outside, cut.adverb = self._kept(site), outside, move.adverb
        self.cuts.append(cut)

    def _is_told(self, site: Site | None, move: Move) -> bool:
        """The building that somebody goes inside is the one before whose door the story was."""
        return site is not None and site.rank is Rank.HOUSE and move.adverb in ("inside", "indoors")

    def settle(self, site: Site | None, outside: str, move: Move) -> None:
        """Say where the open scene is."""
        now = self.now
        now.site, now.outside, now.known = self._kept(site), outside, move.weight
        now.evidence, now.adverb = (move.start, move.end), move.adverb

    def _kept(self, site: Site | None) -> Site | None:
        if site is None:
            return None
        self.gazetteer.enter(site, self.now.site)
        return self.gazetteer.keep(site)

    def learn(self, move: Move, weight: float) -> None:
        """Note where the story is, from words that do not move it."""
        if move.place is None:
            return
        place, now = self.places[move.place], self.now
        if place.indefinite and move.kind not in (MoveKind.STAY, MoveKind.NEAR, MoveKind.SHOWN):
            return
        riding = place.rank is Rank.RIDE and move.kind is MoveKind.STAY and weight >= 0.5
        if riding and self._boarded_before(place, move):
            return
        outside = move.adverb if move.adverb in _BESIDE else ""
        now.clues.append(Clue(move.place, weight, move.start, move.end, outside))
        if now.adverb == "home" and move.kind is MoveKind.STAY and now.site is not None:
            self._settle_at_home(place, move)
            return
        turns_out = move.kind is MoveKind.SHOWN and now.adverb in _INTO and move.start - now.start < NEAR
        if turns_out and place.indefinite:  # they went in: it was a kitchen
            self.settle(self.gazetteer.resolve(place, None), outside, move)
            return
        reach = REVEALED if move.kind in (MoveKind.STAY, MoveKind.DEPART) else 2 * NEAR
        if now.known < _UNKNOWN and weight >= 0.5 and move.start - now.start < reach:
            self.settle(self.gazetteer.resolve(place, None), outside, move)
            now.known = min(weight, 0.6)

    def _settle_at_home(self, place: Place, move: Move) -> None:
        """Who has come home is in a room there, or at the door yet."""
        now = self.now
        if move.start - now.start >= NEAR:
            return
        if place.rank is Rank.ROOM:
            now.site = self._kept(self.gazetteer.resolve(place, now.site))
        elif place.group in _AT_THE_DOOR:
            now.outside = "before"

    def _boarded_before(self, place: Place, move: Move) -> bool:
        """Somebody is in a vehicle, and made ready to go a while ago: the scene in it began in between."""
        now, left = self.now, self.leaving
        riding = now.site is not None and now.site.rank is Rank.RIDE
        if riding or not now.start < left < move.start or move.start - left > 2 * REVEALED:
            return False
        blocks = self._annotated.manuscript.blocks
        later = (block for block in blocks[bisect_left(self._blocks, left) :] if block.kind is BlockKind.PARAGRAPH)
        start = next((block.start for block in later), move.start)
        site = self.gazetteer.look_up(place, now.site)
        if start >= move.start or site is now.site:
            return False
        cut = Cut(start, (move.start, move.end), 0.5, self.gazetteer.keep(site), known=0.5, moved=True)
        self.cuts.append(cut)
        return True
