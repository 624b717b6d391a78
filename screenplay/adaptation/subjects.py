"""Give an act that a tag shared its subject with a subject of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.adaptation.prose_text import capitalised, joined, parted, replaced
from screenplay.adaptation.tense.forms import ing_lemma, is_verb, past_of, third_person
from screenplay.model import RichText
from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.tags import TAGS
from screenplay.prose.words import is_past_verb

__all__ = ["Subjects", "with_subject"]

_JOINING = re.compile(r"(?:but|then|so|and)(?:\s+then)?,?\s+", re.IGNORECASE)
_ING = re.compile(r"(?:(?P<not>not|never)\s+)?(?P<verb>\w{2,}ing)\b", re.IGNORECASE)
_AND_ING = re.compile(r"(?<![,;])\s+and\s+(?P<verb>[a-z]{2,}ing)\b")
_WHEN = re.compile(
    r"(?:(?:right|just|shortly|long|even|only|almost)\s+)?(?:before|after|because)\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"(?!(?:for\s+once|at\s+(?:last|once)|in\s+the\s+end)\b)(?:as\s+if|as\s+though|as|with|without|in|into|at|on|over|by|from|to|under|through|behind|beside|across|like|for|so|of|upon|against|among)\s",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?:and\s+|then\s+)?(?:(?:all|both|two|three|four|several|some|most)\s+(?:\w+\s+)?of\s|they\b|(?:the|all)\s+(?:two|three|four|five)\b)",
    re.IGNORECASE,
)
_PHRASE_FIRST = re.compile(
    r"(?P<phrase>(?:after|before|with|without|in|at|for|on|by|from)\s[^,;]{1,60},)\s+(?P<verb>[a-z]+)\b", re.IGNORECASE
)
_WHOSE = re.compile(r"whose\b")
_OWNERS = {"he": "his", "she": "her", "they": "their", "I": "my", "we": "our"}
_PLURAL = frozenset(("they", "we"))
_PRONOUNS = {"m": "he", "f": "she"}


class Subjects:
    """The subjects that tags give their speakers.

    Args:
        annotated: The manuscript with its persons, mentions and tags.
    """

    def __init__(self, annotated: Annotated) -> None:
        self._persons = annotated[PERSONS]
        mentions = annotated[MENTIONS]
        self._named: dict[int, str] = {}
        self._several: set[int] = set()
        for tag in annotated[TAGS]:
            sentence = annotated[SENTENCES][tag.sentence]
            if (tag.verb is not None or tag.leading) and _SEVERAL.match(annotated.text, sentence.start, sentence.end):
                self._several.add(tag.quotation)
            if tag.mention is not None and mentions[tag.mention].kind is MentionKind.NAME:
                self._named.setdefault(tag.quotation, mentions[tag.mention].words)

    def of(self, quotation: int, person: int | None) -> str:
        """The name that the quotation's tag uses; else a pronoun; else the speaker's name."""
        if quotation in self._several:
            return "they"
        if quotation in self._named:
            return self._named[quotation]
        if person is None:
            return "they"
        known = self._persons[person]
        if known.narrator:
            return "I"
        return _PRONOUNS.get(known.gender or "", f"the {known.name}" if known.unnamed else known.name)


def with_subject(text: RichText, subject: str, *, present: bool = False) -> tuple[RichText, str]:
    """Put a subject before an act, and the verb that it lacks.

    `turned to go` -> `She turned to go`, `but was held` -> `But he was held`, `taking her arm` -> `He took her arm`,
    `before he could move` -> `It was before he could move`, `with a warmth that ...` -> `She spoke with a warmth ...`.

    Args:
        text: The act.
        subject: Its subject.
        present: The narration is told in the present.

    Returns:
        The act with its subject, and the words that were added.
    """
    plain = text.plain
    joining = _JOINING.match(plain)
    start = joining.end() if joining is not None else 0
    verb = ""
    phrase = _PHRASE_FIRST.match(plain) if joining is None else None
    if phrase is not None and is_past_verb(phrase["verb"]):  # `after a moment, drove on`
        head, rest = parted(text, phrase.end("phrase"))
        return joined([capitalised(head), RichText.of(subject), rest]), subject
    whose = _WHOSE.match(plain)
    if whose is not None:  # `whose pen had stopped` -> `Ann's pen had stopped`
        owner = _OWNERS.get(subject, f"{subject}'s")
        return capitalised(replaced(text, [(0, whose.end(), owner)])), owner
    if _WHEN.match(plain, start):
        subject, verb = "it", "is" if present else "was"
    elif _HOW.match(plain, start):
        verb = _present("speak", subject) if present else "spoke"
    else:
        text = replaced(text, list(_made_finite(plain, start, subject, present=present)))
    added = f"{subject} {verb}".rstrip()
    if plain[:1] in "'’":  # `who'd gone` -> `Ann'd gone`
        return joined([RichText.of(subject[0].upper() + subject[1:]), text], ""), subject
    if joining is None:
        return joined([RichText.of(added[0].upper() + added[1:]), text]), added
    head, rest = parted(text, joining.end())
    return joined([head, RichText.of(added + " "), rest], ""), added


def _made_finite(plain: str, start: int, subject: str, *, present: bool) -> Iterator[tuple[int, int, str]]:
    """The -ing form that opens an act as a finite verb, and those that `and` joins to it."""
    opening = _ING.match(plain, start)
    if opening is None:
        return
    denied = opening["not"] or ""
    lemma = ing_lemma(opening["verb"].lower())
    yield opening.start(), opening.end("verb"), _finite(lemma, subject, denied, present=present)
    for more in _AND_ING.finditer(plain, opening.end()):
        lemma = ing_lemma(more["verb"])
        if is_verb(lemma):
            yield more.start("verb"), more.end("verb"), _finite(lemma, subject, "", present=present)
        else:
            return


def _finite(lemma: str, subject: str, denied: str, *, present: bool) -> str:
    """A verb in the past or the present, denied or not."""
    if denied and lemma not in ("be", "have"):
        return f"{_present('do', subject) if present else 'did'} not {lemma}"
    if lemma == "be":
        past = "were" if subject in _PLURAL else "was"
        return {"I": "am"}.get(subject, "are" if subject in _PLURAL else "is") if present else past
    return _present(lemma, subject) if present else past_of(lemma)


def _present(lemma: str, subject: str) -> str:
    return lemma if subject == "I" or subject in _PLURAL else third_person(lemma)
