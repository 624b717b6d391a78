"""Find the names of persons: which capitalised phrases are names, and how each sighting is used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import regex

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.callings import with_callings
from screenplay.prose.careless import with_lower_case
from screenplay.prose.casting import roles_by_name, roles_of
from screenplay.prose.given import first_name_gender
from screenplay.prose.name_use import NameUse
from screenplay.prose.nouns import person_nouns
from screenplay.prose.phrases import Phrase, find_phrases
from screenplay.prose.quotations import QUOTATIONS, Quotation
from screenplay.prose.spans import Cover
from screenplay.prose.verbs import speech_verb_forms
from screenplay.prose.vocatives import is_vocative
from screenplay.prose.words import is_past_verb, vocabulary

__all__ = ["NAMES", "NameUse", "find"]

_BEFORE = regex.compile(r"([\p{L}'’-]+)\s+$")
_AFTER = regex.compile(r"\s+([\p{L}'’-]+)")
_POSSESSIVE = regex.compile(r"['’]s?(?![\p{L}])")
_PLACE_AFTER = frozenset(
    "street road avenue lane square park house hall hotel inn church abbey castle court county city town village river"
    " lake sea mountain hill valley island bridge station airport hospital school college university theatre theater"
    " bar cafe café restaurant estate cottage manor lodge place terrace gardens grove woods forest bay beach farm"
    " gazette times herald company club society bank office building tower room".split()
)
_LOCATING = frozenset("in at into near through across towards toward from throughout around via outside inside".split())
_NEVER_ALONE = ("mr", "mrs", "ms")  # `And you are, Mr...?`
_NAMED = 2.0  # evidence of a name that is said to be somebody's
_NAMING = frozenset(("named", "called"))
_TOLD = 3.0  # evidence of a tag
_SEEMS_A_PLACE = 0.5  # evidence a sighting
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_PLURAL_AFTER = frozenset("were are have".split())


NAMES: Layer[NameUse] = Layer("names")


_SLIPS = frozenset("se sh seh hse hs shs shee hee te teh tehy".split())  # she, he, the, they with a slip of the keys


@dataclass(slots=True)
class _Evidence:
    """What speaks for a form being a person's name; filled while the text is read once."""

    sightings: int = 0
    addressing: int = 0
    sure: int = 0  # where only a name would have a capital
    score: float = 0.0
    places: float = 0.0


def find(annotated: Annotated) -> tuple[NameUse, ...]:
    """Find every sighting of a person's name.

    Args:
        annotated: The manuscript with its quotations.

    Returns:
        The sightings in order.
    """
    text = annotated.text
    blocks = [block for block in annotated.manuscript.blocks if block.kind is BlockKind.PARAGRAPH]
    known = vocabulary(text, ((block.start, block.end) for block in blocks))
    quotations = Cover(annotated[QUOTATIONS])
    uses = []
    for block in blocks:
        for phrase in find_phrases(text, block.start, block.end, known):
            quotation = quotations.at(phrase.start)
            uses.append((phrase, _use(text, phrase, quotation)))
    told = roles_by_name(roles_of(annotated), {use.form for _, use in uses})
    persons = _persons(text, uses, known.lower) | told.keys()
    capitalised = [use for _, use in uses if use.form in persons]
    named = with_lower_case(text, capitalised, annotated[QUOTATIONS])
    return tuple(with_callings(text, named, annotated[QUOTATIONS]))


def _use(text: str, phrase: Phrase, quotation: Quotation | None) -> NameUse:
    names = tuple(name.capitalize() if name.isupper() and len(name) > 2 else name for name in phrase.names)
    return NameUse(
        phrase.start,
        phrase.end,
        " ".join([*text[phrase.start : phrase.end].split()[: len(phrase.titles)], *names]),
        phrase.titles,
        names,
        quoted=quotation is not None,
        vocative=quotation is not None and is_vocative(text, phrase.start, phrase.end, quotation.start, quotation.end),
        possessive=_POSSESSIVE.match(text, phrase.end) is not None,
    )


def _is_family(form: str, surnames: Counter[str]) -> bool:
    """`the Marshes`, `the Miss Marshes`: nobody in particular."""
    name = form.rsplit(None, 1)[-1]
    stems = [name[: -len(ending)] for ending in ("s", "es") if name.endswith(ending)]
    return any(surnames[stem] > surnames[name] and first_name_gender(stem) is None for stem in stems)


def _persons(text: str, uses: Iterable[tuple[Phrase, NameUse]], lower: Counter[str]) -> frozenset[str]:
    """Weigh the sightings of each form and keep those that are persons' names."""
    found: dict[str, _Evidence] = defaultdict(_Evidence)
    titled: dict[str, tuple[str, ...]] = {}
    for phrase, use in uses:
        evidence = found[use.form]
        titled[use.form] = use.titles
        evidence.sightings += 1
        evidence.sure += not phrase.doubtful
        _weigh(text, phrase, use, evidence)
    surnames: Counter[str] = Counter()
    for form, titles in titled.items():
        if titles or " " in form:
            surnames[form.rsplit(None, 1)[-1]] += found[form].sightings
    persons = {
        form
        for form, evidence in found.items()
        if _is_person(form, titled[form], evidence, lower) and not _is_family(form, surnames)
    }
    persons |= {form for form in found if _is_called(form, titled[form], found[form], persons)}
    held = {form.rsplit(None, 1)[-1] for form in persons if " " in form}
    alone = (form for form in held & found.keys() if not (titled[form] or lower[form.casefold()]))
    return frozenset(persons.union(form for form in alone if found[form].places <= _SEEMS_A_PLACE))


def _is_called(form: str, titles: tuple[str, ...], evidence: _Evidence, persons: Collection[str]) -> bool:
    """A first name that is somebody's, with a surname behind it, where nothing speaks for a place."""
    first, _, rest = form.partition(" ")
    known = not titles and bool(rest) and first in persons and first_name_gender(first) is not None
    known = known and rest.rsplit(" ", 1)[-1].casefold() not in _PLACE_AFTER
    return known and evidence.places <= _SEEMS_A_PLACE * evidence.sightings


def _weigh(text: str, phrase: Phrase, use: NameUse, evidence: _Evidence) -> None:
    (start, before), after = _word_before(text, phrase.start), _word_after(text, phrase.end)
    forms = speech_verb_forms()
    article = before in ("the", "a", "an")
    if article:
        _, before = _word_before(text, start)
    if not use.quoted and (before in forms or after in forms):
        evidence.score += _TOLD
    elif after and is_past_verb(after):
        evidence.score += 1.0
    evidence.score += _NAMED * _is_somebodys(text, start, before)
    if use.vocative:
        evidence.addressing += 1
        evidence.score += 1.0
    if use.possessive:
        evidence.score += 0.3
    if article:
        evidence.places += 1.0
    if before in _LOCATING:
        evidence.places += 1.5
    if after in _PLACE_AFTER:
        evidence.places += 2.0
    if article and after in _PLURAL_AFTER:
        evidence.places += 2.0


def _is_somebodys(text: str, start: int, before: str) -> bool:
    """`A boy named Rex`: a name that is said to be somebody's, by the word before it and where that begins."""
    return before in _NAMING and _word_before(text, start)[1] in person_nouns()


def _is_person(form: str, titles: tuple[str, ...], evidence: _Evidence, lower: Counter[str]) -> bool:
    words = form.split()
    if titles:
        return len(words) > len(titles) or (evidence.addressing > 0 and titles[-1] not in _NEVER_ALONE)
    if len(words) > 1 and words[-1].casefold() in _NUMBERS and evidence.score < _TOLD:
        return False  # `Ward Six`, `Deck Nine`
    given = first_name_gender(words[0])
    if given is None and len(words) > 1 and words[-1].casefold() in _PLACE_AFTER:
        return False  # `Larch Lodge`, but `Rosa Woods`
    score = evidence.score - evidence.places
    if given is not None and lower[words[0].casefold()] <= evidence.sightings:
        score += 2.0 + 0.3 * evidence.sightings
    if len(words) > 1 and given is None:
        score -= 0.5
    told = evidence.score >= _TOLD and form.casefold() not in _SLIPS  # it is the subject of a tag
    if len(words) == 1 and not evidence.sure and evidence.sightings < 2 and given is None and not told:
        return False
    return score > 0.25 * evidence.sightings**0.5 and score > 0.15 * evidence.sightings


def _word_before(text: str, start: int) -> tuple[int, str]:
    """Where the word before an offset begins, and the word in lower case."""
    match = _BEFORE.search(text, max(0, start - 30), start)
    return (match.start(1), match[1].casefold()) if match else (start, "")


def _word_after(text: str, end: int) -> str:
    match = _AFTER.match(text, end)
    return match[1].casefold() if match else ""
