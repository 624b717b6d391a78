"""The forms of names and which of them are one person's: the merging rules, free of the text they came from.

Merging carefully matters more than merging much: a wrong merge gives one cue to two persons. The order is: full names;
titles with surnames; first names, surnames and short forms alone, where one person only can be meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.prose.given import first_name_gender, full_forms, short_for
from screenplay.prose.phrases import title_of

__all__ = ["Form", "merge_forms"]

_DOMINANT = 3.0  # so many times more sightings than the next make a name one person's
_KNOWN = 2.0  # a short form with more than so many times the sightings of its full forms is somebody else's
_PARTICLES = frozenset("de du del della di da das dos van von der den ten ter la le bin ibn al el of the".split())
_MARRIED = frozenset(("mrs", "mme", "madame", "frau", "senora", "señora", "signora", "missus"))


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name.

    Attributes:
        text: The form itself.
        titles: Its titles in lower case.
        names: Its other words.
        sightings: How often the text has it.
        gender: What pronouns around it say: `m`, `f` or None.
    """

    text: str
    titles: tuple[str, ...]
    names: tuple[str, ...]
    sightings: int
    gender: str | None = None

    @property
    def first(self) -> str | None:
        """The first name, if the form has one for sure."""
        core = self.core
        if len(core) >= 2 or (len(core) == 1 and self.given_title and first_name_gender(core[0]) is not None):
            return core[0].rstrip(".")
        return None

    @property
    def last(self) -> str | None:
        """The surname, if the form has one for sure."""
        core = self.core
        if len(core) >= 2:
            return core[-1]
        return core[0] if len(core) == 1 and self.titles and not self.given_title else None

    @property
    def core(self) -> tuple[str, ...]:
        """The names without particles."""
        return tuple(name for name in self.names if name not in _PARTICLES)

    @property
    def title_gender(self) -> str | None:
        """The gender that the titles give, or None."""
        for title in reversed(self.titles):
            meaning = title_of(title)
            if meaning is not None and meaning.gender != "x":
                return meaning.gender
        return None

    @property
    def known_gender(self) -> str | None:
        """The gender by title, pronouns or first name, in this order of trust."""
        if self.title_gender or self.gender:
            return self.title_gender or self.gender
        return self.given_gender

    @property
    def given_gender(self) -> str | None:
        """The gender of the first name's bearers, or None."""
        given = first_name_gender(self.core[0]) if self.core and (len(self.core) > 1 or not self.titles) else None
        return given if given in ("m", "f") else None

    @property
    def married(self) -> bool:
        """A title that a woman shares with her husband's name."""
        return any(title in _MARRIED for title in self.titles)

    @property
    def given_title(self) -> bool:
        """The last title stands with a first name (Sir, Aunt)."""
        meaning = title_of(self.titles[-1]) if self.titles else None
        return meaning is not None and meaning.given


def merge_forms(forms: Sequence[Form]) -> list[list[Form]]:
    """Group the forms by person.

    Args:
        forms: Every form that names a person, each once.

    Returns:
        The groups, each the forms of one person, in the order of their first form.
    """
    merger = _Merger(forms)
    merger.join_full_names()
    merger.join_titled()
    merger.join_single()
    return merger.groups()


class _Merger:
    """Groups of forms while they are being joined."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._forms = forms
        self._group = list(range(len(forms)))
        self._members = {number: [number] for number in range(len(forms))}
        self._by_first: dict[str, list[int]] = defaultdict(list)
        self._by_last: dict[str, list[int]] = defaultdict(list)
        self._by_start: dict[str, list[int]] = defaultdict(list)  # by the first three letters of the first name
        for number, form in enumerate(forms):
            if form.first:
                self._by_first[form.first.casefold()].append(number)
            if form.last:
                self._by_last[form.last.casefold()].append(number)
            only = form.first or (form.core[0] if len(form.core) == 1 and not form.titles else None)
            if only:
                self._by_start[only[:3].casefold()].append(number)

    def groups(self) -> list[list[Form]]:
        """The forms of each person."""
        return [[self._forms[n] for n in sorted(members)] for _, members in sorted(self._members.items())]

    def join_full_names(self) -> None:
        """Same first and last name; an initial or a short first name with the same last name."""
        full = [number for number, form in enumerate(self._forms) if form.first and form.last]
        by_key: dict[tuple[str, str, bool], int] = {}
        for number in full:
            form = self._forms[number]
            key = (str(form.first).casefold(), str(form.last).casefold(), form.married)
            self._join(by_key.setdefault(key, number), number)
        for number in full:
            form = self._forms[number]
            others = [
                other
                for other in self._by_last[str(form.last).casefold()]
                if _stands_for(str(form.first), self._forms[other].first or "") and self._agree(number, other)
            ]
            self._join_one(others, number)

    def join_titled(self) -> None:
        """`Mr. X` with the one man named X, `Miss X` with the one woman, `Captain X` with the one X."""
        titled = [n for n, form in enumerate(self._forms) if form.titles and len(form.core) == 1]
        same: dict[tuple[str, str | None, bool, bool], int] = {}
        for number in titled:
            form = self._forms[number]
            key = (form.core[0].casefold(), form.title_gender, form.married, form.given_title)
            self._join(same.setdefault(key, number), number)
        for number in sorted(titled, key=lambda n: self._forms[n].title_gender is None):
            self._place_titled(number)

    def join_single(self) -> None:
        """A first name, a surname or a short form alone, where one person only can be meant."""
        for number, form in enumerate(self._forms):
            if form.titles or len(form.core) != 1:
                continue
            word = form.core[0].casefold()
            first = [n for n in self._by_first[word] if self._agree(n, number)]
            last = [n for n in self._by_last[word] if self._may_hold_surname(n) and self._agree(n, number)]
            men = [n for n in last if self._forms[n].known_gender != "f"]  # a woman's surname seldom stands alone
            if first or last:
                self._join_one(first or men or last, number)
            if not first and (not last or first_name_gender(word) or full_forms(word)):
                full = self._full_forms(number, word)
                if form.sightings <= _KNOWN * sum(self._forms[n].sightings for n in full):
                    self._join_one(full, number)

    def _place_titled(self, number: int) -> None:
        form = self._forms[number]
        word = form.core[0].casefold()
        by_first = [n for n in self._by_first[word] if self._forms[n].last and self._agree(n, number)]
        if form.given_title:
            self._join_one(by_first, number)
        elif form.title_gender is None:
            self._join_one([n for n in self._by_last[word] if not self._forms[n].married] or by_first, number)
        else:
            by_last = [n for n in self._by_last[word] if self._forms[n].first and self._may_hold(n, form)]
            self._join_one(by_last or by_first, number)

    def _may_hold(self, number: int, form: Form) -> bool:
        """Whether `Title X` may stand for the full name: not for one that the text keeps apart by its first name."""
        full = self._forms[number]
        if form.married and (full.known_gender != "f" or self._has_unmarried(form.core[0])):
            return False
        if form.title_gender and full.known_gender and form.title_gender != full.known_gender:
            return False
        group = [other for other in self._forms_of(number) if len(other.core) > 1]
        told_apart = any(other.titles and other.title_gender == form.title_gender for other in group)
        return not (told_apart and form.title_gender and form.sightings > _DOMINANT * sum(o.sightings for o in group))

    def _has_unmarried(self, surname: str) -> bool:
        """There is a Miss of this name, whose first name a `Mrs.` must not take."""
        return any("miss" in self._forms[n].titles for n in self._by_last[surname.casefold()])

    def _may_hold_surname(self, number: int) -> bool:
        """A surname alone is no married woman's whom the text knows by her title only."""
        return not self._forms[number].married or any(f.first and not f.married for f in self._forms_of(number))

    def _full_forms(self, number: int, word: str) -> list[int]:
        """The first names that a word may be short for."""
        named = [n for full in full_forms(word) for n in (*self._by_first[full], *self._by_start[full[:3]])]
        alike = {n for n in (*named, *self._by_start[word[:3]]) if n != number}
        return [
            n
            for n in sorted(alike)
            if short_for(word, self._only_name(n)) and not self._forms[n].given_title and self._agree(n, number)
        ]

    def _only_name(self, number: int) -> str:
        form = self._forms[number]
        return form.first or form.core[0]

    def _join_one(self, numbers: Sequence[int], number: int) -> bool:
        """Join with the one group meant: the only one, or one with many times the sightings of any other."""
        weights: Counter[int] = Counter()
        for other in numbers:
            root = self._root(other)
            if root != self._root(number):
                weights[root] += self._forms[other].sightings
        ranked = weights.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _DOMINANT * ranked[1][1]):
            return False
        self._join(ranked[0][0], number)
        return True

    def _agree(self, a: int, b: int) -> bool:
        """No contradiction between the genders of two groups."""
        genders = {form.known_gender for n in (a, b) for form in self._forms_of(n)}
        return not {"m", "f"} <= genders

    def _forms_of(self, number: int) -> list[Form]:
        return [self._forms[n] for n in self._members[self._root(number)]]

    def _root(self, number: int) -> int:
        return self._group[number]

    def _join(self, a: int, b: int) -> None:
        a, b = sorted((self._root(a), self._root(b)))
        if a != b:
            for number in self._members.pop(b):
                self._group[number] = a
                self._members[a].append(number)


def _stands_for(short: str, full: str) -> bool:
    """An initial or a short form of a first name."""
    return (len(short.rstrip(".")) == 1 and full[:1].casefold() == short[0].casefold() and len(full) > 1) or short_for(
        short, full
    )
