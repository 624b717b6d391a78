"""How alike two ways to write a name are: the same but for its signs, or but for a slip of the hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

__all__ = ["neighbours", "plain_letters", "slip", "sounds_alike"]

_SIGNS = re.compile(r"[^\w]|_")
_SOUNDS = (set("eiy"), set("ckq"), set("sz"), set("ijy"))
_LONGEST = 60  # letters of a name that is compared


def plain_letters(name: str) -> str:
    """The letters and digits of a name, without case, accents and signs."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return _SIGNS.sub("", "".join(letter for letter in apart if not unicodedata.combining(letter)))


def neighbours(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that may differ by one letter, the more frequent one first.

    Names that are the same but for one letter have a form in common that lacks one letter. Of many names that share
    such a form, each is only compared with the first.

    Args:
        names: Names in plain letters, the most frequent first.
    """
    known: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for name in names:
        if len(name) > _LONGEST:
            continue
        for form in {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}:
            other = known.setdefault(form, name)
            if other != name and (other, name) not in seen:
                seen.add((other, name))
                yield other, name


def slip(right: str, wrong: str) -> int:
    """How surely one name is another with a slip of the hand.

    A digit is never a slip, nor is the first letter, nor one more or less at the end, which make other names: GUARD 1
    and GUARD 2, JEAN and DEAN, ROBERT and ROBERTA.

    Returns:
        2 for a letter doubled or not, or two letters exchanged; 1 for any other letter more, less or changed; else 0.
    """
    if min(len(right), len(wrong)) < 4 or right[0] != wrong[0]:
        return 0
    start = next(
        (at for at, (a, b) in enumerate(zip(right, wrong, strict=False)) if a != b), min(len(right), len(wrong))
    )
    if len(right) == len(wrong):
        return _changed(right, wrong, start)
    longer, shorter = (right, wrong) if len(right) > len(wrong) else (wrong, right)
    if shorter[start:] != longer[start + 1 :] or not longer[start].isalpha():
        return 0
    if longer[start] == longer[start - 1]:
        return 2
    return 1 if start < len(shorter) and len(longer) > 4 else 0


def _changed(right: str, wrong: str, start: int) -> int:
    if not (right[start : start + 2].isalpha() and wrong[start : start + 2].isalpha()):
        return 0
    if right[start + 2 :] == wrong[start + 2 :] and right[start : start + 2] == wrong[start : start + 2][::-1]:
        return 2
    return 1 if right[start + 1 :] == wrong[start + 1 :] and len(right) > 4 else 0


def sounds_alike(right: str, wrong: str) -> bool:
    """Whether two names of one length differ by letters alone that are heard as one: CLARA and KARIN, ERIC and ERIK."""
    unlike = [{one, other} for one, other in zip(right, wrong, strict=False) if one != other]
    return len(right) == len(wrong) and all(any(pair <= sound for sound in _SOUNDS) for pair in unlike)
