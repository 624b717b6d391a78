"""Past forms that are no verbs where they stand: `her first thought`, `a polished, dented lamp`, `he sunk down`.

Each rule looks at a form among its neighbours and gives its kind, or None if it cannot tell; the
first that can decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from screenplay.adaptation.tense.forms import homographs, is_verb, past_form
from screenplay.adaptation.tense.neighbours import (
    BREAKS,
    FINITE,
    OPENERS,
    OPENING,
    PAST_KINDS,
    key_at,
    kind_at,
    past_adverbs,
)
from screenplay.adaptation.tense.tokens import Kind, Token
from screenplay.adaptation.tense.vocabulary import classes, nouns, verbs
from screenplay.prose.lexicon import words

__all__ = ["archaic_past", "lost_ending", "past_kind"]

_Row = Sequence[Token]
_POINTING = frozenset("this these those some any each another such".split())
_UNDECIDED = frozenset("this that these those some all another each either neither one".split())
_ARCHAIC = frozenset("sunk shrunk sprung rung sung drunk begun run swum".split())
_JOINING = frozenset("and but when as while because which what who".split())
_DEGREES = frozenset("more less most very rather quite".split())
_S_HOSTS = frozenset("he she it that there here who what where how when why everything nothing something let".split())
_ACTING = frozenset({Kind.PAST, Kind.EITHER_PAST, Kind.PARTICIPLE, Kind.ING})
_SEEMING = frozenset("looking feeling seeming growing getting becoming remaining appearing".split())
_LIMBS = frozenset(
    "arms hands eyes legs fists shoulders knees heads teeth lips fingers feet head fist hand jaw mouth".split()
)
_ADJECTIVAL = ("y", "ful", "less", "ous", "ive", "ic", "ish", "ed", "able", "ible", "some", "like")
_GRADES = frozenset(
    "deeply faintly slightly thoroughly utterly completely visibly highly badly rather very quite somewhat mildly"
    " greatly vaguely pleasantly horribly strangely oddly freshly neatly poorly well".split()
)
_NEAR = 12  # tokens between `with` and the last of what it holds
_NAMES = frozenset({Kind.NOUN, Kind.NAME})
_THINGS = _NAMES | {Kind.OBJECT, Kind.EITHER, Kind.SELF}
_OBJECTS = OPENING | {Kind.OBJECT, Kind.EITHER}
_AUXILIARY = frozenset({Kind.BE, Kind.HAVE, Kind.TO, Kind.MODAL, Kind.DO, Kind.WOULD_HAD})
_GOVERNING = frozenset({Kind.PREPOSITION, Kind.NUMBER, Kind.TO, Kind.ING})


def _opens(row: _Row, place: int) -> bool:
    """A noun phrase opens here, with an article or an owner: `the`, `Tom's`."""
    owner = key_at(row, place) == "'s" and key_at(row, place - 1) not in _S_HOSTS
    return owner or kind_at(row, place) in OPENING


def past_kind(row: _Row, place: int) -> Kind:
    """The kind of a past form among its neighbours."""
    for rule in _RULES:
        kind = rule(row, place)
        if kind is not None:
            return kind
    return row[place].kind


def _qualified(row: _Row, place: int) -> Kind | None:
    """`her first thought`, `the best laid plans`."""
    if key_at(row, place - 1) not in classes("qualifier"):
        return None
    owned = _opens(row, place - 2) or key_at(row, place - 2) in _UNDECIDED
    if not owned and key_at(row, place - 1) != "other":
        return None
    if key_at(row, place - 1) == "other" and kind_at(row, place + 1) in _OBJECTS:
        return None  # `the other hit him`
    described = kind_at(row, place + 1) in _NAMES and row[place].kind is Kind.EITHER_PAST
    return Kind.NOUN if described or _is_noun(row, place) else None


def _behind_preposition(row: _Row, place: int) -> Kind | None:
    """`of polished wood`, `as expected`: no verb stands right behind such a word."""
    before, after = key_at(row, place - 1), kind_at(row, place + 1)
    either = row[place].kind is Kind.EITHER_PAST
    if (
        before == "than"
        and key_at(row, place - 2) == "rather"
        and (kind_at(row, place - 3) is Kind.COMMA or not either)
    ):
        return None  # `felt, rather than heard, ...`, `felt rather than saw`
    if before == "to" and either and not is_verb(row[place].key):
        return Kind.NOUN  # `to left and right`
    if kind_at(row, place - 1) is not Kind.PREPOSITION or before not in classes("strict"):
        return None
    if (before == "as" and after in _OBJECTS) or not (either or _is_noun(row, place)):
        return None
    return Kind.NOUN if _is_noun(row, place) or kind_at(row, place + 1) in _NAMES else Kind.PARTICIPLE


def _graded(row: _Row, place: int) -> Kind | None:
    """`more experienced than`, `better dressed`."""
    before, after = key_at(row, place - 1), kind_at(row, place + 1)
    if key_at(row, place - 2) == "once" or after in _OBJECTS:
        return None
    if before in ("little", "bit") and key_at(row, place - 2) == "a" and row[place].kind is Kind.EITHER_PAST:
        return Kind.PARTICIPLE if after in (Kind.STOP, Kind.COMMA) or key_at(row, place + 1) == "by" else None
    if before in ("better", "worse") and row[place].kind is Kind.EITHER_PAST:
        return Kind.PARTICIPLE
    described = _is_adjective(row, place) or after is Kind.NOUN
    return Kind.NOUN if before in _DEGREES and described else None


def _coloured(row: _Row, place: int) -> Kind | None:
    """`a big embarrassed man`, `all things considered`."""
    if row[place].key == "considered" and key_at(row, place - 1) == "things":
        return Kind.PARTICIPLE
    led = key_at(row, place - 2) in ("a", "an") and key_at(row, place - 1) in words("adjectives")
    return Kind.NOUN if led and row[place].kind is Kind.EITHER_PAST and kind_at(row, place + 1) is Kind.NOUN else None


def _in_series(row: _Row, place: int) -> Kind | None:
    """`a high, cracked voice`, `a rigid and composed face`."""
    joint = past_adverbs(row, place - 1, -1)
    if kind_at(row, joint) is Kind.CONJUNCTION:
        return _in_pair(row, place)
    if kind_at(row, joint) is not Kind.COMMA or kind_at(row, place + 1) not in _NAMES:
        return None
    if not _is_adjective(row, place) and not (row[place].key.endswith("ed") and kind_at(row, place + 1) is Kind.NOUN):
        return None
    if kind_at(row, joint - 1) not in (Kind.NOUN, Kind.EITHER_PAST, Kind.PARTICIPLE):
        return None
    form = past_form(row[place].key)
    if not _describes(row, joint - 1) or (form is not None and form.lemma in verbs("copula")):
        return None
    before = kind_at(row, joint - 2)
    opened = before in OPENING or before in (Kind.CONJUNCTION, Kind.HAVE) or key_at(row, joint - 2) in classes("strict")
    return Kind.NOUN if opened else None


def _in_pair(row: _Row, place: int) -> Kind | None:
    """`a rigid and composed face`, `he felt nervous and deeply depressed`, `of butter and roasted nuts`."""
    joint = past_adverbs(row, place - 1, -1)
    form = past_form(row[place].key)
    if form is not None and form.lemma in verbs("worked") and kind_at(row, place + 1) is Kind.NOUN:
        governed = kind_at(row, joint - 1) is Kind.NOUN and kind_at(row, joint - 2) is Kind.PREPOSITION
        return Kind.NOUN if governed else None
    graded = joint < place - 1 and key_at(row, place - 1) in _GRADES and row[place].key.endswith("ed")
    if (not _is_adjective(row, place) and not graded) or row[place].kind is Kind.PAST:
        return None
    if kind_at(row, place + 1) is Kind.NOUN:
        return Kind.NOUN if _opens(row, place - 3) else None
    if kind_at(row, place + 1) not in (Kind.STOP, Kind.COMMA) or kind_at(row, joint - 1) is not Kind.NOUN:
        return None
    form = past_form(key_at(row, joint - 2))
    copula = (form is not None and form.lemma in verbs("copula")) or key_at(row, joint - 2) in _SEEMING
    bare = copula or kind_at(row, joint - 2) in (Kind.ADVERB, Kind.BE, Kind.OBJECT)
    return Kind.PARTICIPLE if bare else None


def _held(row: _Row, place: int) -> Kind | None:
    """`with his sleeves rolled up and his cap pushed back`, `she stood there, arms folded`."""
    if row[place].kind is not Kind.EITHER_PAST or kind_at(row, place + 1) in _OBJECTS:
        return None
    before = past_adverbs(row, place - 1, -1)
    if key_at(row, before) in _LIMBS and kind_at(row, before - 1) is Kind.COMMA and before > 1:
        return Kind.PARTICIPLE
    owner = next((at for at in range(before - 1, before - 4, -1) if at >= 0 and _opens(row, at)), -1)
    if owner < 0 or any(kind_at(row, at) not in _NAMES for at in range(owner + 1, before + 1)):
        return None
    if kind_at(row, owner) is not Kind.POSSESSIVE and key_at(row, owner) not in ("her", "'s"):
        return None
    if key_at(row, owner - 1) in ("with", "without"):
        return Kind.PARTICIPLE
    return Kind.PARTICIPLE if key_at(row, owner - 1) == "and" and _with_before(row, owner - 2) else None


def _with_before(row: _Row, place: int) -> bool:
    """Before `and` stands another thing that `with` holds: `with his sleeves rolled up`."""
    described = False
    for at in range(place, max(place - _NEAR, 0), -1):
        kind = kind_at(row, at)
        if key_at(row, at) == "with":
            return described and kind_at(row, at + 1) is Kind.POSSESSIVE
        if kind in (Kind.STOP, Kind.PRONOUN, Kind.BE, Kind.HAVE, Kind.MODAL, Kind.PAST):
            return False
        described = described or kind in (Kind.EITHER_PAST, Kind.PARTICIPLE, Kind.PREPOSITION, Kind.ING)
    return False


def _closed(row: _Row, place: int) -> Kind | None:
    """`she slid the door shut`."""
    form = past_form(key_at(row, place - 1))
    if row[place].key == "shut" and form is not None and form.lemma in verbs("copula"):
        return Kind.PARTICIPLE  # `the house smelled shut up`
    if row[place].key != "shut" or kind_at(row, place + 1) in _OBJECTS or kind_at(row, place - 1) not in _THINGS:
        return None
    for at in range(place - 2, max(place - _NEAR, -1), -1):
        if row[at].kind in PAST_KINDS or row[at].kind is Kind.ING:
            return Kind.PARTICIPLE
        if row[at].kind in BREAKS or row[at].kind is Kind.CONJUNCTION:
            break
    return None


def _listed_state(row: _Row, place: int) -> Kind | None:
    """`he felt sick, tired and oddly proud`."""
    if kind_at(row, place - 1) is not Kind.COMMA or kind_at(row, place + 1) not in (Kind.CONJUNCTION, Kind.COMMA):
        return None
    if not _is_adjective(row, place) or kind_at(row, place - 2) is not Kind.NOUN:
        return None
    before = past_adverbs(row, place - 3, -1)
    form = past_form(key_at(row, before))
    copula = kind_at(row, before) is Kind.BE or (form is not None and form.lemma in verbs("copula"))
    return Kind.PARTICIPLE if copula else None


def _made_of(row: _Row, place: int) -> Kind | None:
    """`a heavy, brass bound trunk`."""
    form = past_form(row[place].key)
    if form is None or form.lemma not in verbs("edged") or kind_at(row, place + 1) is not Kind.NOUN:
        return None
    led = kind_at(row, place - 2) in OPENING | {Kind.COMMA, Kind.NOUN}
    return Kind.NOUN if led and kind_at(row, place - 1) is Kind.NOUN else None


def _penniless(row: _Row, place: int) -> Kind | None:
    """`she was young and broke`."""
    if row[place].key != "broke" or kind_at(row, place + 1) not in (Kind.STOP, Kind.COMMA, Kind.CONJUNCTION):
        return None
    before = [row[at] for at in range(max(place - 4, 0), place)]
    joined = any(token.kind is Kind.BE for token in before) and kind_at(row, place - 1) is not Kind.PRONOUN
    return Kind.NOUN if joined else None


def _rare_verb(row: _Row, place: int) -> Kind | None:
    """`the ground`, `wet grass`, `the so called doctor`."""
    key = row[place].key
    if key == "wet" and kind_at(row, place + 1) not in _OBJECTS:
        return Kind.NOUN
    form = past_form(key)
    if key == "called" and key_at(row, place - 1) == "so":
        return Kind.NOUN
    if form is not None and not form.known and kind_at(row, place + 1) in _NAMES:
        return Kind.NOUN
    if key == "left" and kind_at(row, place - 1) is Kind.ING:
        return Kind.NOUN
    if key == "let" and key_at(row, place + 1) == "us":
        return Kind.PARTICIPLE
    if row[place].capital and _is_noun(row, place) and kind_at(row, place + 1) in FINITE:
        return Kind.NAME  # `Rose blushed`
    if key == "ground" and (
        kind_at(row, place + 1) is Kind.POSSESSIVE
        or (kind_at(row, place + 1) is Kind.ADVERB and kind_at(row, place + 2) not in FINITE)
        or key_at(row, place + 3) in ("halt", "stop", "standstill")
    ):
        return Kind.PAST
    rare = _is_noun(row, place) and key in nouns("rarely_verbs")
    return Kind.NOUN if rare and kind_at(row, place - 1) is not Kind.PRONOUN else None


def _pointed_at(row: _Row, place: int) -> Kind | None:
    """`this unexpected meeting`, `before she had this fit`."""
    if key_at(row, place - 1) not in _POINTING:
        return None
    after = kind_at(row, place + 1)
    if _is_noun(row, place) and after in (Kind.STOP, Kind.CLOSE, Kind.COMMA):
        return Kind.NOUN
    if after is Kind.CONJUNCTION and kind_at(row, place + 2) is Kind.NOUN and kind_at(row, place + 3) is Kind.NOUN:
        return Kind.NOUN  # `this strained and silly talk`
    if after in (Kind.NOUN, Kind.ING, Kind.NAME) and row[place].key.endswith("ed"):
        form = past_form(row[place].key)
        return Kind.NOUN if form is not None and form.lemma not in verbs("copula") else row[place].kind
    return None


def _determined(row: _Row, place: int) -> Kind | None:
    """`the thought`, `his left arm`; not `behind her stood a man`."""
    if not _opens(row, place - 1) or key_at(row, place - 1) in _UNDECIDED:
        return None
    before, after = key_at(row, place - 1), kind_at(row, place + 1)
    if before == "'s" and after not in _NAMES | {Kind.ING} and (after in _OBJECTS or not _is_noun(row, place)):
        return None  # `each room at the baker's had ...`
    form = past_form(row[place].key)
    alone = before in ("his", "her") and form is not None and form.lemma in ("seem", "appear", "become")
    object_ = before == "her" and after in _OBJECTS
    moves = form is not None and form.lemma in verbs("intransitive")
    governed = kind_at(row, place - 2) is Kind.PREPOSITION and not _is_noun(row, place)
    moves = moves and (governed or kind_at(row, place - 2) in _ACTING)
    hers = before == "her" and (row[place].kind is Kind.PAST or moves) and after is not Kind.NOUN
    return row[place].kind if hers or object_ or alone else Kind.NOUN


def _attributive(row: _Row, place: int) -> Kind | None:
    """`in thought`, `a torn faded coat`, `a slowly turned page`, `of two painted boards`."""
    before, after = kind_at(row, place - 1), kind_at(row, place + 1)
    if before is Kind.PREPOSITION and _is_noun(row, place) and key_at(row, place - 1) == "in":
        return Kind.NOUN
    if _is_noun(row, place) and before is Kind.NOUN and kind_at(row, place - 2) is Kind.PREPOSITION:
        return Kind.NOUN if after in (Kind.STOP, Kind.COMMA) else None  # `in painful thought`
    opened = kind_at(row, place - 2) in OPENING or kind_at(row, place - 2) is Kind.NUMBER
    if before is Kind.NOUN and opened and key_at(row, place - 1) in homographs("adj"):
        return Kind.NOUN
    pointed = opened or key_at(row, place - 2) in _POINTING or key_at(row, place - 2) == "that"
    graded = before is Kind.ADVERB or key_at(row, place - 1) in _DEGREES
    if graded and after in _NAMES and pointed:
        return Kind.NOUN
    if (before in PAST_KINDS or before in OPENERS) and _is_adjective(row, place) and after is Kind.NOUN:
        return Kind.NOUN
    inside = before is Kind.NOUN and opened and kind_at(row, place - 3) is Kind.PREPOSITION
    if inside and after is Kind.NOUN and _describes(row, place - 1):
        return Kind.NOUN if row[place].key.endswith("ed") else None  # `of the shiny painted steps`
    described = row[place].kind is Kind.EITHER_PAST and after in _NAMES and before in _GOVERNING
    return Kind.NOUN if described and (row[place].key.endswith("ed") or _is_adjective(row, place)) else None


_RULES: tuple[Callable[[_Row, int], Kind | None], ...] = (
    _held,
    _qualified,
    _behind_preposition,
    _graded,
    _coloured,
    _in_series,
    _made_of,
    _closed,
    _penniless,
    _listed_state,
    _rare_verb,
    _pointed_at,
    _determined,
    _attributive,
)


def _is_noun(row: _Row, place: int) -> bool:
    return row[place].key in homographs("noun")


def _describes(row: _Row, place: int) -> bool:
    """A word may be an adjective: `high`, `shiny`, `cracked`."""
    key = key_at(row, place)
    listed = key in words("adjectives") or key in homographs("adj") or key in homographs("describing")
    return listed or key.endswith(_ADJECTIVAL)


def _is_adjective(row: _Row, place: int) -> bool:
    return row[place].key in homographs("adj")


def archaic_past(row: _Row, place: int) -> bool:
    """A participle that stands for the past: `he sunk into a chair`."""
    before = past_adverbs(row, place - 1, -1)
    if row[place].key not in _ARCHAIC or key_at(row, before) not in ("he", "she", "they", "we", "i"):
        return False
    return kind_at(row, past_adverbs(row, before - 1, -1)) not in _AUXILIARY


def lost_ending(row: _Row, place: int, pronoun: int) -> bool:
    """A past that lost its ending: `she wobble a bit`."""
    token, before = row[place], key_at(row, pronoun - 1)
    opens = (
        kind_at(row, pronoun - 1) in BREAKS
        or before in nouns("time")
        or before in classes("particle")
        or before in _JOINING
    )
    known = is_verb(token.key) and token.key not in homographs("describing") and token.kind is Kind.NOUN
    return opens and known and kind_at(row, place + 1) not in FINITE and key_at(row, place + 1) != "not"
