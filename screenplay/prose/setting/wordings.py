"""What each place is called in the headings: the words of the text, one wording a place, no wording for two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from screenplay.prose.cast import Person
from screenplay.prose.setting.gazetteer import Site
from screenplay.prose.setting.owners import NARRATOR
from screenplay.prose.setting.place_nouns import place_noun

__all__ = ["beside", "wordings"]

_BLANK = frozenset("room house street hall path house".split())  # nouns that say little alone
_EMPTY = frozenset("whole entire very own same said certain full".split())  # adjectives that describe nothing


def wordings(sites: Iterable[Site], persons: Sequence[Person]) -> Mapping[int, str]:
    """Call every place by its name.

    Args:
        sites: The places that scenes are set in.
        persons: The persons who may own them.

    Returns:
        The wording of each place by its number: capitals, no two alike.
    """
    found: dict[int, str] = {}
    taken: dict[str, int] = {}
    for site in sites:
        if site.number in found:
            continue
        forms = (
            *_forms(site, persons),
            *(f"{_forms(site, persons)[-1]} {count}" for count in range(2, len(taken) + 3)),
        )
        words = next(form for form in forms if form not in taken)
        found[site.number] = words
        taken[words] = site.number
    return found


def beside(words: str, site: Site, outside: str) -> str:
    """The wording of a spot outside or behind a place."""
    if outside not in ("outside", "behind"):
        return words
    article = "" if site.owner or site.named else "THE "
    return f"{outside.upper()} {article}{words}"


def _forms(site: Site, persons: Sequence[Person]) -> list[str]:
    """The wordings of a place, from the plain one to those that tell it from others of its kind."""
    owner = _owner(site, persons)
    within = site.within if _says_more(site, owner) else ""
    detail = site.detail if site.detail not in _EMPTY else ""
    blank = site.group in _BLANK and not (site.traits or owner or site.tail or within)
    plain = [owner, within, *site.traits, detail if blank else "", site.head, site.tail]
    full = [owner, site.within, detail, *site.traits, site.head, site.tail]
    forms = [" ".join(" ".join(parts).split()).upper() for parts in (plain, full)]
    return list(dict.fromkeys(forms))


def _says_more(site: Site, owner: str) -> bool:
    """The house that the place is in is part of its wording, unless the wording tells it already."""
    if not site.within or owner:
        return False
    told = (*site.traits, *site.tail.casefold().split())
    return not any(noun.group == site.within for word in told if (noun := place_noun(word)) is not None)


def _owner(site: Site, persons: Sequence[Person]) -> str:
    owner = site.owner
    if not owner:
        return ""
    if owner.isdigit():
        owner = persons[int(owner)].name
    elif owner == NARRATOR:
        owner = next((person.name for person in persons if person.narrator), "narrator")
    return f"{owner}'" if owner.endswith("s") and owner[:1].islower() else f"{owner}'s"
