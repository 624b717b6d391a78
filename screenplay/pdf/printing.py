"""The way through this room: a screenplay in, the bytes of a PDF out."""

from __future__ import annotations

from screenplay.diagnostics import Diagnostic
from screenplay.model import Screenplay
from screenplay.pdf.edition import WHOLE, Edition
from screenplay.pdf.geometry import Geometry, geometry_for
from screenplay.pdf.layout import lay_out
from screenplay.pdf.layout.title import authors, title
from screenplay.pdf.options import DEFAULTS, PdfOptions

__all__ = ["check_font", "write", "write_with_diagnostics"]


def write(play: Screenplay, options: PdfOptions = DEFAULTS, *, geometry: Geometry | None = None) -> bytes:
    """Print a screenplay as a PDF.

    Args:
        play: The screenplay.
        options: How to print it.
        geometry: The page; None for that of the options' paper and size.

    Returns:
        The file's bytes; the same script and options always give the same.
    """
    return write_with_diagnostics(play, options, geometry=geometry)[0]


def write_with_diagnostics(
    play: Screenplay, options: PdfOptions = DEFAULTS, *, geometry: Geometry | None = None, edition: Edition = WHOLE
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Print a screenplay as a PDF, and report what could not be printed as written.

    Args:
        play: The screenplay.
        options: How to print it.
        geometry: The page; None for that of the options' paper and size.
        edition: What is marked and what is left out.

    Returns:
        The file's bytes; and a `missing-glyph` for each line of the script with characters that no font has, an
        `unusable-font` for each fallback font that was needed and could not be read.
    """
    from screenplay.pdf.draw import draw  # noqa: PLC0415 # reportlab is slow to load, and layouts do without it

    page_format = geometry or geometry_for(options.paper, options.size)
    return draw(
        lay_out(play, options, page_format, edition),
        page_format,
        title=title(play.title_page),
        author=authors(play.title_page),
        date=options.date,
        fallback_fonts=options.fallback_fonts,
        two_up=options.two_up,
    )


def check_font(name: str, data: bytes) -> None:
    """Refuse what cannot serve as a fallback font.

    Raises:
        FormatError: The bytes are no TrueType font that may be embedded.
    """
    from screenplay.pdf.draw.backend import FontFile  # noqa: PLC0415 # as above

    FontFile(name, data)
