"""Whether scripts survive reading and writing: documents made at random, read, written, and read again.

    python -m benchmarks.fuzz_fountain [DOCUMENTS] [SEED]

A document is put together from signs, blanks, words, whole constructs and pieces of scripts that are cut and
shuffled; the same seed gives the same documents. It is stable if what is written reads back as an equal screenplay, if
writing that gives the same text, and if nothing on the way raises an exception. Unstable documents are printed.
"""

from __future__ import annotations

import random
import sys
import time

from benchmarks.fountain_reading import script
from screenplay.fountain import conformance, from_document, read, read_with_diagnostics, to_document, write
from screenplay.model import from_dict, to_dict

__all__ = ["documents", "main", "unstable"]

_SIGNS = (
    *(
        "*",
        "**",
        "***",
        "****",
        "_",
        "__",
        "\\",
        "\\\\",
        "[[",
        "]]",
        "[",
        "]",
        "/*",
        "*/",
        "/",
        "!",
        "@",
        "#",
        "##",
        ">",
    ),
    *("<", "~", "=", "==", "===", ".", "..", "(", ")", "^", ":", "|", "-", "--", "#1#", "#12-A.#", "TO:", "CUT TO:"),
    *("FADE IN:", "INT. ", "EXT ", "int./ext. ", "I/E ", "EST.", "Title:", "Author: ", "(V.O.)", "(beat)", "[[note]]"),
    *("/*cut*/", "> < ", "! ", "\\#", "\\[[", "\\/*", ".\\ ", "@ ", "\\@", "\\!", "\\~", "\\=", "\\>", "\\.", "\\("),
)
_BLANKS = (
    " ",
    "  ",
    "   ",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n  \n",
    "\n \n",
    "\n\t\n",
    "\r",
    "\r\n",
    "\n\n\n",
    "    ",
)
_WORDS = (
    *("a", "B", "MIRA", "Ned", "word", "two words", "ÉLOÏSE", "ß", "ǅ", "春子", "1", "47", "K9", "Aa", "THE END", "I"),
    *(
        "\x0b",
        "\x0c",
        "\x1c",
        "\x85",
        "\u2028",
        "\u2029",
        "\u00a0",
        "\ufeff",
        "\u200b",
        "\x00",
        "\U0001f3ac",
        "e\u0301",
    ),
)
_LINES = (
    *("", "", "", "  ", "MIRA", "MIRA (O.S.)", "NED ^", "@McGill", "INT. MILL - DAY", ".ROOF #2#", "CUT TO:", "> Out"),
    *(
        "> THE END <",
        "===",
        "# Act",
        "## Two",
        "= What happens.",
        "~la la",
        "!BANG",
        "(low)",
        "Hello *there*.",
        "He goes.",
    ),
    *(
        "[[a note]]",
        "[[a note",
        "goes on]]",
        "/* cut",
        "until here */",
        "/* cut */",
        "Title: X",
        "   indented",
        "\tTab",
    ),
)


def documents(count: int, seed: int) -> list[str]:
    """So many documents."""
    pick = random.Random(seed)  # noqa: S311 - the same documents every time, no secret
    source = script(seed).split("\n")
    kinds = (_of_pieces, _of_lines, _of_both, _of_script)
    return [kinds[number % len(kinds)](pick, source) for number in range(count)]


def _of_pieces(pick: random.Random, _source: list[str]) -> str:
    return "".join(pick.choice(pick.choice((_SIGNS, _SIGNS, _BLANKS, _WORDS))) for _ in range(pick.randint(1, 24)))


def _of_lines(pick: random.Random, _source: list[str]) -> str:
    return "\n".join(pick.choice(_LINES) for _ in range(pick.randint(1, 30)))


def _of_both(pick: random.Random, source: list[str]) -> str:
    lines = [
        _of_pieces(pick, source) if pick.random() < 0.4 else pick.choice(_LINES) for _ in range(pick.randint(1, 14))
    ]
    return pick.choice(("\n", "\n", "\r\n", "\n\n")).join(lines)


def _of_script(pick: random.Random, source: list[str]) -> str:
    """A stretch of a script with characters dropped, doubled, put in and changed."""
    start = pick.randrange(len(source))
    text = list("\n".join(source[start : start + pick.randint(5, 60)]))
    for _ in range(pick.randint(1, 12)):
        at = pick.randrange(len(text) + 1)
        text[at : at + pick.randint(0, 3)] = pick.choice(pick.choice((_SIGNS, _BLANKS, _WORDS)))
    return "".join(text)


def unstable(text: str) -> str | None:
    """What is wrong with how a document is read and written; None if nothing is."""
    play = read_with_diagnostics(text).screenplay
    written = write(play)
    again = read(written)
    if again != play:
        return "it reads back otherwise"
    if write(again) != written:
        return "it is written otherwise the second time"
    if from_dict(to_dict(play)) != play:
        return "it does not survive as plain data"
    conformance.read(text)
    from_document(to_document(play))
    return None


def main(count: int = 10_000, seed: int = 1) -> int:
    """Try all documents; returns how many are unstable."""
    start = time.perf_counter()
    found = 0
    for text in documents(count, seed):
        wrong = unstable(text)
        if wrong is not None:
            found += 1
            print(f"{wrong}: {text!r}")
    print(f"{count} documents, {found} unstable, {time.perf_counter() - start:.0f} s")
    return found


if __name__ == "__main__":
    sys.exit(min(1, main(*(int(argument) for argument in sys.argv[1:3]))))
