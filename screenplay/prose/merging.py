"""Which forms of names are one person's: the merging rules, free of the text they came from.

Merging carefully matters more than merging much: a wrong merge gives one cue to two persons. The order is: full
names; titles with surnames; first names and surnames alone; short forms; titles alone; each only where one person
can be meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from screenplay.prose.apart import Signs
from screenplay.prose.forms import (
    FORMAL,
    Form,
    begins_with,
    ends,
    goes_by,
    is_miss,
    prevailing_gender,
    same_title,
    stands_for,
    titles_clash,
)
from screenplay.prose.given import begins, first_name_gender, full_forms, short_for

__all__ = ["merge_forms"]

_DOMINANT = 3.0  # so many times more sightings than the next make a name one person's
_KNOWN = 2.0  # a short form with more than so many times the sightings of its full forms needs a sign to join them
_TOLD = 5  # tags of a name, from which its conversations must show that a short form is the same person's
_OFTEN_TOLD = 15  # the same for names that are written alike
_SEEN = 0.04  # share of tags in which two names of one person follow each other at least
_TOLD_APART = 8  # sightings of `Mr. John X`, from which plain `Mr. X` is somebody else
_SOME = 0.2
_SELDOM = 3  # sightings at most, under all names, of one who goes by a short form
_BEGINNING = 2  # letters of a pet name at least
_OFTEN_YOUNGER = 10  # sightings of `Miss Ann`, and
_YOUNGER = 0.15  # sightings of `Miss Ann` a sighting of `Miss X`, from which Ann is a younger sister
_ANSWERED = 5  # times that who is called one name answers under another, from which both are one person's
_MOSTLY = 0.8
_HARDLY = 2  # pronouns up to which the gender of a surname alone is doubtful
_RIVALS = 5  # sightings of a full name, from which its first name alone may mean this one
_CLEARLY = 5.0  # as `_DOMINANT`, between two who are both called by their full names
_RARE = 0.03  # share of sightings below which a full name is not the one behind a title alone


def merge_forms(forms: Sequence[Form], signs: Signs | None = None) -> list[list[Form]]:
    """Group the forms by person.

    Args:
        forms: Every form that names a person, each once.
        signs: What the conversations of the text show of pairs of forms.

    Returns:
        The groups, each the forms of one person, in the order of their first form.
    """
    merger = _Merger(forms, signs or Signs())
    merger.join_full_names()
    merger.join_short_full_names(titled=False)
    merger.join_first_names()
    merger.join_titled()
    merger.join_single()
    merger.join_short_full_names(titled=True)
    merger.join_short()
    merger.join_pet_names()
    merger.join_titles_alone()
    merger.join_by_answers()
    return merger.groups()


class _Merger:
    """Groups of forms while they are being joined."""

    def __init__(self, forms: Sequence[Form], signs: Signs) -> None:
        self._forms = list(forms)
        self._signs = signs
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
        """Same first and last name."""
        full = [number for number, form in enumerate(self._forms) if form.first and form.last]
        by_key: dict[tuple[str, str, bool], int] = {}
        for number in full:
            form = self._forms[number]
            key = (str(form.first).casefold(), str(form.last).casefold(), form.married)
            first = by_key.setdefault(key, number)
            if self._agree(first, number):
                self._join(first, number)

    def join_short_full_names(self, *, titled: bool) -> None:
        """An initial or a short first name with the same last name; the end of a long name.

        Who has a title such as Sir is joined last: a son may have his name.
        """
        for number, form in enumerate(self._forms):
            if not (form.first and form.last):
                continue
            same_last = [n for n in self._by_last[form.last.casefold()] if self._agree(number, n)]
            if not titled:
                same_last = [n for n in same_last if not (self._forms[n].rank or form.rank)]
            short = [n for n in same_last if stands_for(form.first, self._forms[n].first or "")]
            self._join_one([n for n in short if self._alternate(number, n, _TOLD)], number)
            ending = [n for n in same_last if ends(form, self._forms[n])]
            self._join_one([n for n in ending if self._met(number, n) or self._titled_end(number, n)], number)

    def join_titled(self) -> None:
        """`Mr. X` with the one man named X, `Miss X` with the one woman, `Captain X` with the one X."""
        titled = [n for n, form in enumerate(self._forms) if form.titles and len(form.core) == 1]
        same: dict[tuple[str, str | None, bool, bool, str], int] = {}
        for number in titled:
            form = self._forms[number]
            key = (form.core[0].casefold(), form.title_gender, form.married, form.given_title, form.rank)
            self._join(same.setdefault(key, number), number)
        for number in sorted(titled, key=lambda n: -self._forms[n].sightings):
            if not any(form.first and form.last for form in self._forms_of(number)):
                self._place_titled(number)

    def join_first_names(self) -> None:
        """A first name alone with the one full name that has it."""
        for number, word in self._singles():
            full = [n for n in self._by_first[word] if self._forms[n].last and not self._forms[n].titles]
            self._join_one([n for n in full if self._may_be_called(n, number)], number, self._ratio(word))

    def join_single(self) -> None:
        """A first name or a surname alone, where one person only can be meant."""
        for number, word in self._singles():
            first = [n for n in self._by_first[word] if self._may_be_called(n, number)]
            last = [n for n in self._by_last[word] if self._may_hold_surname(n) and self._agree(n, number)]
            men = [n for n in last if self._gender(self._root(n)) != "f"]  # a woman's surname seldom stands alone
            told = [n for n in (*first, *men) if self._together(n, number)]
            if told and self._join_one(told, number):
                continue
            if not self._join_one(first or men or last, number, self._ratio(word) if first else _DOMINANT):
                self._join_one([n for n in last if goes_by(self._forms[n], self._forms[number])], number)
            if not (first or last) and self._join_one(self._only_holder(word, number), number):
                self._forms[number] = replace(self._forms[number], gender=None)

    def _only_holder(self, word: str, number: int) -> list[int]:
        """The full name of the one person with a surname, if only a pronoun or two near the surname are against it."""
        holders = [n for n in self._by_last[word] if self._forms[n].first]
        alone = len({self._root(n) for n in self._by_last[word]}) == 1 and self._forms[number].shown <= _HARDLY
        apart = self._signs.apart_signs([self._forms[n].text for n in holders], [self._forms[number].text])
        return holders if alone and apart < 1.0 else []

    def join_short(self) -> None:
        """A short form of a first name alone."""
        for number, word in self._singles():
            if self._by_first[word] and len(self._members[self._root(number)]) > 1:
                continue
            if self._by_last[word] and not first_name_gender(word) and not full_forms(word):
                continue
            full = [n for n in self._full_forms(number, word) if self._alternate(n, number, _TOLD)]
            known = self._forms[number].sightings > _KNOWN * sum(self._forms[n].sightings for n in full)
            self._join_one([n for n in full if not known or self._is_other_name(n, number)], number)

    def join_pet_names(self) -> None:
        """The beginning of a first name that only speeches have, or of one that only they have in full."""
        starting: dict[str, list[int]] = defaultdict(list)
        for number in chain(*self._by_start.values()):
            starting[self._forms[number].only_name[:_BEGINNING].casefold()].append(number)
        for number, word in self._singles():
            alike = [n for n in starting[word[:_BEGINNING]] if begins(word, self._forms[n].only_name)]
            full = [n for n in alike if not self._forms[n].given_title and self._root(n) != self._root(number)]
            fitting = [
                n for n in full if self._only_in_speech(number, n) or begins_with(self._forms[n], self._forms[number])
            ]
            roots = {self._root(n) for n in fitting if self._agree(n, number)}
            if len(roots) == 1 == len({self._root(n) for n in full}):
                self._join(roots.pop(), number)

    def _only_in_speech(self, short: int, full: int) -> bool:
        """Speeches alone have one of the two names, and the narration has the other."""
        one, other = (all(form.only_spoken for form in self._forms_of(number)) for number in (short, full))
        if one == other or one:
            return one != other
        word = self._forms[short].only_name  # `Johnson` is no John
        return len(word) > _BEGINNING and first_name_gender(word) is None

    def join_titles_alone(self) -> None:
        """`General` with the one general, or the one who is most spoken of."""
        for number, form in enumerate(self._forms):
            if not form.titles or form.core:
                continue
            holders = [n for n, other in enumerate(self._forms) if other.core and same_title(other.titles, form.titles)]
            if sum(self._forms[n].sightings for n in holders) >= _RARE * form.sightings:
                self._join_one([n for n in holders if self._agree(n, number)], number)

    def _ratio(self, word: str) -> float:
        """How many times more often one who may be called by a first name must be named than the next.

        A woman who has two surnames may have married; two men are two.
        """
        often = {
            self._root(n)
            for n in self._by_first[word]
            if self._forms[n].last and not self._forms[n].titles and self._forms[n].sightings >= _RIVALS
        }
        return _CLEARLY if len(often) > 1 and any(self._gender(root) != "f" for root in often) else _DOMINANT

    def _singles(self) -> list[tuple[int, str]]:
        """The forms of one word without a title."""
        return [
            (n, form.core[0].casefold())
            for n, form in enumerate(self._forms)
            if not form.titles and len(form.core) == 1
        ]

    def _place_titled(self, number: int) -> None:
        form = self._forms[number]
        word = form.core[0].casefold()
        by_first = [n for n in self._by_first[word] if self._forms[n].last and self._agree(n, number)]
        by_last = [n for n in self._by_last[word] if self._agree(n, number) and self._alternate(n, number, _OFTEN_TOLD)]
        if form.given_title:
            self._join_one([n for n in by_first if self._forms[n].rank == form.rank] or by_first, number)
            return
        if first_name_gender(word) is None:
            by_first = [n for n in by_first if self._forms[n].sightings > _SOME * form.sightings]
        if form.title_gender is None:
            self._join_one([n for n in by_last if not self._forms[n].married] or by_first, number)
        else:
            full = [n for n in by_last if self._forms[n].first and self._may_hold(n, form)]
            self._join_one([n for n in full if not self._told_apart(n, form)] or full or by_first, number)

    def _may_hold(self, number: int, form: Form) -> bool:
        """Whether `Title X` may stand for the full name: not for one that the text keeps apart by its first name."""
        full = self._forms[number]
        if form.married and (full.known_gender != "f" or self._has_unmarried(form.core[0])):
            return False
        if form.married and full.sightings < _RARE * form.sightings:
            return False
        if form.title_gender and full.known_gender and form.title_gender != full.known_gender:
            return False
        apart = self._told_apart(number, form)
        if "miss" in form.titles and self._younger(number, form):
            return False
        return apart < _TOLD_APART and ("miss" not in form.titles or not apart or not self._signs_between(number, form))

    def _younger(self, number: int, form: Form) -> bool:
        """Of sisters the eldest alone is `Miss X`; who is called `Miss Ann` is no `Miss X` as well."""
        first = str(self._forms[number].first).casefold()
        called = {*self._members[self._root(number)], *self._by_last[first]}  # `Miss Ann` may not have been joined yet
        by_first = sum(f.sightings for f in map(self._forms.__getitem__, called) if is_miss(f, first))
        return by_first >= max(_OFTEN_YOUNGER, _YOUNGER * form.sightings)

    def _told_apart(self, number: int, form: Form) -> int:
        """The sightings of `Mr. John X`, if `Mr. X` is so much more frequent that somebody else must be meant by it."""
        group = self._forms_of(number)
        apart = [f for f in group if f.titles and f.title_gender == form.title_gender and f.first]
        total = sum(f.sightings for f in group if len(f.core) > 1)
        return sum(f.sightings for f in apart) if form.sightings > _DOMINANT * total else 0

    def _signs_between(self, number: int, form: Form) -> float:
        return self._signs.apart_signs(self._texts(self._root(number)), [form.text])

    def _has_unmarried(self, surname: str) -> bool:
        """There is a Miss of this name, whose first name a `Mrs.` must not take."""
        return any("miss" in self._forms[n].titles for n in self._by_last[surname.casefold()])

    def join_by_answers(self) -> None:
        """A name that addresses somebody, with the name under which tags say that this person answers."""
        answering: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        by_text = {form.text: number for number, form in enumerate(self._forms)}
        for (called, told), count in self._signs.answers.items():
            if called in by_text and told in by_text and not self._forms[by_text[called]].is_anybodys:
                answering[self._root(by_text[called])][self._root(by_text[told])] += count
        for root, counts in answering.items():
            own = counts.pop(root, 0.0)
            best, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(root, 0.0))
            clear = count >= _ANSWERED and count >= _MOSTLY * sum(counts.values()) and own <= (1 - _MOSTLY) * count
            if clear and self._compatible(root, best) and self._hardly_apart(root, best, count):
                self._join(root, best)

    def _hardly_apart(self, a: int, b: int, together: float) -> bool:
        apart = self._signs.apart_signs(self._texts(self._root(a)), self._texts(self._root(b)))
        return apart <= (1 - _MOSTLY) * together / 2

    def _titled_end(self, number: int, full: int) -> bool:
        """`Princess von Adel` and a woman named `Ada von Adel`."""
        form = self._forms[number]
        shorter = len(form.core) < len(self._forms[full].core)
        return shorter and form.title_gender is not None and form.title_gender == self._gender(self._root(full))

    def _may_be_called(self, number: int, single: int) -> bool:
        """Whether a first name alone may mean the person; nobody says John for Sir John while there is another."""
        full = self._forms[number]
        if full.given_title and not full.last:
            others = [n for n in self._by_first[str(full.first).casefold()] if self._root(n) != self._root(number)]
            named = sum(self._forms[n].sightings for n in others if self._forms[n].last)
            if named > _SOME * full.sightings and full.rank in FORMAL:
                return False
        return self._agree(number, single) and self._alternate(number, single, _OFTEN_TOLD)

    def _may_hold_surname(self, number: int) -> bool:
        """A surname alone is no married woman's whom the text knows by her title only."""
        return not self._forms[number].married or any(f.first and not f.married for f in self._forms_of(number))

    def _full_forms(self, number: int, word: str) -> list[int]:
        """The first names that a word may be short for, or that may be short for it."""
        named = [n for full in full_forms(word) for n in (*self._by_first[full], *self._by_start[full[:3]])]
        starts = [word[:3]] if len(word) > _BEGINNING else [start for start in self._by_start if start.startswith(word)]
        alike = {n for n in (*named, *(n for start in starts for n in self._by_start[start])) if n != number}
        return [
            n
            for n in sorted(alike)
            if short_for(word, self._forms[n].only_name) and not self._forms[n].given_title and self._agree(n, number)
        ]

    def _is_other_name(self, number: int, known: int) -> bool:
        """A full name that is nobody's but the one's whom the text calls by a short form."""
        texts = self._texts(self._root(number))
        word = self._forms[known].core[0].casefold()
        if not self._forms[number].only_name.casefold().startswith((word.rstrip("yie"), *full_forms(word))):
            return False
        seldom = len(texts) == 1 or sum(form.sightings for form in self._forms_of(number)) <= _SELDOM
        return self._together(number, known) or (seldom and sum(self._signs.told.get(t, 0) for t in texts) < _TOLD)

    def _join_one(self, numbers: Sequence[int], number: int, ratio: float = _DOMINANT) -> bool:
        """Join with the one group meant: the only one, or one with many times the sightings of any other."""
        weights: Counter[int] = Counter()
        for other in numbers:
            if other != number:
                weights[self._root(other)] += self._forms[other].sightings
        ranked = weights.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < ratio * ranked[1][1]):
            return False
        self._join(ranked[0][0], number)
        return True

    def _agree(self, a: int, b: int) -> bool:
        """No contradiction between two groups: gender, titles, or conversations that show two persons."""
        one, other = self._root(a), self._root(b)
        if one == other or not self._compatible(a, b):
            return one == other
        apart = self._signs.apart_signs(self._texts(one), self._texts(other))
        return apart < 2.0 or _DOMINANT * apart < self._signs.together_signs(self._texts(one), self._texts(other))

    def _compatible(self, a: int, b: int) -> bool:
        """Genders and titles of two groups may be one person's."""
        one, other = self._root(a), self._root(b)
        genders = {self._gender(one), self._gender(other)}
        titles = [form for root in (one, other) for form in self._forms_of(root) if form.titles]
        if {"m", "f"} <= genders or {"m", "f"} <= {form.title_gender for form in titles}:
            return False
        return not titles_clash(titles, self._met(a, b))

    def _alternate(self, a: int, b: int, often: int) -> bool:
        """Conversations allow that two groups are one person; two names that are often told must be seen together."""
        one, other = self._texts(self._root(a)), self._texts(self._root(b))
        told = min(max((self._signs.told.get(text, 0) for text in texts), default=0) for texts in (one, other))
        return told < often or self._signs.together_signs(one, other) >= max(1.0, _SEEN * told)

    def _met(self, a: int, b: int) -> bool:
        """Conversations show the names of two groups in one speaker's place at least once."""
        return self._signs.together_signs(self._texts(self._root(a)), self._texts(self._root(b))) >= 1.0

    def _together(self, a: int, b: int) -> bool:
        one, other = self._texts(self._root(a)), self._texts(self._root(b))
        together = self._signs.together_signs(one, other)
        return together >= 2.0 and together > _DOMINANT * self._signs.apart_signs(one, other)

    def _gender(self, root: int) -> str | None:
        """The gender that most of a group's sightings show."""
        return prevailing_gender(self._forms_of(root), _DOMINANT)

    def _texts(self, root: int) -> list[str]:
        return [self._forms[n].text for n in self._members[root]]

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
