"""The forms of verbs: which verb a past form belongs to, and how that verb stands in the present."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from screenplay.adaptation.tense.vocabulary import verbs
from screenplay.prose.lexicon import rows, words

__all__ = [
    "PastForm",
    "homographs",
    "ing_lemma",
    "is_verb",
    "past_form",
    "past_of",
    "regular_past",
    "simple_past",
    "third_person",
]

_VOWELS = "aeiou"
_HISS = re.compile(r"(?:s|sh|x|z|[^r]ch|rch|[^aeiou]o)$")
_HARD_CH = frozenset("stomach monarch".split())
_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")
_MUTE_E = re.compile(r"(?:[aiou][cgklmpstvz]|[^aeiou]l|[cdlr]g|[nr]c|[ns]s|[vzu])$")
_SHORT = re.compile(r"(?<![aeiou])[aeiou][bdgklmnprtvz]$")
_PREFIX = re.compile(r"(?:re|over|out|mis|un|dis|fore|under|co)-?(?=\w{3})")


class PastForm(NamedTuple):
    """What a word can be as a form of a verb.

    Attributes:
        lemma: The verb.
        past: It is the simple past.
        participle: It is the past participle.
        known: A list knows the verb.
    """

    lemma: str
    past: bool
    participle: bool
    known: bool = True


def regular_past(lemma: str) -> str:
    """The verb with -ed: `walk` -> `walked`, `hope` -> `hoped`, `cry` -> `cried`."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def third_person(lemma: str) -> str:
    """The third person singular of the present: `cry` -> `cries`, `go` -> `goes`, `woo` -> `woos`."""
    if lemma == "have":
        return "has"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    if lemma in ("quiz", "whiz"):
        return lemma + "zes"
    return lemma + ("es" if _HISS.search(lemma) and lemma not in _HARD_CH else "s")


def past_form(word: str) -> PastForm | None:
    """What a lower-case word is as a past form; None for a word that is none.

    Words in -ed that no list knows are taken for regular verbs.
    """
    if word in words("no_past_forms"):
        return None
    known = _table().get(word)
    if known is not None:
        return known
    prefix = _PREFIX.match(word) if word not in _lemmas() else None
    base = _table().get(word[prefix.end() :]) if prefix is not None else None
    if prefix is not None and base is not None:
        if prefix[0] == "un" and base.lemma not in verbs("undone"):
            return None  # `unasked` is no verb
        return base._replace(lemma=prefix[0] + base.lemma)
    if word.endswith("ed") and len(word) > 4 and word.isalpha():
        return PastForm(_guessed(word.removesuffix("ed")), past=True, participle=True, known=False)
    return None


def simple_past(participle: str) -> str:
    """The simple past of the verb that has this participle: `seen` -> `saw`."""
    form = past_form(participle)
    if form is None or form.past:
        return participle
    return _pasts().get(form.lemma, participle)


def past_of(lemma: str) -> str:
    """The simple past of a verb: `see` -> `saw`, `stop` -> `stopped`."""
    return "had" if lemma == "have" else _pasts().get(lemma) or regular_past(lemma)


def ing_lemma(form: str) -> str:
    """The verb of an -ing form: `making` -> `make`, `sitting` -> `sit`, `lying` -> `lie`."""
    stem = form.removesuffix("ing")
    if stem == "be":
        return stem
    candidates = [stem, stem + "e"]
    if _SHORT.search(stem):  # `hop` would have doubled
        candidates.reverse()
    if stem.endswith("y") and len(stem) <= 3:
        candidates.insert(0, stem[:-1] + "ie")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        candidates.insert(0, stem[:-1] if stem[-1] not in "lsz" else stem)
        candidates.append(stem[:-1])
    known = [lemma for lemma in candidates if is_verb(lemma)]
    return known[0] if known else _guessed(stem)


def is_verb(word: str) -> bool:
    """The word is the base form of a verb."""
    return word in _lemmas()


@cache
def homographs(kind: str) -> frozenset[str]:
    """The past forms that are also of another kind, `noun` or `adj`."""
    return next((frozenset(row[1].split()) for row in rows("past_homographs") if row[0] == kind), frozenset())


def _guessed(stem: str) -> str:
    """The base of a regular verb that no list knows."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if _DOUBLED.search(stem) and stem[-1] not in "lz":
        return stem[:-1]
    return stem + "e" if _MUTE_E.search(stem) else stem


@cache
def _lemmas() -> frozenset[str]:
    return words("regular_verbs") | {row[0] for row in rows("verbs")}


@cache
def _pasts() -> Mapping[str, str]:
    return {row[0]: row[1].split("/")[0] for row in rows("verbs")}


@cache
def _table() -> Mapping[str, PastForm]:
    """Every past form; where two verbs share one, the irregular verb has it (`found` is of `find`)."""
    table = {}
    for lemma in sorted(words("regular_verbs")):  # of `bath` and `bathe` the second has `bathed`
        past = regular_past(lemma)
        table[past] = PastForm(lemma, past=True, participle=True)
    special = sorted(rows("verbs"), key=lambda row: row[1].split("/")[0].endswith("ed"), reverse=True)
    for lemma, pasts, participles in special:
        for form in dict.fromkeys(f"{pasts}/{participles}".split("/")):
            if form:
                table[form] = PastForm(lemma, form in pasts.split("/"), form in participles.split("/"))
    return table
