"""Give every token its kind: first by the word, then by its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, lru_cache

from screenplay.adaptation.tense.forms import is_verb, past_form, third_person
from screenplay.adaptation.tense.lookalikes import archaic_past, lost_ending, past_kind
from screenplay.adaptation.tense.neighbours import (
    FINITE,
    OPENERS,
    OPENING,
    PAST_KINDS,
    key_at,
    kind_at,
    past_adverbs,
)
from screenplay.adaptation.tense.tokens import Kind, Token
from screenplay.adaptation.tense.vocabulary import classes, nouns

__all__ = ["tag"]

_Row = Sequence[Token]
_AUXILIARIES = {
    Kind.BE: "was were is are am be been being wasn't weren't isn't aren't 's 're 'm ain't",
    Kind.HAVE: "had has have having hadn't hasn't haven't 've",
    Kind.DO: "did do does didn't don't doesn't",
    Kind.MODAL: "could would might should must can will may shall ought couldn't wouldn't mightn't shouldn't mustn't"
    " can't won't cannot 'll needn't",
    Kind.WOULD_HAD: "'d",
    Kind.TO: "to",
}
_WORDS = (  # the first class that knows a word has it
    (Kind.PRONOUN, "pronoun"),
    (Kind.POSSESSIVE, "possessive"),
    (Kind.DETERMINER, "determiner"),
    (Kind.OBJECT, "object"),
    (Kind.EITHER, "either"),
    (Kind.SELF, "self"),
    (Kind.NUMBER, "number"),
    (Kind.CONJUNCTION, "conjunction"),
    (Kind.RELATIVE, "relative"),
    (Kind.SUBORDINATOR, "subordinator"),
    (Kind.PREPOSITION, "preposition"),
    (Kind.ADVERB, "negation"),
    (Kind.ADVERB, "adverb"),
)
_BOTH_WAYS = frozenset("this that these those all some each another either neither no one such".split())
_LY_NOUNS = frozenset(
    "family fly reply belly bully ally lily jelly folly assembly butterfly anomaly melancholy".split()
)
_LY_ADJECTIVES = frozenset("only elderly early lovely ugly lonely friendly silly holy daily ghostly lively".split())
_ING_NOUNS = frozenset(
    "nothing something anything everything thing king ring string spring wing evening morning".split()
)
_S_HOSTS = frozenset("he she it that there here who what where how when why everything nothing something let".split())
_INDEFINITE = frozenset("anything something nothing everything anyone someone nobody".split())
_DEGREES = frozenset({"more", "less", "most", "half"})
_UNSTEADY = frozenset({Kind.NOUN, Kind.NAME, Kind.PAST, Kind.EITHER_PAST, Kind.PARTICIPLE, Kind.MODAL})
_SUBJECTS = OPENING | {Kind.PRONOUN, Kind.NAME}
_BEFORE_VERB = frozenset({Kind.PRONOUN, Kind.EITHER, Kind.RELATIVE, Kind.ADVERB})
_OWNING = frozenset("the a my his her its our your their".split())
_HOURS = frozenset("quarter half twenty five ten".split())
_THIRD = frozenset({"he", "she", "it", "who"})


@cache
def _by_word() -> Mapping[str, Kind]:
    found: dict[str, Kind] = {"there": Kind.ADVERB, **dict.fromkeys(classes("what"), Kind.WHAT)}
    for kind, listed in _AUXILIARIES.items():
        found.update(dict.fromkeys(listed.split(), kind))
    for kind, label in _WORDS:
        for word in classes(label):
            found.setdefault(word, kind)
    for word in classes("soft"):
        found[word] = Kind.PREPOSITION
    return found


def tag(row: _Row, names: Collection[str] = ()) -> None:
    """Set the kinds of the tokens of a text.

    Args:
        row: The tokens in order.
        names: Names of persons in lower case.
    """
    for place, token in enumerate(row):
        if token.kind is Kind.NOUN:
            capital = token.text[0].isupper()
            opens = (place == 0 or row[place - 1].kind in OPENERS) and not (capital and token.key in names)
            token.kind = _alone(token.key, capital, capital and token.text.isupper(), opens)
    for place in range(len(row) - 1, -1, -1):  # what a word is hangs rather on what follows
        token = row[place]
        if token.kind in _UNSTEADY or token.key in _SPECIAL:
            token.kind = _among(row, place)


@lru_cache(maxsize=8192)
def _alone(key: str, capital: bool, shouted: bool, opens: bool) -> Kind:  # lru_cache is quicker so
    """The kind of a word by itself, which opens a sentence or does not."""
    known = _by_word().get(key)
    if known is not None:
        return Kind.NAME if known is Kind.MODAL and capital and not opens else known  # `May`, `Will`
    form = past_form(key)
    if form is not None and (opens or not capital or shouted):
        if not form.past:
            return Kind.PARTICIPLE
        return Kind.EITHER_PAST if form.participle else Kind.PAST
    if opens or not capital:
        if _is_adverb(key, opens=opens):
            return Kind.ADVERB
        if _is_ing(key, opens=opens):
            return Kind.ING
    if key.isdigit():
        return Kind.NUMBER
    return Kind.NAME if capital and not opens else Kind.NOUN


def _is_adverb(key: str, *, opens: bool) -> bool:
    if not key.endswith("ly"):
        return False
    return len(key) > 5 if opens else key not in _LY_NOUNS and key not in _LY_ADJECTIVES


def _is_ing(key: str, *, opens: bool) -> bool:
    if not key.endswith("ing") or len(key) < 5:
        return False
    if opens:
        return is_verb(key[:-3]) or is_verb(key[:-3] + "e") or is_verb(key[:-4])
    return key not in _ING_NOUNS


def _among(row: _Row, place: int) -> Kind:
    """The kind of a word among its neighbours."""
    token = row[place]
    key, kind = token.key, token.kind
    special = _SPECIAL.get(key)
    if special is not None:
        return special(row, place)
    if kind in PAST_KINDS:
        return past_kind(row, place)
    if key[-1] == "'" or key[-2:] == "'s":
        return Kind.POSSESSIVE
    if kind is Kind.PARTICIPLE:
        return Kind.PAST if archaic_past(row, place) else Kind.PARTICIPLE
    if kind is Kind.MODAL:
        return _named(row, place)
    if kind is Kind.NOUN and place and row[place - 1].kind in _BEFORE_VERB:
        return _present(row, place)
    return kind


def _named(row: _Row, place: int) -> Kind:
    """`May was`, `Will Dow went`, `his will`: no modals."""
    if key_at(row, place - 1) in _OWNING and row[place].key in ("will", "might", "must"):
        return Kind.NOUN
    named = row[place].capital and kind_at(row, place + 1) in FINITE | {Kind.NAME}
    return Kind.NAME if named else Kind.MODAL


def _apostrophe_s(row: _Row, place: int) -> Kind:
    """`he's` is a verb, `Tom's house` a possessive, and so is `Tom's`, whatever follows."""
    return Kind.BE if key_at(row, place - 1) in _S_HOSTS else Kind.POSSESSIVE


def _her(row: _Row, place: int) -> Kind:
    acts = kind_at(row, place + 1) in PAST_KINDS and kind_at(row, place + 2) not in (Kind.NOUN, Kind.NAME, Kind.ING)
    if key_at(row, place + 1) == "back" and kind_at(row, place - 1) is Kind.PREPOSITION:
        return Kind.POSSESSIVE  # `across her back`
    if key_at(row, place - 1) == "of" and (acts or key_at(row, place + 1) in ("felt", "looked", "seemed", "wanted")):
        return Kind.OBJECT
    return Kind.POSSESSIVE if _noun_follows(row, place + 1) else Kind.OBJECT


def _there(row: _Row, place: int) -> Kind:
    following = kind_at(row, past_adverbs(row, place + 1))
    return Kind.THERE if following in FINITE and kind_at(row, place - 1) not in PAST_KINDS else Kind.ADVERB


def _to(row: _Row, place: int) -> Kind:
    """Before an infinitive, or a preposition."""
    following = past_adverbs(row, place + 1)
    key, kind = key_at(row, following), kind_at(row, following)
    if kind in (Kind.BE, Kind.HAVE, Kind.DO):
        return Kind.TO if key in ("be", "have", "do") else Kind.PREPOSITION
    form = past_form(key)
    if key in nouns("plural") and key != "police":
        return Kind.PREPOSITION  # `to people`
    verb = is_verb(key) and kind in (Kind.NOUN, Kind.ADVERB, Kind.PAST, Kind.EITHER_PAST, Kind.PARTICIPLE)
    return Kind.TO if verb and (form is None or key in (form.lemma, "lay")) else Kind.PREPOSITION


def _being(row: _Row, place: int) -> Kind:
    noun = key_at(row, place - 1) in ("human", "whole", "very", "own", "living")
    return Kind.NOUN if noun else Kind.BE


def _degree(row: _Row, place: int) -> Kind:
    """`more tired`, `more and more`; but `more of them`, `more were coming`."""
    if row[place].kind is not Kind.EITHER or kind_at(row, place - 1) in OPENING:
        return row[place].kind
    if key_at(row, place - 1) in _INDEFINITE:
        return Kind.ADVERB  # `if anything more was missing`
    described = kind_at(row, place + 1) in (Kind.EITHER_PAST, Kind.ADVERB, Kind.NOUN, Kind.PARTICIPLE)
    return Kind.ADVERB if described or key_at(row, place + 2) in _DEGREES else Kind.EITHER


def _both_ways(row: _Row, place: int) -> Kind:
    """`this`, `all` and their like are determiners before a noun."""
    key, before = row[place].key, kind_at(row, place - 1)
    if key == "all" and key_at(row, place + 1) == "at" and key_at(row, place + 2) == "once":
        row[place + 1].kind = row[place + 2].kind = Kind.ADVERB
        return Kind.ADVERB
    if key == "all" and key_at(row, place + 1) == "the" and key_at(row, place + 2) in ("way", "time", "while"):
        row[place + 1].kind = row[place + 2].kind = Kind.ADVERB
        return Kind.ADVERB
    if key == "no" and key_at(row, place + 1) == "doubt" and kind_at(row, place + 2) is Kind.COMMA:
        row[place + 1].kind = Kind.ADVERB
        return Kind.ADVERB
    if key in ("all", "both", "each") and before in (Kind.HAVE, Kind.BE) and kind_at(row, place + 1) not in OPENING:
        return Kind.ADVERB  # `they had each known`
    noun = _noun_follows(row, place + 1) or (key in ("all", "both") and kind_at(row, place + 1) in OPENING)
    return Kind.DETERMINER if noun or key in ("no", "such") else Kind.EITHER


def _that(row: _Row, place: int) -> Kind:
    """`that` may be a determiner, a pronoun, or open a clause."""
    before, after = kind_at(row, place - 1), kind_at(row, place + 1)
    if before is Kind.CONJUNCTION and (after in OPENING or after in (Kind.PRONOUN, Kind.NAME, Kind.EITHER)):
        return Kind.RELATIVE
    if before in (Kind.PREPOSITION, Kind.TO, Kind.CONJUNCTION) or place == 0 or before in OPENERS:
        acts = after in PAST_KINDS and kind_at(row, place + 2) is Kind.NAME  # `that meant Ann was ...`
        return Kind.DETERMINER if _noun_follows(row, place + 1) and not acts else Kind.EITHER
    if before is Kind.SUBORDINATOR and after in FINITE:
        return Kind.EITHER  # `as if that settled it`
    time = key_at(row, place + 1) in nouns("time") and before is not Kind.COMMA
    if after is Kind.NOUN and before in PAST_KINDS and kind_at(row, place + 2) in (Kind.ING, Kind.STOP, Kind.COMMA):
        return Kind.DETERMINER
    return Kind.DETERMINER if time else Kind.RELATIVE


def _noun_follows(row: _Row, place: int) -> bool:
    """A noun phrase goes on here: a noun, or a participle or adverb before one."""
    kind, key = kind_at(row, place), key_at(row, place)
    if kind in (Kind.NOUN, Kind.NAME, Kind.NUMBER, Kind.ING):
        return True
    if kind in PAST_KINDS or kind is Kind.PARTICIPLE:
        return kind_at(row, place + 1) in (Kind.NOUN, Kind.NAME, Kind.ING)
    if key in ("very", "own", "next", "last", "first", "once") and kind is Kind.ADVERB:
        return kind_at(row, place + 1) in (Kind.NOUN, Kind.NAME, Kind.NUMBER, Kind.ING, *PAST_KINDS)
    return key in ("own", "other", "few", "two", "more", "little", "one")


def _present(row: _Row, place: int) -> Kind:
    """`he looks`, `who still looks`: a verb in the present after a pronoun."""
    before = past_adverbs(row, place - 1, -1)
    if key_at(row, before + 1) in ("then", "there") and before + 1 < place:
        return row[place].kind
    token, key = row[place], key_at(row, before)
    if key in ("he", "she") and lost_ending(row, place, before):
        return Kind.PAST
    if key in _THIRD and token.key.endswith("s"):
        bases = (token.key[:-1], token.key[:-2], token.key[:-3] + "y")
        if any(is_verb(base) and third_person(base) == token.key for base in bases):
            return Kind.PRESENT
    return token.kind


def _aside(row: _Row, place: int) -> Kind:
    """`for, you see, she was ill`: no subject."""
    aside = key_at(row, place + 1) in ("see", "know", "understand") and kind_at(row, place + 2) is Kind.COMMA
    if not aside or kind_at(row, place - 1) not in (Kind.COMMA, Kind.OPEN):
        return row[place].kind
    row[place + 1].kind = Kind.ADVERB
    return Kind.ADVERB


def _so(row: _Row, place: int) -> Kind:
    """`he ran so the others could rest`: opens a clause."""
    inside = place > 0 and kind_at(row, place - 1) in (Kind.NOUN, Kind.NAME, Kind.OBJECT, Kind.PREPOSITION)
    clause = inside and kind_at(row, place + 1) in (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN)
    return Kind.SUBORDINATOR if clause else row[place].kind


def _while(row: _Row, place: int) -> Kind:
    """`for a while`, `all the while`: a time."""
    first = place - 2 if key_at(row, place - 1) in ("little", "long", "short", "good") else place - 1
    return Kind.NOUN if key_at(row, first) in ("a", "the") else row[place].kind


def _every(row: _Row, place: int) -> Kind:
    """`every time they stopped`: whenever."""
    clause = key_at(row, place + 1) == "time" and kind_at(row, place + 2) in _SUBJECTS
    if not clause:
        return row[place].kind
    row[place + 1].kind = Kind.ADVERB
    return Kind.SUBORDINATOR


def _sort(row: _Row, place: int) -> Kind:
    """`he sort of laughed`: no verb."""
    before, after = kind_at(row, place - 1), past_adverbs(row, place + 2)
    form = past_form(key_at(row, after))
    led = before in (Kind.PRONOUN, Kind.NAME, Kind.RELATIVE) or key_at(row, place - 1) == "just"
    if key_at(row, place + 1) != "of" or not led or form is None or not form.past:
        return row[place].kind
    row[place + 1].kind = Kind.ADVERB
    row[after].kind = Kind.EITHER_PAST if form.participle else Kind.PAST
    return Kind.ADVERB


def _of(row: _Row, place: int) -> Kind:
    """`he could of known`: a `have` that was written as it sounds."""
    helper = past_adverbs(row, place - 1, -1)
    form = past_form(key_at(row, past_adverbs(row, place + 1)))
    if kind_at(row, helper) is not Kind.MODAL or form is None or not form.participle:
        return row[place].kind
    row[place].key = "have"
    return Kind.HAVE


def _past(row: _Row, place: int) -> Kind:
    """`at twenty past the bell rang`: an hour, and no preposition of the noun behind it."""
    hour = kind_at(row, place - 1) is Kind.NUMBER or key_at(row, place - 1).partition("-")[0] in _HOURS
    apart = hour and kind_at(row, place + 1) in (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN, Kind.NAME)
    return Kind.ADVERB if apart and key_at(row, place + 2) != "hour" else row[place].kind


_SPECIAL: Mapping[str, Callable[[_Row, int], Kind]] = {
    "'s": _apostrophe_s,
    "every": _every,
    "while": _while,
    "of": _of,
    "sort": _sort,
    "kind": _sort,
    "past": _past,
    "her": _her,
    "there": _there,
    "you": _aside,
    "so": _so,
    "to": _to,
    "being": _being,
    "that": _that,
    **dict.fromkeys(_BOTH_WAYS - {"that"}, _both_ways),
    **dict.fromkeys(_DEGREES, _degree),
}
