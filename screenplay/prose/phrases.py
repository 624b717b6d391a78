"""Capitalised phrases: titles, given names, initials, particles and surnames in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from screenplay.prose.given import first_name_gender
from screenplay.prose.lexicon import rows, words
from screenplay.prose.words import Vocabulary, ends_sentence_before, is_past_verb

__all__ = ["Phrase", "Title", "find_phrases", "title_of"]

_SHORTENED = "mr|mrs|ms|dr|st|rev|prof|capt|col|gen|lt|lieut|sgt|cpl|maj|mme|mlle|messrs"
_WORD = r"[\p{L}\p{M}]*+(?:\?(?=\p{Ll})[\p{L}\p{M}]++)*+"  # `Ren?e`: some texts have lost their accents
_NAME = rf"\p{{Lu}}{_WORD}(?:['’]\p{{Lu}}[\p{{L}}\p{{M}}]*+)?(?:-\p{{L}}[\p{{L}}\p{{M}}]*+)*"
_GAP = r"(?:[ \t]+(?:\r?\n[ \t]*)?|\r?\n[ \t]*)"
_PARTICLE = r"(?:d[eu]|del|della|di|da|das|dos|v[ao]n|der|den|ten|ter|l[ae]|bin|ibn|al|el)"
_NOT_MISS = (
    r"(?:\b(?:to|I|you|he|she|we|they|will|would|not|must|might|may|should|could|can|shall|did|do)|n['’]t|['’]ll|['’]d)"
)
_ITEM = rf"(?:(?:(?i:{_SHORTENED})\b\.?)|(?!I\.)\p{{Lu}}\.(?![\p{{L}}.])|{_NAME})"
_PHRASE = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\d@#])(?<![\p{{L}}\d]['’_-])(?:(?<!{_NOT_MISS}\s)miss(?={_GAP}\p{{Lu}}){_GAP})?{_ITEM}"
    rf"(?:{_GAP}(?:{_PARTICLE}{_GAP})*{_ITEM})*"
    rf"(?:(?<=\b(?i:mr|mrs|ms|dr)\b\.?){_GAP}\p{{Ll}}[\p{{L}}]++)?"
)
_OF = regex.compile(rf"{_GAP}of{_GAP}(?:the{_GAP})?{_NAME}")
_SPLIT = regex.compile(_GAP)
_CUT_OFF = regex.compile(r"\p{Lu}['’](?!s\b)\p{Ll}|(?<=['’])\p{Lu}\b")  # `D'you`, `'E said`
_NOBLE = frozenset(
    "duke duchess earl count countess marquis marquise viscount prince princess king queen lord lady bishop archbishop"
    " baron baroness mayor".split()
)
# Behind these titles stands a family name, whatever else the word means: Mr. Hill, Miss French, Captain March.
_CIVIL = frozenset(
    "mr mister mrs missus miss ms dr doctor professor prof captain capt sergeant sgt detective inspector lieutenant"
    " lieut lt officer colonel col corporal cpl sheriff constable superintendent commander madame monsieur"
    " nurse judge reverend rev pastor lady".split()
)
_ALSO_SURNAMES = frozenset(
    "hill park lake church street hall bridge castle house lane square court village river valley island abbey north"
    " south east west english french german welsh irish british love nature fortune heaven bath london paris york"
    " boston washington cambridge march may april june august friday monday christmas grace honor page".split()
)
_QUALIFYING = frozenset(("old", "young", "little", "poor", "dear", "dearest", "late"))


@dataclass(frozen=True, slots=True)
class Title:
    """What a title tells of the person.

    Attributes:
        gender: `m`, `f` or `x`.
        given: It stands with a first name (Sir, Aunt), not with a surname (Mr., Captain).
    """

    gender: str
    given: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A capitalised phrase that may be a name.

    Attributes:
        start: Offset of its first character.
        end: One past its last, without a possessive `'s`.
        titles: Its titles, in lower case without full stops.
        names: Its other words: given names, initials, particles, surnames.
        doubtful: It stands where any word would have a capital.
    """

    start: int
    end: int
    titles: tuple[str, ...]
    names: tuple[str, ...]
    doubtful: bool


@cache
def _titles() -> dict[str, Title]:
    return {form: Title(gender, kind == "given") for form, gender, kind in rows("titles")}


def title_of(word: str) -> Title | None:
    """What a word tells as a title, or None if it is none; case and a full stop do not matter."""
    return _titles().get(word.casefold().rstrip(".").replace("’", "'"))


def find_phrases(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Phrase]:
    """Find the capitalised phrases of a paragraph, without the ordinary words that sentences open with.

    Args:
        text: The whole text.
        start: Where the paragraph begins.
        end: Where it ends.
        vocabulary: How the text writes its words.

    Yields:
        The phrases in order.
    """
    for match in _PHRASE.finditer(text, start, end):
        items = []
        place = match.start()
        for gap in _SPLIT.finditer(text, match.start(), match.end()):
            items.append((place, gap.start()))
            place = gap.end()
        items.append((place, match.end()))
        opening = ends_sentence_before(text, match.start(), start)
        yield from _parts(text, items, end, vocabulary, opening=opening)


def _parts(
    text: str, items: list[tuple[int, int]], limit: int, vocabulary: Vocabulary, *, opening: bool
) -> Iterator[Phrase]:
    """Cut a row of capitalised words into names at its titles and at words that are no names."""
    run: list[tuple[int, int]] = []
    doubtful = opening
    for number, (start, end) in enumerate(items):
        word = text[start:end]
        title = title_of(word) is not None and number + 1 < len(items)
        fresh = title and bool(run) and not all(title_of(text[a:b]) for a, b in run)
        family = bool(run) and _is_family_name(text[slice(*run[-1])], word)
        spoken = _CUT_OFF.match(text, start, limit) is not None
        common = spoken or _is_no_name(word, vocabulary, opening=opening and number == 0, title=title)
        if fresh or (not family and common):
            yield from _phrase(text, run, limit, doubtful=doubtful)
            run, doubtful = ([(start, end)] if fresh else []), False
        else:
            run.append((start, end))
    yield from _phrase(text, run, limit, doubtful=doubtful)


def _is_family_name(title: str, word: str) -> bool:
    """A word that is no name else is one behind a title."""
    return title.casefold().rstrip(".") in _CIVIL and word.casefold() in _ALSO_SURNAMES


def _is_no_name(word: str, vocabulary: Vocabulary, *, opening: bool, title: bool) -> bool:
    key = word.casefold().replace("’", "'")
    if title:
        return False
    if key == "i" or key.startswith(("i'", "i’")):
        return True
    if key in words("not_names") or key in _QUALIFYING:
        return True
    if word.isupper() and len(word) > 1 and not word.endswith("."):
        return not vocabulary.is_capitalised(word)
    if is_past_verb(word) and first_name_gender(word) is None and not vocabulary.is_capitalised(word):
        return True
    return (opening or key in words("starters")) and vocabulary.is_common(word)


def _phrase(text: str, run: list[tuple[int, int]], limit: int, *, doubtful: bool) -> Iterator[Phrase]:
    while run and text[run[-1][0]].islower() and title_of(text[slice(*run[-2])] if len(run) > 1 else "") is None:
        run = run[:-1]
    if not run:
        return
    titles = []
    for start, end in run:
        if title_of(text[start:end]) is None:
            break
        titles.append(text[start:end].casefold().rstrip("."))
    names = [text[start:end] for start, end in run[len(titles) :]]
    stop = run[-1][1]
    if titles and titles[-1] in _NOBLE:
        domain = _OF.match(text, stop, limit)
        if domain:
            names += ["of", *domain[0].split()[1:]]
            stop = domain.end()
    yield Phrase(run[0][0], stop, tuple(titles), tuple(names), doubtful)
