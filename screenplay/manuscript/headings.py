"""Headings, section breaks and apparatus: what a block says about itself by its form."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = [
    "HeadingForm",
    "apparatus_form",
    "byline",
    "caps_heading",
    "heading_form",
    "is_break",
    "is_title_case",
    "is_underline",
    "title_form",
]

_MAX_HEADING = 100  # characters; longer lines are prose whatever they begin with, but for old chapters' long titles
_MAX_CHAPTER = 320

_ROMAN = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_UNIT = r"one|two|three|four|five|six|seven|eight|nine"
_TEEN = r"ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_CARDINAL = rf"(?:(?:{_TENS})(?:[ -](?:{_UNIT}))?|{_TEEN}|{_UNIT})"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last)"
_NUMBER = rf"(?:{_ROMAN}|{_ROMAN.lower()}|\d{{1,3}}|(?i:{_CARDINAL}|the\s+{_ORDINAL}|{_ORDINAL}))"
_END = r"(?P<colon>\s*[.:)]|\s*[-–—]+)?"

_NUMBERED = re.compile(
    rf"(?P<unit>(?i:chapter|chap\.|book|part|volume|vol\.|act|stave|canto|letter|episode|section|scene|day|night))"
    rf"\s+{_NUMBER}\b{_END}(?:\s+(?P<title>\S.*))?$",
    re.DOTALL,
)
_LONG_CHAPTER = re.compile(rf"(?i:chapter)[^a-z]{{1,{_MAX_CHAPTER}}}$")
_NAMED = re.compile(
    r"(?i:(?:the\s+)?(?:prologue|epilogue|introduction|preface|foreword|afterword|interlude|intermezzo|coda|overture"
    r"|prelude|postscript|conclusion|contents|table of contents))(?:\s*[.:–—-]\s*(?P<title>\S.*)?)?$"
)
_BARE_NUMBER = re.compile(rf"(?:{_ROMAN}|\d{{1,3}})\s*[.:)]?$|(?i:{_CARDINAL})$")
_NUMBER_AND_TITLE = re.compile(rf"(?:{_ROMAN}|\d{{1,3}})\s*[.:)]\s+(?P<title>[^\W\d_].*)$")
_DATELINE = re.compile(
    r"\b(?:1[4-9]|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"(?P<marks>#{1,6})\s+(?P<title>\S.*?)\s*#*$")
_SETEXT = re.compile(r"(?P<title>\S[^\r\n]*)\s*[\r\n]+\s*={3,}$")
_OUTER = frozenset(("book", "part", "volume", "vol.", "act"))
_BREAK = re.compile(r"(?:[*#~=_+•·∙◦●○◊◆★☆⁂❦❧§xX–—-]\s*){3,}$|(?:[*#~•⁂❦❧§◆●]\s*){1,2}$")
_WORDY_BREAK = re.compile(r"[xX]")  # a row of x is a break only if nothing else stands in it
_BYLINE = re.compile(r"(?i:(?:written\s+)?by|von|de|author:)\s+(?P<name>[^\W\d_][^\r\n,;:!?]{1,60})$")
_PICTURE = re.compile(r"\[(?i:illustration|picture|image|blank page|transcriber'?s? note)[^\]]*\]$")
_FOOTNOTE = re.compile(r"\[(?i:footnote|note)\s*[\w*]*:.*\]$", re.DOTALL)
_TERMINAL = re.compile(r"[.!?,;…\"”»'’]$")
_TELLING = re.compile(r"\b(?:was|were|had|did|said|went|came|he|she|they|it)\b", re.IGNORECASE)
_FEW_WORDS = 6
_SMALL_WORDS = frozenset(
    "a an and as at but by de for from in into la le nor of on or over per the to upon van von vs with".split()
)


@dataclass(frozen=True, slots=True)
class HeadingForm:
    """A block read as a heading.

    Attributes:
        words: The heading in plain words: white space collapsed, markup and trailing colon gone.
        rank: Where it stands among headings: 1 for a part, book or volume that holds chapters, 2 for a chapter; the
            number of signs for a Markdown heading.
    """

    words: str
    rank: int = 2


_COUNTED = re.compile(
    r"(?:chapter|part|book|canto|act|section)?\s*(?:[ivxlcdm]+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twelve"
    r"|eleven|twenty(?:[- ]\w+)?|thirty(?:[- ]\w+)?)[.:]?",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"(?<!\w)[_*]+(?=\w)|(?<=[\w.!?])[_*]+(?!\w)")
_FRONT = re.compile(
    r"[_*]*(?:by|author:?|translated|edited|illustrated|adapted|written|dedicated|copyright|©|\(c\)|(?:first\s+)?published"
    r"|all\s+rights|this\s+book\s+is|with\s+(?:an\s+)?(?:illustrations?|introduction))\b"
    r"|[_*]*(?:or|for|to|in\s+memory|an?\s+(?:novel|story|romance|tale|memoir))\b[^.!?]*$",
    re.IGNORECASE,
)


def heading_form(block: str) -> HeadingForm | None:
    """Read a block that is a heading whatever stands around it, or return None.

    Chapters with their number (`Chapter One:`, `CHAPTER IV. The Piazza`), a number alone (`IV`, `12.`), named parts
    (`PROLOGUE`), and Markdown headings.
    """
    if len(block) > _MAX_HEADING and not _LONG_CHAPTER.match(block):
        return None
    setext = _SETEXT.match(block)
    words = " ".join((setext["title"] if setext else block).split())
    markdown = _MARKDOWN.match(words)
    if markdown:
        return HeadingForm(_clean(markdown["title"]), len(markdown["marks"]))
    plain = _clean(words)
    if setext or _NAMED.match(plain) or _BARE_NUMBER.match(plain):
        return HeadingForm(plain)
    numbered = _NUMBERED.match(plain)
    if numbered and _is_title(numbered["title"], told_apart=bool(numbered["colon"])):
        return HeadingForm(plain, 1 if _is_outer(plain) else 2)
    listed = _NUMBER_AND_TITLE.match(plain)
    if listed and _is_title(listed["title"], told_apart=False):
        return HeadingForm(plain)
    return None


def caps_heading(block: str) -> HeadingForm | None:
    """Read a short block in capitals as a heading; whether it is one depends on what stands around it."""
    words = _clean(" ".join(block.split()))
    if len(words) > 60 or _TERMINAL.search(words) or not words.isupper() or not any(c.isalpha() for c in words):
        return None
    return HeadingForm(words)


def title_form(block: str, *, plain: bool = False) -> str | None:
    """Read the first block of a text as its title, or return None (also for a dateline, which belongs to the story).

    Args:
        block: The block.
        plain: A few words without capitals will do (`Night shift`), if they tell nothing.
    """
    words = _clean(" ".join(block.split()).removeprefix("Title:"))
    if not words or len(words) > 60 or _TERMINAL.search(words) or not words[0].isalnum():
        return None
    if _DATELINE.search(words):
        return None
    if is_title_case(words):
        return words
    few = plain and words[0].isupper() and len(words.split()) <= _FEW_WORDS and "," not in words
    return words if few and _TELLING.search(words) is None else None


def byline(block: str) -> str | None:
    """The author named by a block such as `By Jane Doe`, or None."""
    match = _BYLINE.match(" ".join(block.split()))
    return match["name"].strip() if match and is_title_case(match["name"]) else None


def is_break(block: str) -> bool:
    """Tell whether a block is nothing but a row of signs that parts two sections."""
    if len(block) > _MAX_HEADING or not _BREAK.match(block):
        return False
    return not _WORDY_BREAK.search(block) or not block.casefold().replace("x", "").strip()


def is_underline(line: str) -> bool:
    """Tell whether a line underlines a Markdown heading that stands above it."""
    return len(line) >= 3 and not line.strip("=")


def apparatus_form(block: str) -> str | None:
    """Name a block that is no part of the story by its form, or return None."""
    if not block.startswith("["):
        return None
    if _PICTURE.match(block):
        return "picture"
    return "footnote" if _FOOTNOTE.match(block) else None


def is_number(label: str) -> bool:
    """A heading's words are a number and nothing else: `Chapter One`, `IV`."""
    return _COUNTED.fullmatch(label) is not None


def is_front_matter(block: str) -> bool:
    """A line between a title and the first chapter that is no story: who translated it, for whom it is."""
    return len(block) <= 100 and _FRONT.match(block) is not None


def _clean(words: str) -> str:
    """Drop emphasis around a heading and the colon or dash behind it."""
    plain = _MARKUP.sub("", words)
    return plain.strip("_*[] ").rstrip(":–—- ").strip() or words


def _is_outer(words: str) -> bool:
    return words.split(maxsplit=1)[0].casefold() in _OUTER


def _is_title(title: str | None, *, told_apart: bool) -> bool:
    """Tell a chapter's title from a sentence that happens to begin with `Part two`."""
    if not title:
        return True
    if title.isupper():
        return True
    if len(title.split()) > 14:
        return False
    if told_apart:
        return True
    return is_title_case(title) and not _TERMINAL.search(title.rstrip("!?"))


def is_title_case(words: str) -> bool:
    """Every word that is not a small one begins with a capital."""
    content = [word.strip("\"“”'‘’(),.:;!?") for word in words.split()]
    content = [word for word in content if word and word.casefold() not in _SMALL_WORDS]
    return bool(content) and all(not word[0].islower() for word in content)
