"""How long printing takes, and how much memory: this library, screenplain, and a bare reportlab program.

    python benchmarks/pdf_printing.py [--runs 9] [--long]

Every figure is that of a whole process, from its start to the file on disk: the median of the runs, which take turns.
The script is a feature film of about 120 pages made of this file's own words. The bare program draws the same lines,
without the blank ones, at the same places in the same face, read from a list. If the package can read Fountain, our
process reads the same file as screenplain's; else it makes the model itself. `--long` adds scripts of up to 5,000
pages, to see that time and memory grow no faster than the script.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from screenplay.model import Action, Dialogue, Element, Parenthetical, RichText, SceneHeading, Screenplay, Speech
from screenplay.pdf.geometry import LETTER
from screenplay.pdf.layout import lay_out

PAGES_OF_A_SCENE = 1.14
VOCABULARY = """
lamp window river letter morning quiet engine ticket station shadow copper garden winter signal bridge paper kettle
harbor ladder mirror the a of and to in under behind across before waits turns holds opens leaves finds listens carries
slowly almost never again always perhaps small broken bright empty yellow distant heavy second
"""
WORDS = VOCABULARY.split()
NAMES = ("MARGIT", "OLD TOMAS", "THE PORTER", "INGA", "DR. VANN", "BELLAMY")
PLACES = ("STATION HALL", "KITCHEN", "HARBOR OFFICE", "NIGHT TRAIN", "ROOFTOP", "MARGIT'S ROOM")


class Measure(NamedTuple):
    """What one process took: seconds and MiB."""

    seconds: float
    memory: float


def sentence(dice: random.Random, least: int, most: int) -> str:
    """Make up a sentence."""
    words = [dice.choice(WORDS) for _ in range(dice.randint(least, most))]
    return " ".join(words).capitalize() + dice.choice(".....?!")


def text(dice: random.Random, sentences: int, least: int = 4, most: int = 14) -> RichText:
    """Make up a paragraph."""
    return RichText.of(" ".join(sentence(dice, least, most) for _ in range(sentences)))


def scene(dice: random.Random) -> Iterator[Element]:
    """Make up a scene."""
    yield SceneHeading(RichText.of(f"{dice.choice(('INT.', 'EXT.'))} {dice.choice(PLACES)} - NIGHT"))
    yield Action(text(dice, dice.randint(1, 4)))
    for _ in range(dice.randint(6, 12)):
        if dice.random() < 0.3:
            yield Action(text(dice, dice.randint(1, 3)))
        else:
            spoken = (Dialogue(text(dice, dice.randint(1, 4))),)
            hint = (Parenthetical(RichText.of("not looking up")),) if dice.random() < 0.15 else ()
            yield Speech(RichText.of(dice.choice(NAMES)), (*hint, *spoken))


def feature(pages: int) -> Screenplay:
    """Make up a script of about so many pages."""
    dice = random.Random(7)  # noqa: S311 - the same script every time
    elements: list[Element] = []
    for _ in range(round(pages / PAGES_OF_A_SCENE)):
        elements += scene(dice)
    return Screenplay(tuple(elements))


def fountain_of(play: Screenplay) -> str:
    """The script as Fountain; enough for what `feature` makes."""
    blocks = []
    for element in play.elements:
        match element:
            case SceneHeading() | Action():
                blocks.append(element.text.plain)
            case Speech():
                lines = [element.cue.plain]
                lines += [
                    f"({part.text.plain})" if isinstance(part, Parenthetical) else part.text.plain
                    for part in element.parts
                ]
                blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


OURS = """
import sys
from pathlib import Path
from screenplay.pdf import write
if sys.argv[3] == "read":
    from screenplay import fountain
    play = fountain.read(Path(sys.argv[1]).read_text(encoding="utf-8"))
else:
    from benchmarks.pdf_printing import feature
    play = feature(int(sys.argv[3]))
Path(sys.argv[2]).write_bytes(write(play))
"""

BARE = """
import sys
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
pdfmetrics.registerFont(TTFont("Courier Prime", sys.argv[3]))
canvas = Canvas(sys.argv[2], pagesize=(612, 792), invariant=1)
canvas.setFont("Courier Prime", 12)
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        if line == "\\f\\n":
            canvas.showPage()
            canvas.setFont("Courier Prime", 12)
        else:
            x, y, text = line[:-1].split("\\t")
            canvas.drawString(float(x), float(y), text)
canvas.showPage()
canvas.save()
"""


def write_list(play: Screenplay, path: Path) -> int:
    """Write the lines of the pages for the bare program; return how many pages there are."""
    pages = [
        "".join(f"{line.x:.2f}\t{LETTER.y(line.row):.2f}\t{line.text}\n" for line in page.lines)
        for page in lay_out(play)
    ]
    path.write_text("\f\n".join(pages), encoding="utf-8")
    return len(pages)


def measure(command: list[str]) -> Measure:
    """Run a process to its end."""
    root = Path(__file__).resolve().parent.parent
    environment = os.environ | {"PYTHONPATH": str(root)}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=root, env=environment)  # noqa: S603 - our own commands
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {command}")
    return Measure(seconds, usage.ru_maxrss / 1024)


def compare(commands: dict[str, list[str]], runs: int) -> dict[str, Measure]:
    """Run commands in turns: the median time and the highest memory of each."""
    results: dict[str, list[Measure]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            results[name].append(measure(command))
    return {
        name: Measure(statistics.median(m.seconds for m in measures), max(m.memory for m in measures))
        for name, measures in results.items()
    }


def commands_for(pages: int, folder: Path) -> tuple[int, dict[str, list[str]]]:
    """Write a script of about so many pages; return how many, and what prints it."""
    play = feature(pages)
    script, listing = folder / "script.fountain", folder / "lines.txt"
    script.write_text(fountain_of(play), encoding="utf-8")
    count = write_list(play, listing)
    face = Path(__file__).resolve().parent.parent / "screenplay/pdf/fonts/CourierPrime-Regular.ttf"
    how = "read" if find_spec("screenplay.fountain") else str(pages)
    commands = {
        "screenplay": [sys.executable, "-c", OURS, str(script), str(folder / "ours.pdf"), how],
        "bare reportlab": [sys.executable, "-c", BARE, str(listing), str(folder / "bare.pdf"), str(face)],
    }
    if find_spec("screenplain"):
        program = [sys.executable, "-c", "import sys; from screenplain.main import main; main(sys.argv[1:])"]
        commands["screenplain"] = [*program, "--format", "pdf", str(script), str(folder / "screenplain.pdf")]
    return count, commands


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--long", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages, commands = commands_for(120, folder)
        results = compare(commands, arguments.runs)
        ours = results["screenplay"]
        print(f"Python {sys.version.split()[0]}, {pages} pages, median of {arguments.runs} runs")
        for program, result in results.items():
            ratio = result.seconds / ours.seconds
            print(f"{program:16} {result.seconds * 1000:7.0f} ms {result.memory:6.1f} MiB   {ratio:5.2f} x our time")
        if arguments.long:
            print("pages     ours  ms a page     MiB    bare reportlab")
            for size in (600, 1200, 2500, 5000):
                pages, commands = commands_for(size, folder)
                commands.pop("screenplain", None)
                results = compare(commands, 1)
                ours, bare = results["screenplay"], results["bare reportlab"]
                each = ours.seconds * 1000 / pages
                print(f"{pages:5} {ours.seconds:7.2f} s {each:10.3f} {ours.memory:7.1f} {bare.seconds:12.2f} s")


if __name__ == "__main__":
    main()
