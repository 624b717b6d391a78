"""Makes the pictures of the documentation anew; needs pdftoppm (poppler-utils) and Pillow.

python docs/pictures/make.py
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

import screenplay
from screenplay.copies import Copy, planned, printed
from screenplay.pdf import PdfOptions
from screenplay.tableread import reader_of

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples/opening_night.fountain"
DOTS = 72
"""Dots an inch: pages are 612 dots wide."""


def picture(copy: Copy, page: int, name: str) -> None:
    """Make a picture of a page in few colours, with an edge."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "copy.pdf", Path(folder) / "page"
        source.write_bytes(copy.data)
        command = ["pdftoppm", "-png", "-singlefile", "-r", str(DOTS), "-f", str(page), "-l", str(page)]
        subprocess.run([*command, str(source), str(target)], check=True)  # noqa: S603 # our own command
        image = ImageOps.expand(Image.open(target.with_suffix(".png")).convert("RGB"), 1, "#b0b0b0")
    image.quantize(24).save(HERE / f"{name}.png", optimize=True)


def main() -> None:
    """Make all pictures."""
    script = screenplay.read(EXAMPLE)
    readers = tuple(map(reader_of, ("Ana: Marguerite, Old Woman", "Ben: narrator", "Cleo", "Dan", "Eva")))
    plain = PdfOptions(scene_numbers=True, speech_numbers=True)
    copies = {copy.name: copy for copy in printed(planned(script, plain, readers), plain, ["Theo"])}
    picture(copies["cast"], 1, "cast")
    picture(copies["Ana"], 3, "highlighted")
    picture(copies["sides-THEO"], 1, "sides")
    two_up = PdfOptions(two_up=True)
    copies = {copy.name: copy for copy in printed(planned(script, two_up, readers), two_up)}
    picture(copies["Ana"], 1, "two-up")


if __name__ == "__main__":
    main()
