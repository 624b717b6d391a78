"""First names and their short forms."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from screenplay.prose.lexicon import rows, words

__all__ = ["begins", "first_name_gender", "full_forms", "kin_name_gender", "rare_name_gender", "short_for"]

_PET_NAME = 2  # letters at least
_OF_TWO = frozenset("al bo cy di ed em jo ky lu mo ro ty vi".split())  # short for first names that begin like them


@cache
def _first_names() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("first_names")}


@cache
def _kin_names() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("kin_names")}


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    return {short: frozenset(full.split()) for short, full in rows("short_names")}


def first_name_gender(name: str) -> str | None:
    """The gender of a first name's bearers: `m`, `f`, `x` for either, None for a word that is no known first name."""
    return _first_names().get(name.casefold())


def kin_name_gender(name: str) -> str | None:
    """The gender of what families call each other by (Pop, Nonna), `m` or `f`; None for anything else."""
    return _kin_names().get(name.casefold())


def rare_name_gender(name: str) -> str | None:
    """The gender of most bearers of a rarer name of any country, `m` or `f`; None for one that is not known.

    That a word is in these lists says little: many are surnames or words besides.
    """
    plain = "".join(letter for letter in normalize("NFD", name.casefold()) if not combining(letter))
    return "m" if plain in words("rare_men") else "f" if plain in words("rare_women") else None


def full_forms(short: str) -> frozenset[str]:
    """The names, in lower case, that a short form such as Bill stands for and does not begin like."""
    return _short_forms().get(short.casefold(), frozenset())


def short_for(short: str, full: str) -> bool:
    """Tell whether a name is a short or pet form of another: Len of Leonard, Lizzy of Elizabeth."""
    a, b = short.casefold(), full.casefold()
    if a == b:
        return False
    if b in full_forms(a):
        return True
    if a in _OF_TWO and b.startswith(a) and b in _first_names():
        return True
    if len(a) >= 3 and b.startswith(a) and (b in _first_names() or len(b) <= len(a) + 2):
        return True
    stem = a.removesuffix("y").removesuffix("ie").removesuffix("i")
    return len(stem) >= 3 and stem != a and (b.startswith(stem) or (b.startswith(stem[:-1]) and stem[-1] == stem[-2]))


def begins(short: str, full: str) -> bool:
    """Tell whether a longer name begins with a shorter one, known or not: Kaz and Kazimira."""
    a, b = short.casefold(), full.casefold()
    return len(b) > len(a) >= _PET_NAME and b.startswith(a)
