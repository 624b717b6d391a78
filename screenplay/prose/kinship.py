"""Whom `her mother` and `his wife` mean, where names tell: those who share a surname, by their titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from screenplay.prose.cast import Person
from screenplay.prose.given import first_name_gender
from screenplay.prose.phrases import title_of

__all__ = ["FATHERS", "MOTHERS", "Kinship"]

MOTHERS = frozenset("mother mamma mama mum mom mummy mommy".split())
FATHERS = frozenset("father papa dad pa daddy".split())
_MARRIED = frozenset(("mrs", "mme", "madame", "frau", "señora", "signora"))
_UNMARRIED = frozenset("miss master young mlle mademoiselle fräulein señorita".split())
_LEAST = 3  # sightings under a title
_DOMINANT = 3  # so many times more sightings make one of two the one meant


@dataclass(frozen=True, slots=True)
class _Named:
    """What names tell of one person's family.

    Attributes:
        surnames: The surnames, plain.
        wife: Some form has a married woman's title.
        man: By surname, the sightings of forms with a grown man's title.
        titled: A man whom the text mostly calls by such a form.
        first: The text knows a first name.
    """

    surnames: frozenset[str]
    wife: Mapping[str, int]
    man: Mapping[str, int]
    titled: bool
    first: bool


class Kinship:
    """The families of a cast.

    Args:
        cast: The persons.
    """

    def __init__(self, cast: Sequence[Person]) -> None:
        self._named = [_named(person) for person in cast]
        self._wives: dict[str, dict[int, int]] = defaultdict(dict)
        self._men: dict[str, dict[int, int]] = defaultdict(dict)
        for number, (person, named) in enumerate(zip(cast, self._named, strict=True)):
            for surname, count in named.wife.items():
                self._wives[surname][number] = count
            for surname, count in named.man.items() if person.gender != "f" else ():
                self._men[surname][number] = count

    def relative(self, owner: int, noun: str) -> int | None:
        """Whom a noun such as `mother` means.

        Args:
            owner: Whose relation it is.
            noun: The noun in lower case.

        Returns:
            The person, or None where the names do not tell.
        """
        named = self._named[owner]
        if noun == "wife" and named.titled:
            return self._one(self._wives, named.surnames, owner)
        if noun == "husband" and named.wife:
            return self._one(self._men, named.wife, owner)
        grown = bool(named.wife or named.man)
        if noun in MOTHERS and not grown:
            return self._one(self._wives, named.surnames, owner)
        if noun in FATHERS and not grown:
            father = self._one(self._men, named.surnames, owner)
            return None if father is None or self._named[father].first else father  # a son has a first name
        return None

    def _one(self, known: Mapping[str, Mapping[int, int]], surnames: Collection[str], owner: int) -> int | None:
        """The only person of these surnames, or the one far oftener seen than the next."""
        counts: dict[int, int] = {}
        for surname in surnames:
            seen = known.get(surname, {}).items()
            counts |= {person: count for person, count in seen if person != owner and count >= _LEAST}
        ranked = sorted(counts, key=lambda person: -counts[person])
        if not ranked or (len(ranked) > 1 and counts[ranked[0]] < _DOMINANT * counts[ranked[1]]):
            return None
        return ranked[0]


def _named(person: Person) -> _Named:
    surnames: set[str] = set()
    wife: dict[str, int] = defaultdict(int)
    man: dict[str, int] = defaultdict(int)
    for form, count in person.forms.items():
        for surname, titles in _surname(form):
            surnames.add(surname)
            if titles & _MARRIED:
                wife[surname] += count
            elif titles and not titles & _UNMARRIED and person.gender != "f":
                man[surname] += count
    titled = bool(man) and title_of(person.name.split()[0]) is not None
    first = any(first_name_gender(word) is not None for form in person.forms for word in form.split()[:-1])
    return _Named(frozenset(surnames), wife, man, titled, first)


def _surname(form: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The surname of a form of several words, with its titles."""
    words = form.casefold().split()
    titles = frozenset(word.rstrip(".") for word in words[:-1] if title_of(word))
    first = len(words) == len(titles) + 1 and first_name_gender(words[-1]) is not None  # `Miss Kitty`, `Sir John`
    if len(words) > 1 and not (first and titles & {"miss", "master", "sir", "lady", "uncle", "aunt"}):
        yield words[-1], titles
