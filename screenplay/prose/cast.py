"""Who is in the text: names merged to persons, with their gender."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.apart import find_signs
from screenplay.prose.forms import Form
from screenplay.prose.merging import merge_forms
from screenplay.prose.name_use import NameUse
from screenplay.prose.names import NAMES
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.verbs import speech_verb_forms
from screenplay.prose.words import is_past_verb

__all__ = [
    "CAST",
    "FOUND_CAST",
    "Person",
    "clear_gender",
    "find",
    "first_person",
    "gender_behind",
    "may_be_named",
    "same_gender",
]

# `her` is a possessive before a noun, and an object elsewhere: somebody else than the subject of its clause.
_NO_NOUN = (
    "a an the this that these those his her its their my your our and or but so as if when while until before after"
    " because than then to in into by with on onto at from for of off over up down out about across against through"
    " around along toward towards behind beside back away again once twice too either alone first how what where why"
    " who which was is had has would could did not"
)
_PRONOUN = regex.compile(
    r"\b(?:(?P<m>he|his|himself)|(?P<him>him)|(?P<f>she|herself"
    rf"|her(?=\s+(?!(?:{_NO_NOUN.replace(' ', '|')}|\p{{L}}+ly)\b)\p{{L}}))|(?P<her>her))\b",
    regex.IGNORECASE,
)
_PERCEIVING = regex.compile(
    r"\b(?:watch|see|saw|hear|heard|let|make|made|help|feel|felt|notice|have|had)(?:s|es|ed|ing)?\s+$", regex.IGNORECASE
)
_SENTENCE_END = regex.compile(r"[.!?\"”»](?:\s+\p{L}+\b)?")  # with the first word of the next sentence
_FIRST_PERSON = regex.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
_VERB = regex.compile(r"\s+([\p{L}'’]+)")
_VERB_BEFORE = regex.compile(r"\b(\p{L}+)\s+$")
_VERB_LENGTH = 20
_SHOWN = regex.compile(r"\b(?:It\s+(?:was|is)|It['’]s)\s+(?:only\s+|just\s+)?$")
_OVERRULES, _OVERRULES_RARE = 3, 2  # pronouns that overrule what a first name says, a common and a rarer one
_CLEARLY = 3  # pronouns of one gender for each of the other
_REACH = 160  # characters behind a name in which a pronoun may stand for it
_NARRATED_AT_LEAST = 5
_NARRATED_WEIGHT = 5  # sightings as an address that one in narration outweighs: narrators seldom name themselves
_I_SAID = regex.compile(
    r"\W*(?:I\s+(?:\p{L}+ly\s+)?(?:said|asked|replied|answered|told|cried|say|ask|tell)|(?:said|asked|replied) I)\b"
)
_SAID = 2  # tags of the first person, from which fewer of its words make a narrator
_NARRATED_AND_SAID = 0.001
_NARRATED = 0.004  # first-person words a narrated character, above which the narrator is a person of the story


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the text.

    Attributes:
        name: The form that the text uses most.
        forms: Every form with its sightings in narration and speech.
        gender: `m`, `f` or None.
        narrator: The one who says I in the narration.
        addressed_only: The name is only ever used to address somebody.
        unnamed: The text never names this speaker; `name` is a nominal (`old woman`).
        key: What tells an unnamed speaker from others: the nominal, and whose relation it is.
        cue: The cue that the writer wants, or empty.
    """

    name: str
    forms: Mapping[str, int]
    gender: str | None
    narrator: bool = False
    addressed_only: bool = False
    unnamed: bool = False
    key: str = ""
    cue: str = ""

    @property
    def nameless(self) -> bool:
        """The narration has no name for this person."""
        return self.unnamed or (self.narrator and len(self.forms) == 1)


FOUND_CAST: Layer[Person] = Layer("found cast")  # as the text shows it
CAST: Layer[Person] = Layer("cast")  # as the writer corrects it


def find(annotated: Annotated) -> tuple[Person, ...]:
    """Merge the names of the text to persons.

    Args:
        annotated: The manuscript with its quotations and names.

    Returns:
        The persons in the order of their first sighting.
    """
    uses = annotated[NAMES]
    sightings = Counter(use.form for use in uses)
    pronouns = _pronouns(annotated.text, uses)
    first = {use.form: use for use in reversed(uses)}
    told = {use.form for use in uses if not use.quoted}
    forms = [
        replace(_form(first[form], sightings[form], pronouns[form]), only_spoken=form not in told)
        for form in dict.fromkeys(use.form for use in uses)
    ]
    addressing = Counter(use.form for use in uses if use.vocative)
    signs = find_signs(annotated.text, uses, annotated[QUOTATIONS])
    persons = [_person(group, pronouns, addressing) for group in merge_forms(forms, signs)]
    count, narrated = first_person(annotated)
    return tuple(_with_narrator(annotated.text, persons, uses, count)) if narrated else tuple(persons)


def _form(use: NameUse, sightings: int, pronouns: Counter[str]) -> Form:
    form = Form(use.form, use.titles, use.names, sightings)
    gender = _majority(pronouns, form.given_gender, rare=form.rare)
    return replace(form, gender=gender, shown=pronouns[gender] if gender else 0)


def _person(group: Sequence[Form], pronouns: Mapping[str, Counter[str]], addressing: Counter[str]) -> Person:
    together: Counter[str] = Counter()
    for form in group:
        together.update(pronouns[form.text])
    titled = next((form.title_gender for form in group if form.title_gender), None)
    named = next((form.known_gender for form in sorted(group, key=lambda f: -len(f.core)) if form.known_gender), None)
    ranked = sorted(group, key=lambda form: (-form.sightings, len(form.text)))
    return Person(
        name=ranked[0].text,
        forms={form.text: form.sightings for form in ranked},
        gender=titled or _majority(together, named, rare=all(form.rare for form in group)) or named,
        addressed_only=all(addressing[form.text] == form.sightings for form in group),
    )


def _pronouns(text: str, uses: Sequence[NameUse]) -> dict[str, Counter[str]]:
    """Count the pronouns that follow each name where it is a subject of the narration, up to the next name."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for number, use in enumerate(uses):
        if use.quoted or not (_acts(text, use) or _speaks(text, use)):
            continue
        gender = gender_behind(text, use.end, uses[number + 1].start if number + 1 < len(uses) else len(text))
        if gender:
            counts[use.form][gender] += 1
    return counts


def gender_behind(text: str, start: int, stop: int) -> str | None:
    """The gender of the first pronoun behind a subject that may mean it.

    It stands in the subject's sentence, or opens the next. In `Ann smiled at him, and he went` both pronouns are
    somebody else.

    Args:
        text: The whole text.
        start: One past the subject.
        stop: Where somebody else is told of.

    Returns:
        `m`, `f` or None.
    """
    limit = min(start + _REACH, stop)
    end = _SENTENCE_END.search(text, start, limit)
    others = ""
    for match in _PRONOUN.finditer(text, start, end.end() if end else limit):
        found = match.lastgroup or ""
        if match[0].casefold() == "her" and _PERCEIVING.search(text, start, match.start()):
            found = "her"  # `watched her go`
        if found in ("him", "her"):
            others += "m" if found == "him" else "f"
        else:
            return found if found not in others else None
    return None


def _speaks(text: str, use: NameUse) -> bool:
    """A verb of saying stands before the name: `said Ann`, and the sentence ends or goes on behind it."""
    verb = _VERB_BEFORE.search(text, max(0, use.start - _VERB_LENGTH), use.start)
    return verb is not None and verb[1].casefold() in speech_verb_forms()


def _majority(counts: Counter[str], given: str | None, *, rare: bool) -> str | None:
    """The gender that most pronouns say, if they are clear; to overrule a first name takes more of them."""
    gender = clear_gender(counts)
    least = 1 if given in (None, gender) else _OVERRULES_RARE if rare else _OVERRULES
    return gender if gender and counts[gender] >= least else None


def clear_gender(counts: Counter[str]) -> str | None:
    """The gender that pronouns say, if they are clear.

    Args:
        counts: By `m` and `f`, the pronouns.

    Returns:
        The gender, or None.
    """
    male, female = counts["m"], counts["f"]
    for gender, many, few in (("m", male, female), ("f", female, male)):
        if many > 0 and many >= _CLEARLY * few:
            return gender
    return None


def _acts(text: str, use: NameUse) -> bool:
    """A verb follows the name, in the past or in the present, or `It was` stands before it."""
    if _SHOWN.search(text, max(0, use.start - _VERB_LENGTH), use.start):
        return True
    verb = _VERB.match(text, use.end)
    return verb is not None and (is_past_verb(verb[1]) or verb[1].endswith("s"))


def same_gender(one: Person, other: Person) -> bool:
    """Tell whether two may be one person by their genders: they agree, or one is not known."""
    return one.gender is None or other.gender is None or one.gender == other.gender


def may_be_named(nominal: Person, person: Person) -> bool:
    """Tell whether somebody without a name may be a person with one; who says I is seldom called by a noun.

    Args:
        nominal: Somebody without a name.
        person: Anybody.

    Returns:
        Whether they may be one.
    """
    return not person.unnamed and not person.narrator and same_gender(nominal, person)


def first_person(annotated: Annotated) -> tuple[int, bool]:
    """How often the narration says I, and whether it does so as a person of the story.

    Args:
        annotated: The manuscript with its sentences.

    Returns:
        The words of the first person in the narration; whether somebody of the story narrates.
    """
    text = annotated.text
    count = length = told = 0
    for sentence in annotated[SENTENCES]:
        count += len(_FIRST_PERSON.findall(text, sentence.start, sentence.end))
        told += sentence.follows is not None and _I_SAID.match(text, sentence.start, sentence.end) is not None
        length += sentence.end - sentence.start
    least = _NARRATED_AND_SAID if told >= _SAID else _NARRATED
    return count, count >= _NARRATED_AT_LEAST and count > least * length


def _with_narrator(text: str, persons: Sequence[Person], uses: Sequence[NameUse], count: int) -> list[Person]:
    """Give the narrator the name that others address somebody by who never acts in the narration, if there is one."""
    narrated = Counter(use.form for use in uses if not use.quoted and (use.possessive or _acts(text, use)))
    addressed = Counter(use.form for use in uses if use.vocative)
    weights = [sum(addressed[form] - _NARRATED_WEIGHT * narrated[form] for form in person.forms) for person in persons]
    best = max(weights, default=0)
    if best < 2 or weights.count(best) > 1:
        return [*persons, Person("Narrator", {"I": count}, None, narrator=True)]
    place = weights.index(best)
    found = persons[place]
    named = replace(found, forms={**found.forms, "I": count}, narrator=True, addressed_only=False)
    return [*persons[:place], named, *persons[place + 1 :]]
