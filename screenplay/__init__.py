"""Turn a chapter of prose into a screenplay, write it as Fountain, print it as PDF.

>>> import screenplay
>>> result = screenplay.adapt("chapter.txt")  # doctest: +SKIP
>>> screenplay.write(result.screenplay, "chapter.fountain")  # doctest: +SKIP

The whole public face is here; `screenplay.fountain` is a public room of its own. What each part of a script is called
is described in `docs/model.md`.
"""

from screenplay.api import (
    Adaptation,
    adapt,
    adapt_text,
    analyze,
    analyze_text,
    check_text,
    installed_fonts,
    read,
    read_text,
    render,
    write,
)
from screenplay.diagnostics import Diagnostic, Severity
from screenplay.edits import number_scenes, rename_character
from screenplay.errors import (
    EncodingError,
    FormatError,
    InputError,
    ModelError,
    OutputError,
    ScreenplayError,
)
from screenplay.model import Screenplay

__version__ = "0.1.0"

__all__ = [
    "Adaptation",
    "Diagnostic",
    "EncodingError",
    "FormatError",
    "InputError",
    "ModelError",
    "OutputError",
    "Screenplay",
    "ScreenplayError",
    "Severity",
    "adapt",
    "adapt_text",
    "analyze",
    "analyze_text",
    "check_text",
    "installed_fonts",
    "number_scenes",
    "read",
    "read_text",
    "rename_character",
    "render",
    "write",
]
