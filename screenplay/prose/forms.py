"""The forms of names: what titles and names each is made of, and what they tell of the person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screenplay.prose.given import first_name_gender, kin_name_gender, rare_name_gender, short_for
from screenplay.prose.nouns import person_nouns
from screenplay.prose.phrases import title_of

__all__ = [
    "FORMAL",
    "Form",
    "begins_with",
    "ends",
    "goes_by",
    "is_miss",
    "prevailing_gender",
    "same_title",
    "stands_for",
    "titles_clash",
]

FORMAL = frozenset(("sir", "lady", "lord", "king", "queen", "prince", "princess"))


_OFFICERS = frozenset("captain colonel major general lieutenant commander commodore admiral sergeant corporal".split())
_OFTEN = 5  # sightings
_ONCE = 2  # sightings at most of a name that only brings somebody in
_LONG = 4  # letters of a name by which such a one may go
_PARTICLES = frozenset("de du del della di da das dos van von der den ten ter la le bin ibn al el of the".split())
_MARRIED = frozenset(("mrs", "mme", "madame", "frau", "senora", "señora", "signora", "missus"))
_SHORTENED = {
    "dr": "doctor",
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "lt": "lieutenant",
    "lieut": "lieutenant",
}
_SHORTENED |= {"sgt": "sergeant", "prof": "professor", "maj": "major", "rev": "reverend", "cpl": "corporal"}
_NO_RANK = frozenset("miss ms mademoiselle mlle senorita señorita signorina messrs doctor professor reverend".split())
_PLAIN = frozenset("mr mister master monsieur herr senor señor signor".split())


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name.

    Attributes:
        text: The form itself.
        titles: Its titles in lower case.
        names: Its other words.
        sightings: How often the text has it.
        gender: What pronouns around it say: `m`, `f` or None.
        only_spoken: The narration never has it.
        shown: How many pronouns say the gender.
    """

    text: str
    titles: tuple[str, ...]
    names: tuple[str, ...]
    sightings: int
    gender: str | None = None
    only_spoken: bool = False
    shown: int = 0

    @property
    def first(self) -> str | None:
        """The first name, if the form has one for sure."""
        core = self.core
        if len(core) >= 2 or (len(core) == 1 and self.given_title):
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
    def only_name(self) -> str:
        """The first name, or the one name there is."""
        return self.first or self.core[0]

    @property
    def is_anybodys(self) -> bool:
        """`Monsieur`, which addresses any man."""
        return not self.core and (self.is_plain or self.is_her)

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
        """The gender of the first name's bearers, or of a noun used as a name (Mom), or None."""
        if not self.core or (len(self.core) == 1 and self.titles):
            return None
        given = first_name_gender(self.core[0])
        if given is None and len(self.core) == 1:
            given = kin_name_gender(self.core[0]) or person_nouns().get(self.core[0].casefold())
        if given is None:
            given = rare_name_gender(self.core[0])
        return given if given in ("m", "f") else None

    @property
    def rare(self) -> bool:
        """The first name is none of the common ones, so that its gender is less sure."""
        return not self.core or first_name_gender(self.core[0]) is None

    @property
    def married(self) -> bool:
        """A title that a woman shares with her husband's name."""
        return any(title in _MARRIED for title in self.titles)

    @property
    def given_title(self) -> bool:
        """The last title stands with a first name (Sir, Aunt)."""
        meaning = title_of(self.titles[-1]) if self.titles else None
        return meaning is not None and meaning.given

    @property
    def is_her(self) -> bool:
        """A title that says whether she is married."""
        return self.married or any(title in ("miss", "mlle", "mademoiselle") for title in self.titles)

    @property
    def is_plain(self) -> bool:
        """A title that any man has: `Mr.`."""
        return any(title in _PLAIN for title in self.titles)

    @property
    def rank(self) -> str:
        """The title that only one of two persons of a name has: `captain`, `sir`; empty if none.

        Mr. goes with any rank but not with Sir and Lord, who are never called so.
        """
        for title in reversed(self.titles):
            full = _SHORTENED.get(title, title)
            if full in _NO_RANK or full in _MARRIED or full in _PLAIN:
                continue
            return full
        return ""


def same_title(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether two forms share a title, shortened or not."""
    return not {_SHORTENED.get(t, t) for t in some}.isdisjoint(_SHORTENED.get(t, t) for t in others)


def is_miss(form: Form, first: str) -> bool:
    """Tell whether a form calls an unmarried woman by her first name: `Miss Ann`."""
    return "miss" in form.titles and form.core[:1] != () and form.core[0].casefold() == first


def titles_clash(forms: Sequence[Form], met: bool) -> bool:
    """Tell whether forms have titles that no one person has: Mrs. and Miss, two ranks, Sir and Mr., a lady's rank."""
    ranks = {form.rank for form in forms if form.rank}
    if len(ranks) > 1 or {True, False} <= {form.married for form in forms if form.is_her}:
        return True
    if ranks & _OFFICERS and any(form.title_gender == "f" for form in forms):
        return True
    plain = sum(form.sightings for form in forms if form.is_plain)
    ranked = sum(form.sightings for form in forms if form.rank)
    return plain > 0 and ranked > 0 and (bool(ranks & FORMAL) or (min(plain, ranked) >= _OFTEN and not met))


def ends(form: Form, other: Form) -> bool:
    """Tell whether one name is the end of the other: `Princess von Adel` of `Ada Maria von Adel`."""
    short, full = sorted((form.core, other.core), key=len)
    return 2 <= len(short) < len(full) and full[-len(short) :] == short


def stands_for(short: str, full: str) -> bool:
    """Tell whether a first name is an initial or a short form of another."""
    return (len(short.rstrip(".")) == 1 and full[:1].casefold() == short[0].casefold() and len(full) > 1) or short_for(
        short, full
    )


def goes_by(form: Form, name: Form) -> bool:
    """`Miss Kitty` is Kitty, whatever other Kitties there are: the title stands with a first name."""
    return form.is_her and not form.married and len(form.core) == 1 and name.given_gender == "f"


def begins_with(full: Form, short: Form) -> bool:
    """A full name told once or twice, and a long beginning of its first name, by which its bearer goes ever after.

    Args:
        full: The full name.
        short: One word.

    Returns:
        Whether they are so.
    """
    known = full.last is not None and full.sightings <= _ONCE < short.sightings
    word = short.core[0].casefold()
    return known and len(word) >= _LONG and str(full.first).casefold().startswith(word)


def prevailing_gender(forms: Iterable[Form], ratio: float) -> str | None:
    """The gender that most sightings of some forms show.

    Args:
        forms: The forms.
        ratio: How many times more often one gender must be shown than the other.

    Returns:
        The gender, or None.
    """
    weights: Counter[str] = Counter()
    for form in forms:
        if form.known_gender:
            weights[form.known_gender] += form.sightings
    ranked = weights.most_common(2)
    if len(ranked) > 1 and ranked[0][1] < ratio * ranked[1][1]:
        return None
    return ranked[0][0] if ranked else None
