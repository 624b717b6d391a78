"""Carry the scene through the narration: cut where the story's present moves, learn where it is where it stays."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import regex

from screenplay.manuscript import Block, BlockKind
from screenplay.prose.annotated import Annotated
from screenplay.prose.company import Company
from screenplay.prose.cut import Clue, Cut
from screenplay.prose.flashbacks import opens_flashback, opens_flashback_plainly
from screenplay.prose.gazetteer import Gazetteer, Site
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.move import MOVES, Move, MoveKind
from screenplay.prose.place_nouns import Rank, Setting
from screenplay.prose.places import PLACES, Place
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.times import TIMES, TimeMark

__all__ = ["stage"]

_FORWARD = 700  # characters in which the story shows whom it follows
_BACK = 1200  # characters in which somebody was part of the scene
_SHORT = 100  # characters that make no scene of their own on the way to another place
_NEAR = 400  # characters from a scene's start in which words for a place still tell where it begins
_PLAYED = 1500  # characters in which somebody speaks, where a jump in time opens a scene and no report
_FEW = 2  # quotations in a scene before which a place is still described as where it begins
_UNKNOWN = 0.2  # surety of a place below which any better evidence counts
_VAGUELY = frozenset("upstairs downstairs inside indoors out off away forth".split())
_VAGUE = 0.15  # surety of a place that such a word tells
_BESIDE = frozenset(("outside", "behind", "before"))
_REVEALED = 2500  # characters of a scene in which words for a place still tell where it began
_SURE_JUMP = 0.5
_FAREWELL = 800  # characters in which a farewell still explains that the story is elsewhere
_GOING = regex.compile(
    r"\b(?:(?:started|turned|began|rose|prepared|hurried|got\s+up|stood\s+up|set\s+off|set\s+out|set\s+forth)\s+(?:to\s+(?:go|leave)|for\s+the\s+door|(?:out|off)\b)"
    r"|(?:headed|made|started|heading)\s+(?:for|to|towards?)\s+the\s+(?:door|exit|gate)"
    r"|(?:took|picked\s+up|caught\s+up|seized|fetched|grabbed)\s+(?:up\s+)?(?:his|her|my|their|our)\s+(?:hat|coat|cloak|umbrella|keys|leave|bonnet|shawl|bag|bags)"
    r"|started\s+(?:out\s+)?the\s+door|took\s+leave|departed|took\s+his\s+departure)\b",
    regex.IGNORECASE,
)
_REACHED = regex.compile(r"\b(?:reach|got|gett|arriv)", regex.IGNORECASE)
_USUAL = regex.compile(
    r"\b(?:usually|always|every\s+(?:day|night|morning|evening|week)|each\s+(?:day|night|morning|evening)|would\s+often)\b",
    regex.IGNORECASE,
)
_DRIVING = regex.compile(
    r"\b(?:driver|coachman|cabman|chauffeur|whipped|driving|drove|drive|engine)\b", regex.IGNORECASE
)
_BACK_AGAIN = regex.compile(
    r"\b(?:soon|again|presently|immediately|quickly)?\s*(?:emerged|reappeared|came\s+(?:out|back)|returned)\b",
    regex.IGNORECASE,
)
_ALIGHTED = regex.compile(r"\b(?:got|gets|jumped|scrambled)\b", regex.IGNORECASE)
_PERFECT = regex.compile(
    r"(?:(?!who\b|which\b|that\b|when\b|as\b)[\p{L}’'.-]+\s+){1,5}?had\s+"
    r"(?!(?:an?|the|no|to|not|his|her|my|their|our|its|it|him|them|me|us|some|any|one|two|three|nothing|only|hardly|just|no"
    r"|scarcely\s+(?:done|reached|gone|come|entered|left))\b)\p{L}+",
    regex.IGNORECASE,
)
_STATIC = frozenset((MoveKind.STAY, MoveKind.OPEN, MoveKind.SHOWN, MoveKind.NEAR))
_INDEFINITE = frozenset("a an another some".split())


def stage(annotated: Annotated) -> tuple[list[Cut], Gazetteer]:
    """Cut the story into scenes.

    Args:
        annotated: The manuscript with its places, times and moves.

    Returns:
        The scenes in order, and the places of the story.
    """
    builder = _Stage(annotated)
    return builder.cuts(), builder.gazetteer


class _Stage:
    """The state that is carried through the narration."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self._text = annotated.text
        self._places = annotated[PLACES]
        self._quotations = annotated[QUOTATIONS]
        self._quoted = [quotation.start for quotation in self._quotations]
        self._company = Company(annotated)
        self._moves: dict[int, list[Move]] = defaultdict(list)
        for move in annotated[MOVES]:
            self._moves[move.sentence].append(move)
        self._spoken_of: dict[int, list[Place]] = defaultdict(list)
        for place in self._places:
            self._spoken_of[place.sentence].append(place)
        self._jumps: dict[int, TimeMark] = {}
        self._mark_starts = [mark.start for mark in annotated[TIMES]]
        for mark in annotated[TIMES]:
            if mark.jump and mark.sentence is not None:
                self._jumps.setdefault(mark.sentence, mark)
        self._pending: tuple[int, TimeMark] | None = None  # a time that opens a scene if the place changes as well
        self._leaving = -_FAREWELL  # where somebody last made ready to go
        self.gazetteer = Gazetteer(self._owner)
        self._cuts: list[Cut] = []

    # The walk.

    def cuts(self) -> list[Cut]:
        """Walk through the paragraphs."""
        sentences = self._annotated[SENTENCES]
        by_paragraph: dict[int, list[int]] = defaultdict(list)
        for number, sentence in enumerate(sentences):
            by_paragraph[sentence.paragraph].append(number)
        broken = True
        for number, block in enumerate(self._annotated.manuscript.blocks):
            if block.kind in (BlockKind.BREAK, BlockKind.HEADING):
                broken = True
            if block.kind is not BlockKind.PARAGRAPH:
                continue
            inside = by_paragraph[number]
            first = sentences[inside[0]] if inside else None
            if broken:
                self._open(block, first)
                broken = False
            else:
                self._remember(block, first)
            # What is usual is told in paragraphs of their own.
            usual = bool(inside) and bool(
                _USUAL.search(self._text, sentences[inside[0]].start, sentences[inside[0]].end)
            )
            for order, index in enumerate(inside):
                sentence = sentences[index]
                if not (usual and order):
                    self._sentence(index, sentence, opens=order == 0 and sentence.follows is None)
        ends = [*(cut.start for cut in self._cuts[1:]), len(self._text)]
        for cut, end in zip(self._cuts, ends, strict=True):
            cut.end = end
        return self._cuts

    def _open(self, block: Block, first: Sentence | None) -> None:
        """Begin a scene behind a break or heading."""
        evidence = (
            (first.start, first.end) if first is not None and first.start == block.start else (block.start, block.end)
        )
        past = first is not None and first.start == block.start and opens_flashback(self._text, first.start, first.end)
        past = past and bool(self._cuts) and self._speaks_soon(block.start, _PLAYED)
        self._cuts.append(Cut(block.start, evidence, broken=True, flashback=past))

    def _remember(self, block: Block, first: Sentence | None) -> None:
        """Begin or end a flashback that no break sets off."""
        now = self._now
        if now.flashback:
            before = self._cuts[-2]
            here = set(self._company.between(block.start, block.end))
            then = set(self._company.between(now.start, block.start))
            if not now.broken and here & set(self._company.between(before.start, now.start)) - then:
                self._cuts.append(Cut(block.start, (block.start, block.end), 0.5, before.site, before.outside, 0.5))
        elif first is not None and first.start == block.start and self._speaks_soon(block.start, _PLAYED):
            if opens_flashback_plainly(self._text, first.start, first.end):
                self._cuts.append(Cut(block.start, (first.start, first.end), 0.6, flashback=True))

    @property
    def _now(self) -> Cut:
        return self._cuts[-1]

    def _sentence(self, number: int, sentence: Sentence, *, opens: bool) -> None:
        jump = self._jumps.get(number)
        if jump is not None:
            self._jump(jump, sentence, opens=opens)
        if _GOING.search(self._text, sentence.start, sentence.end):
            self._leaving = sentence.end
        for place in self._spoken_of.get(number, ()):
            self.gazetteer.enrich(place, self._now.site)
        moves = self._moves.get(number)
        if not moves:
            return
        parting = sentence.start - self._leaving < _NEAR
        goals = [m for m in moves if self._may_cut(m, opens=opens or (parting and m.kind is not MoveKind.NEAR))]
        if goals and (
            self._looks_back(number, sentence) or _BACK_AGAIN.search(self._text, goals[-1].end, sentence.end)
        ):
            goals = []
        for move in moves:
            if move.kind is MoveKind.DEPART and move.place is not None:
                if self._places[move.place].rank is not Rank.RIDE:
                    self._learn(move, 0.5)
        if goals:
            self._go(goals[-1], sentence)
        else:
            for move in moves:
                if move.kind in _STATIC or move.kind is MoveKind.RIDE:
                    self._learn(move, move.weight)

    def _looks_back(self, number: int, sentence: Sentence) -> bool:
        """A sentence that goes on with what had happened before: it and the one before it are in the past perfect."""
        if number == 0:
            return False
        before = self._annotated[SENTENCES][number - 1]
        if before.paragraph != sentence.paragraph:
            return False
        return all(_PERFECT.match(self._text, part.start, part.end) for part in (before, sentence))

    # Jumps in time.

    def _jump(self, jump: TimeMark, sentence: Sentence, *, opens: bool) -> None:
        now, start = self._now, self._start(sentence)
        if now.jump is None and not now.moved and (start - now.start < _SHORT or self._sets_out(start)):
            now.jump = jump
            return
        if self._same_time(jump):
            return
        if jump.jump < _SURE_JUMP:
            self._pending = (start, jump) if opens else None
            return
        if not (opens or jump.jump >= 0.8) or not self._played(sentence.start):
            return
        riding = now.site is not None and now.site.rank is Rank.RIDE
        site = None if riding else now.site
        self._cuts.append(Cut(start, (jump.start, jump.end), jump.jump, site, now.outside, 0.1, jump=jump))

    def _sets_out(self, start: int) -> bool:
        """A chapter that has only told of circumstances so far sets the time of its first scene."""
        first = self._now
        return (
            first.broken and start - first.start < _PLAYED and not self._speaks_soon(first.start, start - first.start)
        )

    def _same_time(self, jump: TimeMark) -> bool:
        """`That night` in a scene that is at night already is no jump."""
        words = self._text[jump.start : jump.end].casefold()
        if jump.part is None or "that" not in words or "later" in words:
            return False
        place = bisect_left(self._mark_starts, self._now.start)
        for mark in self._annotated[TIMES][place:]:
            if mark.start >= jump.start:
                return False
            if mark.part == jump.part and mark.strength >= 0.5:
                return True
        return False

    def _played(self, start: int) -> bool:
        """Something is said soon after: the story does not merely report."""
        return self._speaks_soon(start, _PLAYED)

    # Moves.

    def _may_cut(self, move: Move, *, opens: bool) -> bool:
        """Tell whether a move can begin a scene where it stands in its paragraph."""
        if move.kind in (MoveKind.ARRIVE, MoveKind.OPEN, MoveKind.WAY):
            return True
        if move.kind is MoveKind.SHOWN:
            return opens and move.weight >= 0.6
        if move.kind is MoveKind.NEAR:
            return opens and move.opening and (bool(move.movers) or move.together)
        if move.kind is MoveKind.STAY:
            return opens or move.weight >= 0.65
        if move.kind is MoveKind.RIDE:
            return opens or bool(move.movers) or move.together
        return move.place is None

    def _go(self, move: Move, sentence: Sentence) -> None:
        if not self._followed(move, sentence):
            self._learn(move, 0.3)
            return
        if move.place is None:
            self._go_somewhere(move, sentence)
            return
        place = self._places[move.place]
        if move.kind in _STATIC and _is_blank(place):
            self._learn(move, move.weight)
            return
        outside = move.adverb if move.adverb in _BESIDE else ""
        count = len(self.gazetteer.sites)
        site = self.gazetteer.resolve(place, self._now.site)
        if (
            move.kind is MoveKind.WAY
            and site.setting is Setting.EXT
            and _DRIVING.search(self._text, sentence.start, sentence.end)
        ):
            site = self._vehicle_before(sentence.end) or site
        if self._is_here(site, place, outside=outside):
            self._now.known = max(self._now.known, move.weight)
            return
        if self._tells_start(move, sentence):
            self._settle(site, outside, move)
        elif self._crosses(site, move):
            self._cut(site, outside, move, sentence)
        elif count < len(self.gazetteer.sites):
            self.gazetteer.sites.pop()

    def _go_somewhere(self, move: Move, sentence: Sentence) -> None:
        """Somebody goes home, upstairs, out: where that is the text may tell later."""
        now, adverb = self._now, move.adverb
        if adverb == "visit":
            self._visit(move, sentence)
            return
        under_sky = now.outside or (now.site is not None and now.site.setting is Setting.EXT)
        if adverb in ("outside", "outdoors", "out", "off", "away", "forth"):
            if under_sky or (move.kind is MoveKind.DEPART and (now.site is None or not self._goes_on(move, sentence))):
                return
            riding = now.site is not None and now.site.rank is Rank.RIDE
            if riding or not _ALIGHTED.search(self._text, move.start, move.end):
                self._cut(self._house_of(now.site), "outside", move, sentence)
            return
        if adverb == "way":
            if not under_sky and now.site is not None and now.site.rank is not Rank.RIDE:
                self._cut(self._street(), "", move, sentence)
                self._now.known = _VAGUE
            return
        if adverb in ("inside", "indoors", "in") and not under_sky:
            return
        if adverb == "ashore" and (now.site is None or now.site.rank is not Rank.RIDE):
            return
        if adverb == "aboard":
            site = self._vehicle_before(move.start)
        elif adverb in ("inside", "indoors"):
            site = now.site if now.outside else self._house_before(move.start)
        else:
            site = self._named(adverb, move)
        if site is not None and site is now.site and not now.outside:
            if adverb == "home" and now.adverb == "home" and _REACHED.search(self._text, move.start, move.end):
                now.site, now.outside, now.known = self._street(), "", _VAGUE  # so far it was the way home
            else:
                return
        self._cut(site, "", move, sentence)

    def _street(self) -> Site:
        for site in self.gazetteer.sites:
            if site.group == "street" and not site.traits and not site.tail:
                return site
        site = Site("street", "street", Setting.EXT, Rank.WAY, number=len(self.gazetteer.sites))
        self.gazetteer.sites.append(site)
        return site

    def _house_of(self, site: Site | None) -> Site | None:
        """The building that somebody leaves with a room of it."""
        if site is None or site.rank is Rank.HOUSE:
            return site
        if site.rank is Rank.RIDE:
            return None
        houses = (other for other in self.gazetteer.sites if other.rank is Rank.HOUSE)
        return next((house for house in houses if site.within and house.group == site.within), site)

    def _visit(self, move: Move, sentence: Sentence) -> None:
        """Somebody calls on somebody who is not there: the story goes to that person's house."""
        host = self._owner_by_mention(move.movers[-1])
        present = self._company.between(max(self._now.start, sentence.start - _BACK), sentence.start)
        guests = self._company.of(move.movers[:-1])
        if not host.isdigit() or int(host) in present or not (move.together or guests & set(present)):
            return
        for site in self.gazetteer.sites:
            if site.owner == host and site.rank is Rank.HOUSE:
                break
        else:
            site = Site("house", "house", Setting.INT, Rank.HOUSE, host, number=len(self.gazetteer.sites))
            self.gazetteer.sites.append(site)
        if site is not self._now.site:
            self._cut(site, "", move, sentence)

    def _goes_on(self, move: Move, sentence: Sentence) -> bool:
        """After somebody went away, the story is told of nobody else."""
        if self._now.site is None:
            return False
        movers = self._company.of(move.movers)
        ahead = self._company.between(sentence.end, sentence.end + _FORWARD)
        if move.together:
            return not self._speaks_soon(sentence.end, 60)
        return bool(movers) and sum(ahead[person] for person in movers) >= 0.6 * sum(ahead.values())

    def _speaks_soon(self, start: int, reach: int) -> bool:
        return bisect_left(self._quoted, start + reach) > bisect_left(self._quoted, start)

    def _vehicle_before(self, offset: int) -> Site | None:
        for place in reversed(self._places):
            if place.start < offset and place.rank is Rank.RIDE:
                return self.gazetteer.resolve(place, None)
        return None

    def _house_before(self, offset: int) -> Site | None:
        """The building that was spoken of last: it is the one that somebody goes inside."""
        for place in reversed(self._places):
            if (
                offset - _REVEALED < place.start < offset
                and place.rank is Rank.HOUSE
                and place.determiner not in _INDEFINITE
            ):
                return self.gazetteer.resolve(place, None)
        return None

    def _named(self, adverb: str, move: Move) -> Site:
        """The place that `home` or `upstairs` stands for: one for each person, or each house."""
        owner = ""
        if adverb == "home" and move.movers:
            owner = self._owner_by_mention(move.movers[0])
        for site in self.gazetteer.sites:
            if site.head == adverb and site.owner == owner:
                return site
        setting = Setting.EXT if adverb == "ashore" else Setting.INT
        site = Site("", adverb, setting, Rank.HOUSE, owner, number=len(self.gazetteer.sites))
        self.gazetteer.sites.append(site)
        return site

    def _cut(self, site: Site | None, outside: str, move: Move, sentence: Sentence) -> None:
        now, start = self._now, self._start(sentence)
        jump = None
        if self._pending is not None and now.start + _SHORT <= self._pending[0] <= start < self._pending[0] + _NEAR:
            start, jump = self._pending
        fresh = now.moved or now.broken or now.jump is not None
        if start <= now.start or (start - now.start < _SHORT and fresh and (now.known <= 0.3 or now.moved)):
            self._settle(site, outside, move)
            return
        self._cuts.append(
            Cut(
                start,
                (move.start, move.end),
                move.weight,
                site,
                outside,
                _VAGUE if move.adverb in _VAGUELY else move.weight,
                jump=jump,
                moved=jump is None,
                adverb=move.adverb,
            )
        )

    # Judgements.

    def _followed(self, move: Move, sentence: Sentence) -> bool:
        """The story goes with those who move, and does not stay with those they leave."""
        if move.together or not move.movers or move.kind in (*_STATIC, MoveKind.RIDE):
            return True
        movers = self._company.of(move.movers)
        if not movers:
            return True
        back = self._company.between(max(self._now.start, sentence.start - _BACK), sentence.start)
        ahead = self._company.between(sentence.end, sentence.end + _FORWARD)
        going = sum(ahead[person] for person in movers)
        # Who is only thought of, or has just been named, counts less than who the scene was about.
        most = max(back.values(), default=1.0)
        staying = sum(ahead[person] * back[person] / most for person in set(back) - movers)
        if not going and not (staying and any(isinstance(person, int) for person in movers)):
            return True  # nobody whom the text names
        if self._company.next_actor(sentence.end) in movers:
            going += 1.5
        return going > 0 and going >= 0.8 * staying

    def _is_here(self, site: Site, place: Place, *, outside: str) -> bool:
        """The place is the one where the story is, or all around it."""
        now = self._now
        if now.site is None:
            return False
        if site is now.site:
            return bool(outside) == bool(now.outside)
        inside = now.site.setting is Setting.INT and not now.outside
        if inside and not outside and _is_blank(place) and not site.owner:
            return True
        return bool(now.site.within) and site.group == now.site.within and not outside

    def _tells_start(self, move: Move, sentence: Sentence) -> bool:
        """Words for a place tell where the scene has been from its start, not where it goes now."""
        now = self._now
        reach = _NEAR if move.kind in (MoveKind.ARRIVE, MoveKind.WAY) else 1.5 * _NEAR
        near = self._start(sentence) - now.start < reach
        if now.site is not None and now.known > 0.3:
            riding = move.kind is MoveKind.RIDE and now.moved and now.site.setting is Setting.EXT
            return riding and now.site.rank is not Rank.RIDE and self._start(sentence) - now.start < 3 * _NEAR
        if move.kind in (MoveKind.ARRIVE, MoveKind.WAY):
            if near and now.moved and now.known <= _VAGUE:
                return True  # went out, and along the street
            return near and now.known <= 0.1 and (now.jump is not None or now.broken) and len(self._cuts) > 1
        if (
            near
            and self._spoken(sentence.start) <= _FEW
            and not (move.kind is MoveKind.STAY and self._is_stranger(move, sentence))
        ):
            return True
        if sentence.start - now.start > _REVEALED:
            return False
        return move.kind in (MoveKind.STAY, MoveKind.NEAR) and not self._is_stranger(move, sentence)

    def _spoken(self, end: int) -> int:
        """How many quotations the scene has had so far."""
        return bisect_left(self._quoted, end) - bisect_left(self._quoted, self._now.start)

    def _is_stranger(self, move: Move, sentence: Sentence) -> bool:
        """Nobody who moves has been in the scene so far, and somebody else has."""
        movers = self._company.of(move.movers)
        present = set(self._company.between(self._now.start, sentence.start))
        return bool(movers) and bool(present) and not movers & present

    def _crosses(self, site: Site, move: Move) -> bool:
        """The move leaves the place where the story is, and does not only go on in it."""
        here, now = self._now.site, self._now
        if here is None:
            return True
        if (
            now.moved
            and move.kind in _STATIC
            and here.rank is Rank.HOUSE
            and site.rank in (Rank.ROOM, Rank.WAY, Rank.NOOK)
        ):
            if move.start - now.start < _NEAR:
                return False  # a room of the house that somebody has just come to
        open_air = here.setting in (Setting.EXT, Setting.CART) or bool(now.outside)
        passing = move.kind is MoveKind.WAY or (move.kind in _STATIC and site.rank is Rank.WAY)
        if passing and open_air and site.setting is Setting.EXT:
            return False
        passed = site.setting is Setting.EXT and move.kind is not MoveKind.OPEN and not self._alights(move)
        if here.rank is Rank.RIDE and passed:
            return False
        if site.group == "elevator" and here.rank is Rank.WAY and not self._gets_into(move):
            return False
        return not (site.rank is Rank.LAND and move.kind in (MoveKind.STAY, MoveKind.NEAR, MoveKind.SHOWN))

    def _gets_into(self, move: Move) -> bool:
        words = f" {self._text[move.start : move.end].casefold()} "
        return any(word in words for word in (" into ", " in to ", " inside ", " in ", " entered "))

    def _alights(self, move: Move) -> bool:
        words = self._text[move.start : move.end].casefold()
        return move.kind is MoveKind.ARRIVE and any(
            word in words for word in ("drew", "stop", "pull", "arriv", "got ", "alight", "out ", "park", "halt")
        )

    # Learning where the scene is.

    def _learn(self, move: Move, weight: float) -> None:
        """Note where the story is, from words that do not move it."""
        if move.place is None:
            return
        place, now = self._places[move.place], self._now
        if place.determiner in _INDEFINITE and move.kind not in (MoveKind.STAY, MoveKind.NEAR):
            return
        outside = move.adverb if move.adverb in _BESIDE else ""
        if (
            place.rank is Rank.RIDE
            and move.kind is MoveKind.STAY
            and weight >= 0.5
            and self._boarded_before(place, move)
        ):
            return
        now.clues.append(Clue(move.place, weight, move.start, move.end, outside))
        if now.known < _UNKNOWN and weight >= 0.5 and move.start - now.start < _REVEALED:
            site = self.gazetteer.resolve(place, None)
            self._settle(site, outside, move)
            now.known = min(weight, 0.6)

    def _boarded_before(self, place: Place, move: Move) -> bool:
        """Somebody is in a vehicle, and made ready to go a while ago: the scene in it began in between."""
        now, left = self._now, self._leaving
        if not now.start < left < move.start or move.start - left > 2 * _REVEALED:
            return False
        block = next(
            (b for b in self._annotated.manuscript.blocks if b.kind is BlockKind.PARAGRAPH and b.start >= left), None
        )
        site = self.gazetteer.resolve(place, now.site)
        if block is None or block.start >= move.start or site is now.site or (now.site and now.site.rank is Rank.RIDE):
            return False
        self._cuts.append(Cut(block.start, (move.start, move.end), 0.5, site, "", 0.5, moved=True))
        return True

    def _settle(self, site: Site | None, outside: str, move: Move) -> None:
        now = self._now
        now.site, now.outside, now.known, now.evidence = site, outside, move.weight, (move.start, move.end)
        now.adverb = move.adverb

    def _start(self, sentence: Sentence) -> int:
        """Where the crossing sentence begins: with the speech that it is the tag of."""
        if sentence.follows is None:
            return sentence.start
        words = self._text[sentence.start : sentence.end].split(maxsplit=3)[:3]
        tag = any(word.strip(",.") in _SAYING for word in words)
        if tag or not self._text[sentence.start].isupper():
            return self._quotations[sentence.follows].outer_start
        return sentence.start

    # Owners.

    def _owner(self, place: Place) -> str:
        if place.owner is not None:
            owner = self._owner_by_mention(place.owner)
            if owner:
                return owner
        return place.owner_words.casefold()

    def _owner_by_mention(self, number: int) -> str:
        reference, mention = self._annotated[REFERENCES][number], self._annotated[MENTIONS][number]
        if mention.kind is MentionKind.FIRST:
            return "I"
        return str(reference.person) if reference.person is not None and reference.sure >= 0.5 else ""


def _is_blank(place: Place) -> bool:
    """`The room`, `the house`: wherever the story is."""
    told = place.traits or place.owner is not None or place.owner_words or place.named or place.tail
    return place.group in ("room", "house") and place.determiner in ("the", "this", "that") and not told


_SAYING = frozenset("said asked cried replied says whispered answered shouted muttered".split())
