"""The options."""

from __future__ import annotations

import pytest

from screenplay.errors import FormatError
from screenplay.pdf import PdfOptions


def test_defaults_are_those_of_a_script_to_be_read() -> None:
    options = PdfOptions()
    assert (options.paper, options.scene_spacing, options.continued) == ("letter", 2, True)
    asides = (options.print_notes, options.print_synopses, options.print_sections)
    assert not any((options.scene_numbers, *asides))


def test_unknown_paper_is_refused() -> None:
    with pytest.raises(FormatError, match="foolscap"):
        PdfOptions(paper="foolscap")  # type: ignore[arg-type]  # the type is what is tested


def test_other_spacing_is_refused() -> None:
    with pytest.raises(FormatError, match="blank lines"):
        PdfOptions(scene_spacing=3)  # type: ignore[arg-type]  # the type is what is tested


def test_options_can_be_compared_and_hashed() -> None:
    assert hash(PdfOptions(fallback_fonts=(("a", b"x"),))) == hash(PdfOptions(fallback_fonts=(("a", b"x"),)))
