"""How long reading a script takes, next to two other readers of Fountain.

    python -m benchmarks.fountain_reading [ROUNDS]

Generates one script of about 150 kB and 4,600 lines with every construct of the syntax, always the same, and parses
it with each reader in turn, round after round, so that all of them meet the same load of the machine. Only parsing
is timed: text in, the reader's own model out. `fountain-py` and `screenplain` must be installed.
"""

from __future__ import annotations

import io
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module

from screenplay import fountain

__all__ = ["main", "script"]

_NAMES = ("ADA", "BRUNO", "CLEM", "DR. OKORO", "ELSE-MARIE", "THE FERRYMAN", "GUS (O.S.)", "HANNE (on the radio)")
_PLACES = ("BOATHOUSE", "SALT OFFICE", "UPPER LOCK", "TICKET HALL", "ROOF OF THE MILL", "ADA'S KITCHEN")
_TEXT = (
    "the lamp goes out and the water keeps moving under boards a key turns twice somewhere below them nobody speaks "
    "until morning brings gulls over nine wet crates which no one ordered and rope that smells of tar"
)
_WORDS = _TEXT.split()


def script(seed: int = 7) -> str:
    """The script: a title page and scenes of every kind of element."""
    pick = random.Random(seed)  # noqa: S311 - the same words every time, no secret
    scenes = [_title_page()]
    scenes += [_scene(number, pick) for number in range(1, 140)]
    return "\n\n".join(scenes) + "\n\n> THE END <\n"


def _title_page() -> str:
    return (
        "Title:\n    _**THE UPPER LOCK**_\nCredit: Written by\nAuthor: R. Sluys\nDraft date: 1 March\n"
        "Contact:\n    Lock House\n    9 Quay Street"
    )


def _sentence(pick: random.Random, length: int = 12) -> str:
    words = [pick.choice(_WORDS) for _ in range(pick.randint(length // 2, length))]
    if pick.random() < 0.15:
        at = pick.randrange(len(words))
        sign = pick.choice(("*", "**", "***", "_"))
        words[at] = f"{sign}{words[at]}{sign}"
    return " ".join(words).capitalize() + "."


def _speech(pick: random.Random, *, caret: bool = False) -> str:
    lines = [pick.choice(_NAMES) + (" ^" if caret else "")]
    if pick.random() < 0.3:
        lines.append(f"({_sentence(pick, 4).lower()})")
    lines.append(_sentence(pick, 16))
    if pick.random() < 0.2:
        lines += ("  ", _sentence(pick))
    return "\n".join(lines)


def _scene(number: int, pick: random.Random) -> str:
    blocks = [f"{pick.choice(('INT.', 'EXT.', 'INT./EXT.'))} {pick.choice(_PLACES)} - NIGHT #{number}#"]
    if number % 10 == 1:
        blocks[:0] = (f"# Part {number // 10 + 1}", f"= {_sentence(pick)}")
    blocks.append("\n".join(_sentence(pick, 18) for _ in range(pick.randint(1, 4))))
    for _ in range(5):
        blocks.append(_speech(pick))
        if pick.random() < 0.5:
            blocks.append(_sentence(pick, 24))
    blocks.append(_extra(number, pick))
    return "\n\n".join(blocks)


def _extra(number: int, pick: random.Random) -> str:
    """One of the rarer constructs, in turn."""
    text = _sentence(pick)
    return (
        f"{_speech(pick)}\n\n{_speech(pick, caret=True)}",
        f"~{text}\n~{_sentence(pick)}",
        f"[[{text}\n{_sentence(pick)}]]",
        f"/*\n{text}\n\n{_sentence(pick)}\n*/",
        f"He waits [[{text}]] and leaves/* {text} */ at last.",
        f"!{text.upper()}\n{_sentence(pick)}",
        f"@McGill\n{text}",
        f".{text}",
        "> Lights up",
        "===",
        f"    {text}\n\tIndented.\n\n\n\nRoom \\*12\\* is empty.",
        "CUT TO:",
    )[number % 12]


def _fountain_py() -> Callable[[str], object]:
    parser = import_module("fountain").FountainParser
    return lambda text: parser().parse(text)


def _screenplain() -> Callable[[str], object]:
    parse = import_module("screenplain.parsers.fountain").parse
    return lambda text: parse(io.StringIO(text))


def main(rounds: int = 15) -> None:
    """Time all readers and print a table."""
    text = script()
    readers: dict[str, Callable[[str], object]] = {
        "screenplay": fountain.read,
        "fountain-py": _fountain_py(),
        "screenplain": _screenplain(),
    }
    times: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(rounds):
        for name, read in readers.items():
            start = time.perf_counter()
            read(text)
            times[name].append(time.perf_counter() - start)
    print(f"{len(text.encode()) / 1000:.0f} kB, {text.count(chr(10))} lines, {rounds} rounds")
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    print(f"{'reader':<14}{'median ms':>10}{'best ms':>10}{'times as long':>16}")
    own = statistics.median(times["screenplay"])
    for name, measured in times.items():
        middle = statistics.median(measured)
        ratio = statistics.median(other / mine for other, mine in zip(measured, times["screenplay"], strict=True))
        shown = "" if middle == own else f"{ratio:.1f}"
        print(f"{name:<14}{middle * 1000:>10.1f}{min(measured) * 1000:>10.1f}{shown:>16}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
