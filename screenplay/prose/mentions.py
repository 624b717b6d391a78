"""Who is mentioned in the narration: names, pronouns, and nominals such as `the old woman` or `her director`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.lexicon import words
from screenplay.prose.name_use import NameUse
from screenplay.prose.names import NAMES
from screenplay.prose.nouns import person_nouns
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.verbs import VerbKind, speech_verb_forms
from screenplay.prose.words import is_past_verb

__all__ = ["BRINGING_IN", "MENTIONS", "Mention", "MentionKind", "find"]


class MentionKind(Enum):
    """How a person is mentioned."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"
    FIRST = "first person"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a person in the narration.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        kind: How the person is mentioned.
        sentence: Index of its sentence.
        words: The name's form; a pronoun in lower case; a nominal's words without the determiner, in lower case.
        gender: `m`, `f`, or None where the words do not say.
        subject: A verb follows that the person does.
        possessive: It owns what follows: `his`, `Clara's`.
        determiner: Of a nominal: `the`, `a`, `his`, `Clara's`, ... in lower case; else empty.
        capital: A nominal written like a name: `the King`.
    """

    start: int
    end: int
    kind: MentionKind
    sentence: int
    words: str
    gender: str | None = None
    subject: bool = False
    possessive: bool = False
    determiner: str = ""
    capital: bool = False

    @property
    def head(self) -> str:
        """The noun that a nominal is built on."""
        return self.words.rsplit(" ", 1)[-1]


MENTIONS: Layer[Mention] = Layer("mentions")

_PRONOUNS = {
    **dict.fromkeys(("he", "him", "himself"), ("m", False)),
    "his": ("m", True),
    **dict.fromkeys(("she", "herself", "hers"), ("f", False)),
    "her": ("f", True),
}
_FIRST = {"i": False, "me": False, "myself": False, "my": True, "mine": True}
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*")
_DETERMINERS = frozenset("the a an this that his her my their our your its another one every some".split())
_OWN = regex.compile(r"['’]s?$")
_NEXT = regex.compile(r"[\s,]+(\p{L}[\p{L}'’]*)")
_BEFORE = regex.compile(r"(\p{L}+)[\s,]+$")
_SKIPPED = frozenset(
    "then just also only never still always even once again soon now finally suddenly almost nearly simply merely"
    " quickly all both at last himself herself too in turn".split()
)
_PREPOSITIONS = frozenset(
    "of to at with from by for in on upon about toward towards behind beside near against between into after before"
    " than like under over without around past beyond among".split()
)
_NO_ADJECTIVE = frozenset(
    "of to at with from by for in on upon and or but was were is had has did that which who as than then when where"
    " he she it they i we you not so if because while until till though although since unless before after during"
    " without within into onto upon about him me us them".split()
)
_PHRASE = regex.compile(r"[\s\p{L}'’-]+")
_APPOSED = regex.compile(  # `Ann, the new cook, came in`; the comma behind it is left
    r",\s+(?:the|a|an|his|her|their|my|our)\s+[\p{L}\s'’-]{1,50}(?=,\s+(?!and\b|or\b)\p{Ll})"
)
_IT_WAS = regex.compile(r"(?:(?:And|But|Then)\s+)?it(?:\s+(?:was|is)|['’]s)\s+(?:only\s+|just\s+)?", regex.IGNORECASE)
_OWNED = regex.compile(r"\s+(?:the|a|an|his|her|their|our|my|its)\s+\p{L}|\s+\p{Lu}")
_FEW = 6  # words that describe a subject
_NAMING = frozenset(("called", "named", "call"))
_DESCRIBING = frozenset("in with at on from by of behind under near beside opposite across".split())
_HELPING = frozenset("was were had did could would".split())
_JOINING = frozenset("and or but who which that to as when while than".split())
_FOND = frozenset("dear dearest poor old young little own good sweet late elder younger eldest beloved friend".split())
_ARTICLES = frozenset("the a an this that another".split())
BRINGING_IN = frozenset(("a", "an", "another"))  # determiners of somebody new
_STANDING_IN = frozenset("other latter former elder younger eldest youngest first second third".split())
_PARTS = frozenset("back front rear side end rest top bottom middle corner line".split())  # `said the back of the van`
_MAX_WORDS = 4  # of a nominal, determiner aside


def find(annotated: Annotated) -> tuple[Mention, ...]:
    """Find the mentions of persons in the narration.

    Args:
        annotated: The manuscript with its names and sentences.

    Returns:
        The mentions in order.
    """
    names = [use for use in annotated[NAMES] if not use.quoted]
    return tuple(_walk(annotated.text, annotated[SENTENCES], names))


def _walk(text: str, sentences: Sequence[Sentence], names: Sequence[NameUse]) -> Iterator[Mention]:
    place = 0
    for number, sentence in enumerate(sentences):
        while place < len(names) and names[place].start < sentence.start:
            place += 1
        inside = []
        while place < len(names) and names[place].start < sentence.end:
            inside.append(names[place])
            place += 1
        yield from _in_sentence(text, number, sentence, inside)


def _in_sentence(text: str, number: int, sentence: Sentence, names: Sequence[NameUse]) -> Iterator[Mention]:
    tokens = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text, sentence.start, sentence.end)]
    names_at = {use.start: use for use in names}
    at = _At(text, number, sentence, tokens, names_at)
    skip_until = 0
    for place, (start, end, word) in enumerate(tokens):
        if start < skip_until:
            continue
        use = names_at.get(start)
        if use is not None:
            skip_until = use.end
            yield _name(at, use, use.start)
            owned = _owned(at, use, place) if use.possessive else None
            if owned is not None:
                skip_until = owned.end
                yield owned
            continue
        key = word.casefold().replace("’", "'")
        pronoun = _pronoun(text, number, sentence, start, end, key)
        if pronoun is not None:
            yield pronoun
        nominal = _one_of(at, place) if key == "one" else None
        if nominal is None and _opens_nominal(key):
            nominal = _nominal(at, place, key) or _speaking(at, place, key)
        if nominal is not None:
            skip_until = nominal.end
            yield nominal


def _pronoun(text: str, number: int, sentence: Sentence, start: int, end: int, key: str) -> Mention | None:
    base = key.split("'", 1)[0]  # he'd, she's, I'm
    if base in _PRONOUNS:
        gender, possessive = _PRONOUNS[base]
        subject = base in ("he", "she") and (base != key or _is_subject(text, start, end, sentence))
        return Mention(start, end, MentionKind.PRONOUN, number, base, gender, subject, possessive)
    if base in _FIRST:
        subject = base == "i"
        return Mention(start, end, MentionKind.FIRST, number, base, None, subject, _FIRST[base])
    return None


def _opens_nominal(key: str) -> bool:
    return key in _DETERMINERS or key.endswith(("'s", "s'"))


@dataclass(frozen=True, slots=True)
class _At:
    """A sentence being read."""

    text: str
    number: int
    sentence: Sentence
    tokens: Sequence[tuple[int, int, str]]
    names: Mapping[int, NameUse]


def _nominal(at: _At, place: int, determiner: str) -> Mention | None:
    """Read determiner, adjectives and a noun for a person, or a name: `the very old woman`, `the poet Ann`."""
    nouns, groups = person_nouns(), words("group_nouns")
    tokens = at.tokens
    first, last = tokens[place][0], tokens[place][1]
    for following in range(place + 1, min(place + 1 + _MAX_WORDS, len(tokens))):
        start, end, word = tokens[following]
        key = word.casefold().replace("’", "'")
        if not at.text[last:start].replace(",", " ").isspace():
            return None
        if start in at.names:
            if not at.text[last:start].isspace():
                return None
            between = {word.casefold() for _, _, word in tokens[place + 1 : following]}
            named = determiner in _ARTICLES or between <= _FOND or not between.isdisjoint(nouns)
            return _name(at, at.names[start], first, determiner) if named else None
        if key in _NO_ADJECTIVE or key in _ARTICLES:
            return None
        noun, owns = (key[:-2], True) if key.endswith("'s") else (key, False)
        if noun in nouns or noun in groups or (key in _STANDING_IN and _stands_alone(at, following)):
            after = tokens[following + 1] if following + 1 < len(tokens) else None
            if noun == "voice" and (use := _of_name(at, following)) is not None:
                return _name(at, use, first, determiner)
            beside = not owns and after is not None and at.text[end : after[0]].isspace()
            if beside and after is not None and (after[2].casefold() in nouns or after[0] in at.names):
                last = end
                continue
            if owns and determiner in BRINGING_IN and after is not None and after[2] == "voice":  # `a man's voice`
                end, owns = after[1], False
            stop = end - 2 if owns else end
            kind = MentionKind.GROUP if noun in groups else MentionKind.NOMINAL
            phrase = " ".join(at.text[tokens[place + 1][0] : stop].casefold().split())
            subject = not owns and _is_subject(at.text, first, stop, at.sentence)
            capital = word[0].isupper()
            return Mention(first, stop, kind, at.number, phrase, nouns.get(noun), subject, owns, determiner, capital)
        last = end
    return None


def _one_of(at: _At, place: int) -> Mention | None:
    """`One of the twins`: a twin."""
    tokens = at.tokens
    opening = [word.casefold() for _, _, word in tokens[place + 1 : place + 3]]
    if len(opening) < 2 or opening[0] != "of" or opening[1] not in _DETERMINERS:
        return None
    for following in range(place + 3, min(place + 3 + _MAX_WORDS, len(tokens))):
        _, end, word = tokens[following]
        key = word.casefold()
        if key in _NO_ADJECTIVE or not at.text[tokens[following - 1][1] : tokens[following][0]].isspace():
            return None
        noun = next((one for one in _singulars(key) if one in person_nouns()), None)
        if noun is not None:
            phrase = " ".join([*(w.casefold() for _, _, w in tokens[place + 3 : following]), noun])
            start, gender = tokens[place][0], person_nouns()[noun]
            subject = _is_subject(at.text, start, end, at.sentence)
            return Mention(start, end, MentionKind.NOMINAL, at.number, phrase, gender, subject, determiner="one")
    return None


def _singulars(word: str) -> Iterator[str]:
    """What a word may be the plural of."""
    if word.endswith("men"):
        yield f"{word[:-3]}man"
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]
    if word == "children":
        yield "child"


def _owned(at: _At, use: NameUse, place: int) -> Mention | None:
    """The person whom a name owns: `Mr. Smith's wife`."""
    while place + 1 < len(at.tokens) and at.tokens[place + 1][0] < use.end:
        place += 1
    nominal = _nominal(at, place, f"{use.form}'s".casefold())
    return replace(nominal, start=use.start) if nominal is not None else None


def _name(at: _At, use: NameUse, start: int, determiner: str = "") -> Mention:
    """A name, with what stands before it."""
    shown = _IT_WAS.fullmatch(at.text, at.sentence.start, start) is not None  # `It was Ann.`
    subject = not use.possessive and (shown or _is_subject(at.text, start, use.end, at.sentence))
    return Mention(
        start, use.end, MentionKind.NAME, at.number, use.form, None, subject, use.possessive, determiner=determiner
    )


def _of_name(at: _At, place: int) -> NameUse | None:
    """The name in `the voice of Ann`."""
    if place + 2 < len(at.tokens) and at.tokens[place + 1][2] == "of":
        return at.names.get(at.tokens[place + 2][0])
    return None


def _speaking(at: _At, place: int, determiner: str) -> Mention | None:
    """Whoever speaks is a person: `said the hunchback`, `The hunchback replied` right behind a quotation."""
    if at.sentence.follows is None or determiner not in _ARTICLES or place > 3:
        return None
    behind = place > 0 and at.tokens[place - 1][2].casefold() in speech_verb_forms()
    stop = place + 1
    while stop < min(len(at.tokens), place + 2 + _MAX_WORDS) and not _ends_nominal(at, stop):
        stop += 1
    if stop == place + 1 or not (behind or (place == 0 and _is_told(at, stop))):
        return None
    head = at.tokens[stop - 1][2].casefold()
    if head.endswith("ly") or head in _PARTS or not head[-1].isalpha() or at.tokens[stop - 1][2].endswith(("'s", "’s")):
        return None
    start, end = at.tokens[place][0], at.tokens[stop - 1][1]
    phrase = " ".join(at.text[at.tokens[place + 1][0] : end].casefold().split())
    gender = "f" if head.endswith(("ess", "woman")) else "m" if head.endswith("man") else None
    capital = at.tokens[stop - 1][2][0].isupper()
    return Mention(start, end, MentionKind.NOMINAL, at.number, phrase, gender, not behind, False, determiner, capital)


def _ends_nominal(at: _At, place: int) -> bool:
    start, _, word = at.tokens[place]
    key = word.casefold()
    apart = not at.text[at.tokens[place - 1][1] : start].isspace()
    ends = key in _NO_ADJECTIVE or key in _PREPOSITIONS or key in _SKIPPED or key in ("right", "straight")
    return apart or ends or key in speech_verb_forms() or start in at.names


def _is_told(at: _At, place: int) -> bool:
    """A verb of saying stands at `place`, an adverb aside."""
    while place < len(at.tokens) and at.tokens[place][2].endswith("ly"):
        place += 1
    verb = speech_verb_forms().get(at.tokens[place][2].casefold()) if place < len(at.tokens) else None
    return verb is not None and verb.kind in (VerbKind.PLAIN, VerbKind.VOICE)


def _stands_alone(at: _At, place: int) -> bool:
    """`The other` without a noun behind it: a verb follows, or nothing."""
    if place + 1 >= len(at.tokens):
        return True
    _, end, _ = at.tokens[place]
    start, _, word = at.tokens[place + 1]
    key = word.casefold()
    return not at.text[end:start].isspace() or key in speech_verb_forms() or is_past_verb(key) or key in _PREPOSITIONS


def _is_subject(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """A finite verb follows, adverbs aside, and no preposition stands before."""
    before = _BEFORE.search(text, max(sentence.start, start - 20), start)
    if before and before[1].casefold() in _PREPOSITIONS:
        return False
    described = before is None or before[1].casefold() not in _HELPING
    apposed = _APPOSED.match(text, end, sentence.end)
    place = apposed.end() if apposed else end
    for _ in range(3):
        following = _NEXT.match(text, place, sentence.end)
        if not following:
            return False
        word = following[1].casefold()
        if word in speech_verb_forms() or is_past_verb(word):
            return True
        if word == "who" and (text[place] == "," or start == sentence.start):
            return True  # `the woman who stood in it was old`
        if described and word == "of" and _OWNED.match(text, following.end(), sentence.end):
            return _acts_behind(text, following.end(), sentence.end, regular=True)
        if described and word in _DESCRIBING and text[place : following.start(1)].isspace():
            return _acts_behind(text, following.end(), sentence.end)
        if word not in _SKIPPED and not word.endswith("ly"):
            return False
        place = following.end()
    return False


def _acts_behind(text: str, start: int, end: int, *, regular: bool = False) -> bool:
    """A verb of the past behind the few words that describe a subject: `the woman in the fur hat had come`.

    Args:
        text: The whole text.
        start: Where these words begin.
        end: Where the sentence ends.
        regular: What ends in -ed is a verb too, no participle: `the mate of the Swallow leaned out`.
    """
    phrase = _PHRASE.match(text, start, end)
    found = phrase[0].casefold().split()[:_FEW] if phrase else []
    for before, word in pairwise(("", *found)):
        if word in _HELPING or (
            is_past_verb(word) and (regular or not word.endswith("ed")) and before not in _DETERMINERS
        ):
            return True
        if word in _JOINING:
            return False
        if word in speech_verb_forms() and word not in _NAMING:
            return True
    return False
