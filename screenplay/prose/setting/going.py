"""Follow one move of the story: whether it goes there, and which place that is."""

from __future__ import annotations

from screenplay.prose.sentences import Sentence
from screenplay.prose.setting.crossings import NEAR, crosses, is_blank, is_described, is_here, under_sky
from screenplay.prose.setting.elsewhere import Elsewhere
from screenplay.prose.setting.following import Following
from screenplay.prose.setting.gazetteer import Site
from screenplay.prose.setting.move import STATIC, Move, MoveKind
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.places import Place
from screenplay.prose.setting.reel import KNOWN, REVEALED, VAGUE, Reel
from screenplay.prose.setting.signals import alights, all_follow, drives, reaches, stops_short, walks_on

__all__ = ["Going"]

_AT_HAND = 600  # characters back in which a vehicle was spoken of into which somebody gets
_FEW = 2  # quotations in a scene before which a place is still described as where it begins
_AT_ONCE = 60  # characters behind a parting in which speech is that of those who stay
_MOTOR_ROADS = frozenset("motorway highway freeway".split())
_BESIDE = frozenset(("outside", "behind", "before"))
_OUT = frozenset("outside outdoors out off away forth".split())


class Going:
    """Where the people go whom the story goes with."""

    def __init__(self, reel: Reel, following: Following) -> None:
        self._reel = reel
        self._following = following
        self._elsewhere = Elsewhere(reel.gazetteer, reel.places)
        self.left = False  # the sentence says that they leave the place of the scene
        self._gone: list[Move] = []  # those who went away from the open scene, and the story did not follow

    def leads(self, move: Move, sentence: Sentence) -> bool:
        """The story goes with those who move."""
        if move.adverb == "down" and walks_on(self._reel.text, move.end, sentence.end):
            return True
        if move.kind is MoveKind.ARRIVE and all_follow(self._reel.text, move.end, sentence.end):
            return True
        return self._following.follows(move, self._reel.now.start, sentence.start, sentence.end)

    def go(self, move: Move, sentence: Sentence, *, leads: bool) -> None:
        """Begin a scene where the move leads, if the story goes with it; else learn from it where the story is.

        Args:
            move: A move that may lead to another scene.
            sentence: The sentence that tells it.
            leads: The story goes with it.
        """
        if not leads:
            self._gone.append(move)
            self._reel.learn(move, KNOWN)
        elif move.place is None or move.kind is MoveKind.DEPART:
            self._go_somewhere(move, sentence)
        elif (room := self._room_before(move, self._reel.places[move.place])) is not None:
            self._reel.cut(room, "", move, sentence)
        else:
            self._go_to(self._reel.places[move.place], move, sentence)

    def _go_to(self, place: Place, move: Move, sentence: Sentence) -> None:
        if move.kind in (*STATIC, MoveKind.WAY) and is_blank(place):
            if is_described(move, place, self._reel.now, self._reel.text[move.start : move.end]):
                self._reel.cut(self._reel.gazetteer.new(place, self._reel.now.site), "", move, sentence)
            else:
                self._reel.learn(move, move.weight)
            return
        if (move.kind is MoveKind.NEAR and place.rank is Rank.LAND) or self._rides_on(move, place):
            self._reel.learn(move, move.weight)
            return
        outside = move.adverb if move.adverb in _BESIDE else ""
        if move.adverb == "door" and self._from_outside() and self._stops_short(move, place, sentence):
            outside = "before"
        site = self._site_of(place, move, sentence)
        if is_here(self._reel.now, site, place, outside):
            if (
                self._reel.now.jump is None or move.start - self._reel.now.start < 2 * NEAR
            ):  # else they may have come there
                self._reel.now.known = max(self._reel.now.known, move.weight)
        elif self._tells_start(move, sentence):
            self._reel.settle(site, outside, move)
        elif self.left or crosses(self._reel.text, self._reel.now, site, move):
            self._reel.cut(site, outside, move, sentence)

    def _site_of(self, place: Place, move: Move, sentence: Sentence) -> Site:
        """The place that a phrase means; for a road on which somebody drives, the vehicle."""
        site = self._reel.gazetteer.look_up(place, self._reel.now.site)
        on_road = move.kind is MoveKind.WAY and site.setting is Setting.EXT and drives(self._reel.text, sentence)
        motor_road = site.head in _MOTOR_ROADS and move.kind in (MoveKind.ARRIVE, MoveKind.WAY)
        if not on_road and not motor_road:
            return site
        vehicle = self._elsewhere.vehicle_before(sentence.end, REVEALED) or site
        return self._elsewhere.car() if vehicle.head in _MOTOR_ROADS or vehicle.group == "camper" else vehicle

    def _stops_short(self, move: Move, place: Place, sentence: Sentence) -> bool:
        """Who reaches a house from outside is before it first: it is new to the story, or there is a bell, a gate."""
        words = self._reel.text[move.start : move.end].casefold()
        riding = self._reel.now.site is not None and self._reel.now.site.rank is Rank.RIDE
        alighted = riding and any(word in words for word in ("out at", "stopped", "drew", "pulled"))
        return place.determiner in ("a", "an") or alighted or stops_short(self._reel.text, sentence.end)

    def _room_before(self, move: Move, place: Place) -> Site | None:
        """`Back into the room`: the one that opens on the passage where the story is now."""
        now, cuts = self._reel.now, self._reel.cuts
        if move.kind is not MoveKind.ARRIVE or place.group != "room" or not is_blank(place) or len(cuts) < 2:
            return None
        before = cuts[-2].site
        passing = now.site is not None and now.site.rank is Rank.WAY and now.site.setting is Setting.INT
        return before if passing and before is not None and before.rank is Rank.ROOM else None

    def _rides_on(self, move: Move, place: Place) -> bool:
        """The vehicle in which the story is goes on."""
        now = self._reel.now.site
        return move.kind is MoveKind.RIDE and now is not None and now.rank is Rank.RIDE and now.group == place.group

    def _from_outside(self) -> bool:
        """The story was out of doors, or in a vehicle."""
        now = self._reel.now
        return under_sky(now) or (now.site is not None and now.site.rank is Rank.RIDE)

    def _tells_start(self, move: Move, sentence: Sentence) -> bool:
        """Words for a place tell where the scene has been from its start, not where it goes now."""
        now, far = self._reel.now, self._reel.start_of(sentence) - self._reel.now.start
        if now.site is not None and now.known > KNOWN:
            on_foot = now.moved and now.site.setting is Setting.EXT and now.site.rank in (Rank.WAY, Rank.LAND)
            return move.kind is MoveKind.RIDE and on_foot and far < 3 * NEAR  # so far they drove
        if move.kind in (MoveKind.ARRIVE, MoveKind.WAY):
            out = now.moved and now.known <= VAGUE  # went out, and along the street
            at_once = len(self._reel.cuts) > 1 or self._reel.in_one_block(now.start, sentence.start)
            opening = now.known <= 0.1 and (now.jump is not None or now.broken) and at_once
            return far < NEAR and (out or opening)
        stranger = self._following.is_stranger(move, now.start, sentence.start)
        described = far < 1.5 * NEAR and self._reel.spoken(now.start, sentence.start) <= _FEW
        if described and not (move.kind is MoveKind.STAY and stranger):
            return True
        here = move.kind in (MoveKind.STAY, MoveKind.NEAR) and not stranger
        return here and sentence.start - now.start <= REVEALED

    # Moves without a place.

    def _go_somewhere(self, move: Move, sentence: Sentence) -> None:
        """Somebody goes home, upstairs, out: where that is the text may tell later."""
        if move.adverb == "visit":
            self._visit(move, sentence)
        elif move.adverb in _OUT:
            self._go_out(move, sentence)
        elif move.adverb == "down":
            self._alight(move, sentence)
        elif move.adverb == "way":
            riding = self._reel.now.site is not None and self._reel.now.site.rank is Rank.RIDE
            surely = self._reel.now.site is not None or move.weight >= KNOWN + VAGUE
            if not under_sky(self._reel.now) and not riding and surely:
                self._reel.cut(self._elsewhere.street(move.start), "", move, sentence)
                self._reel.now.known = VAGUE
        else:
            self._go_in(move, sentence)

    def _visit(self, move: Move, sentence: Sentence) -> None:
        """Somebody calls on somebody who is not there: the story goes to that person's house."""
        host = self._reel.owners.by_mention(move.movers[-1])
        if self._following.visits(move, host, self._reel.now.start, sentence.start):
            site = self._elsewhere.house(host)
            if site is not self._reel.now.site:
                self._reel.cut(site, "", move, sentence)

    def _go_out(self, move: Move, sentence: Sentence) -> None:
        now = self._reel.now
        unknown = now.site is None and not (move.together and move.opening and now.known <= VAGUE)
        alighting = now.site is not None and now.site.rank is Rank.RIDE and move.together
        if move.kind is MoveKind.DEPART and (unknown or not (alighting or self._parts(move, sentence))):
            self._gone.append(move)
            return
        if under_sky(now):
            return
        riding = now.site is not None and now.site.rank is Rank.RIDE
        if riding and move.adverb in ("off", "away", "forth"):
            return  # drove away: in it, not out of it
        if riding or not alights(self._reel.text, move.start, move.end):
            self._reel.cut(self._elsewhere.building_of(now.site), "outside", move, sentence)

    def _alight(self, move: Move, sentence: Sentence) -> None:
        """Who leaves a vehicle stands in the road; the text may soon tell where."""
        now = self._reel.now
        if now.site is not None and now.site.rank is Rank.RIDE:
            self._reel.cut(self._elsewhere.street(move.start), "", move, sentence)
            self._reel.now.known = VAGUE

    def _parts(self, move: Move, sentence: Sentence) -> bool:
        """The story goes with those who went away, and hears no more of those who stayed."""
        if move.together:
            return not self._reel.spoken(sentence.end, sentence.end + _AT_ONCE)
        return self._following.stays_with(move, sentence.end)

    def _go_in(self, move: Move, sentence: Sentence) -> None:
        """Home, inside, upstairs, aboard."""
        now, adverb = self._reel.now, move.adverb
        riding = now.site is not None and now.site.rank is Rank.RIDE
        passing = now.site is not None and now.site.rank is Rank.WAY and move.start - now.start > _AT_ONCE
        if (adverb in ("inside", "indoors") and not under_sky(now) and not passing) or (
            adverb == "ashore" and not riding
        ):
            return
        if adverb == "back" and not self._may_go_back(move, sentence):
            return
        site = self._meant(move)
        if site is not None and site is now.site and not now.outside:
            homeward = adverb == "home" and now.adverb == "home" and reaches(self._reel.text, move.start, move.end)
            if not homeward:
                return
            now.site, now.known = self._elsewhere.street(move.start), VAGUE  # so far it was the way home
        self._reel.cut(site, "", move, sentence)

    def _may_go_back(self, move: Move, sentence: Sentence) -> bool:
        """Who came here from another place of the story, and has been here since, can go back there."""
        now = self._reel.now
        if len(self._reel.cuts) < 2 or not now.moved or self._reel.cuts[-2].site in (None, now.site):
            return False
        gone = [move for move in self._gone if move.start >= now.start]
        if self._following.are_among(move, gone):
            return False
        return not self._following.is_stranger(move, now.start, sentence.start)

    def _meant(self, move: Move) -> Site | None:
        """The place that an adverb means."""
        if move.adverb == "aboard":
            return self._elsewhere.vehicle_before(move.start)
        if alights(self._reel.text, move.start, move.end) and move.adverb == "inside":  # got in
            ridden = self._elsewhere.vehicle_before(move.start, _AT_HAND)
            if ridden is not None:
                return ridden
        if move.adverb in ("inside", "indoors"):
            if under_sky(self._reel.now):
                return self._reel.now.site if self._reel.now.outside else self._elsewhere.building_before(move.start)
            return self._elsewhere.room_before(move.start, _AT_HAND)
        if move.adverb == "back":
            return self._reel.cuts[-2].site
        if move.adverb == "home":
            return self._elsewhere.home(self._reel.owners.by_mention(move.movers[0]) if move.movers else "")
        return self._elsewhere.floor(move.adverb)
