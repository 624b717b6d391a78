"""Put the finite verbs of narration into the present."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from screenplay.adaptation.tense.clauses import Lead, Opener
from screenplay.adaptation.tense.dated import ADVERBS, dated, last_times, over, recalled, since_then, when_it_was
from screenplay.adaptation.tense.forms import is_verb, past_form, simple_past, third_person
from screenplay.adaptation.tense.neighbours import kind_at
from screenplay.adaptation.tense.phrases import Number
from screenplay.adaptation.tense.reader import Finite, read
from screenplay.adaptation.tense.tagging import tag
from screenplay.adaptation.tense.tokens import Kind, Token, tokens
from screenplay.adaptation.tense.unreal import unreal

__all__ = ["Change", "changes", "to_present"]

_PRESENT = frozenset("is are am has does isn't aren't hasn't doesn't".split())
_BEFORE_VERB = frozenset({Kind.NOUN, Kind.NAME, Kind.CONJUNCTION, Kind.COMMA})
_AFTER_VERB = frozenset(
    {Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.TO, Kind.OBJECT, Kind.EITHER, Kind.SELF, Kind.NAME}
)
_AUXILIARIES = {Kind.HAVE: ("has", "have"), Kind.DO: ("does", "do")}
_MODALS = {"could": "can", "would": "will", "might": "may"}
_OBJECTS = frozenset("it him them me us".split())
_MEASURED = frozenset("more older younger over taller longer".split())
_NEGATIVE = {"could": "can't", "would": "won't", "might": "may not"}


class Change(NamedTuple):
    """One stretch of a text and what takes its place."""

    start: int
    end: int
    text: str


def to_present(text: str) -> str:
    """Put past-tense narration into the present.

    Args:
        text: Narration; quoted words in it stay as they are.

    Returns:
        The text with its verbs changed and nothing else.
    """
    pieces = []
    last = 0
    for change in changes(text):
        pieces += [text[last : change.start], change.text]
        last = change.end
    return "".join(pieces) + text[last:]


def changes(text: str, names: Collection[str] = (), *, past: bool = False) -> list[Change]:
    """The changes that put past-tense narration into the present.

    Args:
        text: Narration; quoted words in it stay as they are.
        names: Names of persons in lower case, to know one at the beginning of a sentence.
        past: It is known to be told in the past; else a text whose only sure verbs are in the present is left alone.

    Returns:
        The changes in the order of the text; they do not overlap.
    """
    row = tokens(text)
    tag(row, names)
    found = read(row)
    if not past and _told_in_present(row, found):
        return []
    return list(
        _Changer(
            row,
            unreal(row, found),
            frozenset(
                itertools.chain.from_iterable(
                    earlier(row, found) for earlier in (last_times, recalled, since_then, when_it_was)
                )
            ),
        ).run(found)
    )


def _told_in_present(row: Sequence[Token], found: Sequence[Finite]) -> bool:
    if any(row[verb.place].kind is not Kind.EITHER_PAST for verb in found):
        return False
    first = min((verb.place for verb in found), default=len(row))
    return any(row[place].key in _PRESENT or _stands_in_present(row, place) for place in range(first))


def _stands_in_present(row: Sequence[Token], place: int) -> bool:
    """`Ann walks to`: a noun, what may be its verb in the present, and what goes on from a verb."""
    token = row[place]
    if token.kind is Kind.PRESENT:
        return True
    if token.kind is not Kind.NOUN or not token.key.endswith("s") or kind_at(row, place - 1) not in _BEFORE_VERB:
        return False
    bases = (token.key[:-1], token.key[:-2], token.key[:-3] + "y")
    verb = any(is_verb(base) and third_person(base) == token.key for base in bases)
    return verb and kind_at(row, place + 1) in _AFTER_VERB


class _Changer:
    """The tokens with what surrounds them."""

    def __init__(self, row: Sequence[Token], kept: frozenset[int], earlier: frozenset[int]) -> None:
        self.row = row
        self.kept = kept
        self.earlier = earlier

    def run(self, found: Sequence[Finite]) -> Iterator[Change]:
        for verb in found:
            token = self.row[verb.place]
            if verb.place in self.kept:
                continue
            remote = self._remote(verb) or self._guessed(verb)
            if remote is not None:
                yield remote
                continue
            stays = verb.clause.frozen or verb.place in self.earlier
            new = None if stays else self._present(verb, token)
            if new is None:
                continue
            end = token.end
            if new == "can" and self._key(verb.place + 1) == "not":
                new, end = "cannot", self.row[verb.place + 1].end
            yield Change(token.start, end, _cased(new, token))

    def _remote(self, verb: Finite) -> Change | None:
        """A past perfect with its time, or behind `since`, becomes a simple past: `had met last year` -> `met ...`."""
        token = self.row[verb.place]
        clitic = token.kind is Kind.WOULD_HAD
        if not verb.perfect or not (clitic or (token.kind is Kind.HAVE and token.key == "had")):
            return None
        since = verb.clause.frozen and verb.clause.opener is Opener.SINCE
        after = verb.clause.frozen and verb.clause.opener is Opener.RELATIVE and self._after_what(verb)
        if not since and not after and verb.place not in self.earlier and not dated(self.row, verb.place):
            return None
        place = verb.place + 1
        while place < len(self.row) and (self.row[place].kind is Kind.ADVERB or self._key(place) in ADVERBS):
            place += 1
        if place == len(self.row):
            return None
        following = self.row[place]
        if following.key == "been":
            past = "was" if verb.number is not Number.PLURAL else "were"
        elif following.kind in (Kind.PARTICIPLE, Kind.EITHER_PAST):
            past = simple_past(following.key)
        else:
            return None
        if any(self._key(at) == "not" for at in range(verb.place + 1, place)):
            return None
        between = "".join(f"{self.row[at].text} " for at in range(verb.place + 1, place))
        return Change(token.start, following.end, " " * clitic + between + past)

    def _guessed(self, verb: Finite) -> Change | None:
        """`she couldn't have been more than twelve`, who stands there now: `can't be`."""
        place = verb.place + (2 if self._key(verb.place + 1) == "not" else 1)
        negative = self._key(verb.place) == "couldn't" or place == verb.place + 2
        if not negative or self._key(verb.place) not in ("could", "couldn't"):
            return None
        if [self._key(at) for at in range(place, place + 2)] != ["have", "been"]:
            return None
        if self._key(place + 2) not in _MEASURED or (self._key(place + 3) != "than" and self._key(place + 2) != "over"):
            return None
        first = self.row[verb.place]
        mark = "'" if "’" not in first.text else "’"
        new = "cannot be" if place == verb.place + 2 else f"can{mark}t be"
        return Change(first.start, self.row[place + 1].end, new)

    def _after_what(self, verb: Finite) -> bool:
        """`after what he had done`."""
        before = [self._key(place) for place in range(max(verb.place - 6, 0), verb.place)]
        return any(pair == ("after", "what") for pair in itertools.pairwise(before))

    def _key(self, place: int) -> str:
        return self.row[place].key if 0 <= place < len(self.row) else ""

    def _present(self, verb: Finite, token: Token) -> str | None:
        """The verb's present; None if it stays."""
        singular = verb.number is Number.SINGULAR
        negative = token.key.endswith("n't")
        stem = token.key.removesuffix("n't")
        if self._idiom(verb.place) or self._stays(verb, token):
            return None
        if token.kind is Kind.BE:
            return _be(stem, first=verb.number is Number.FIRST, negative=negative)
        if token.kind in (Kind.HAVE, Kind.DO):
            return _AUXILIARIES[token.kind][0 if singular else 1] + ("n't" if negative else "")
        if token.kind is Kind.MODAL:
            return self._modal(verb, stem, negative)
        if token.kind is Kind.WOULD_HAD:
            return self._clitic(verb)
        form = past_form(token.key)
        lemma = token.key if form is None else form.lemma
        if form is None and not (is_verb(lemma) and singular):
            return None
        return third_person(lemma) if singular else lemma

    def _stays(self, verb: Finite, token: Token) -> bool:
        """What is over stays past: `the pipes froze last winter`, `the town where he was born`."""
        if token.kind is Kind.BE and "born" in (self._key(verb.place + 1), self._key(verb.place + 2)):
            return True
        return token.kind in (Kind.BE, Kind.PAST, Kind.EITHER_PAST) and over(self.row, verb.place)

    def _idiom(self, place: int) -> bool:
        """`had better`, `'d rather`, `used to go`: these have no present."""
        kind, after = self.row[place].kind, self._key(place + 1)
        if self._key(place - 2) in ("wish", "wishes") and self.row[place - 1].kind is Kind.PRONOUN:
            return True  # `I wish I had stayed, she thought`
        if kind in (Kind.HAVE, Kind.WOULD_HAD):
            return after in ("better", "rather")
        return self._key(place) == "used" and after == "to"

    def _modal(self, verb: Finite, stem: str, negative: bool) -> str | None:
        place = verb.place
        if stem not in _MODALS:
            return None
        following = place + 1
        while following < len(self.row) and (
            self.row[following].kind in (Kind.ADVERB, Kind.PRONOUN)
            or self._key(following) in ("as", "much", "it", "you", "this")
        ):
            following += 1
        supposed = verb.clause.thought and stem == "might" and following == place + 1
        done = self._key(following) in ("have", "'ve") and self._key(following + 1) != "to"  # not `would have to go`
        refused = negative or self._key(place + 1) == "not"
        refused = refused and self._key(following + 2) not in ("any", "otherwise")  # `... have it any other way`
        done = done and not (refused and self._key(following + 1) in _OBJECTS)  # not `she wouldn't have it`
        if (done and not supposed) or self._key(place + 1) in ("rather", "sooner"):
            return None
        return _NEGATIVE[stem] if negative else _MODALS[stem]

    def _clitic(self, verb: Finite) -> str | None:
        mark = self.row[verb.place].text[0]
        following = self._key(verb.place + 2)
        done = past_form(following) is not None or following in ("been", "done", "had")
        if self._key(verb.place + 1) == "have" and done:
            return None
        if self._key(verb.place + 1) == "sooner" or self._general(verb.place):
            return None
        if verb.clause.place == verb.place and verb.clause.lead is Lead.PAST:
            return " has" if verb.number is Number.SINGULAR else " have"
        if verb.perfect:
            return mark + ("s" if verb.number is Number.SINGULAR else "ve")
        return mark + "ll"

    def _general(self, place: int) -> bool:
        """`the way you'd pat a dog`, `as you'd expect`: what anybody would do."""
        if self._key(place - 1) not in ("you", "one", "anyone", "anybody"):
            return False
        before = self._key(place - 2)
        return before in ("as", "like", "than", "thing", "kind") or (before == "way" and self._key(place - 3) == "the")


def _be(stem: str, *, first: bool, negative: bool) -> str | None:
    if stem not in ("was", "were"):
        return None
    if first and stem == "was":
        return "am not" if negative else "am"
    return ("is" if stem == "was" else "are") + ("n't" if negative else "")


def _cased(new: str, token: Token) -> str:
    """The new word written as the old one was."""
    if "’" in token.text:
        new = new.replace("'", "’")
    if len(token.text) > 2 and token.text.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if token.capital else new
