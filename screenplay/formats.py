"""The formats table: what is read and written, by which function, under which suffix.

Nothing registers itself: this table is all there is. The command line's choices, its help and the error messages about
formats come from it. Readers and writers are imported when they are first used, so that a program that only reads
Fountain never loads the PDF library.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from screenplay.errors import FormatError, InputError

if TYPE_CHECKING:
    from screenplay.diagnostics import Diagnostic
    from screenplay.model import Screenplay

__all__ = ["FORMATS", "Format", "format_for_suffix", "format_named", "names", "suffixes"]

Read = Callable[[str], "tuple[Screenplay, tuple[Diagnostic, ...]]"]
Write = Callable[..., "tuple[str | bytes, tuple[Diagnostic, ...]]"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: Its name, as in `--from` and `--to`.
        suffixes: The suffixes of its files, the usual one first.
        title: What it is, for people.
        prose: Its files are manuscripts to be adapted, not scripts.
        read: Text to screenplay and diagnostics, or None if the format is not read as a script.
        write: Screenplay and options to text or bytes and diagnostics, or None if the format is not written.
        binary: It is written as bytes.
        options: Names of the options that its writer takes.
    """

    name: str
    suffixes: tuple[str, ...]
    title: str
    prose: bool = False
    read: Read | None = None
    write: Write | None = None
    binary: bool = False
    options: tuple[str, ...] = ()


def _read_fountain(text: str) -> tuple[Screenplay, tuple[Diagnostic, ...]]:
    from screenplay.fountain import read_with_diagnostics

    reading = read_with_diagnostics(text)
    return reading.screenplay, reading.diagnostics


def _write_fountain(play: Screenplay) -> tuple[str, tuple[Diagnostic, ...]]:
    from screenplay.fountain import write

    return write(play), ()


def _read_json(text: str) -> tuple[Screenplay, tuple[Diagnostic, ...]]:
    from screenplay.model.serial import from_dict

    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise InputError(f"this is no JSON: {error.msg}", line=error.lineno) from None
    except RecursionError:
        raise InputError("this JSON is nested too deeply to be a screenplay") from None
    return from_dict(data), ()


def _write_json(play: Screenplay) -> tuple[str, tuple[Diagnostic, ...]]:
    from screenplay.model.serial import to_dict

    return json.dumps(to_dict(play), ensure_ascii=False, indent=1) + "\n", ()


def _write_pdf(play: Screenplay, **options: Any) -> tuple[bytes, tuple[Diagnostic, ...]]:
    from screenplay.pdf import PdfOptions, write_with_diagnostics

    return write_with_diagnostics(play, PdfOptions(**options))


_PDF_OPTIONS = (
    "paper",
    "scene_numbers",
    "continued",
    "scene_spacing",
    "print_notes",
    "print_synopses",
    "print_sections",
    "speech_numbers",
    "size",
    "two_up",
    "date",
    "fallback_fonts",
)

FORMATS: tuple[Format, ...] = (
    Format("text", (".txt", ".text"), "a manuscript in plain text", prose=True),
    Format("markdown", (".md", ".markdown"), "a manuscript in Markdown", prose=True),
    Format("fountain", (".fountain", ".spmd"), "a script in Fountain", read=_read_fountain, write=_write_fountain),
    Format("json", (".json",), "a script as data", read=_read_json, write=_write_json),
    Format("pdf", (".pdf",), "a printed script", write=_write_pdf, binary=True, options=_PDF_OPTIONS),
)


def names(*, reading: bool) -> tuple[str, ...]:
    """The names of the formats that can be read, or written."""
    return tuple(each.name for each in FORMATS if _usable(each, reading=reading))


def suffixes(*, reading: bool) -> tuple[str, ...]:
    """The suffixes of the formats that can be read, or written."""
    return tuple(suffix for each in FORMATS if _usable(each, reading=reading) for suffix in each.suffixes)


def format_named(name: str, *, reading: bool) -> Format:
    """The format of a name.

    Raises:
        FormatError: There is no such format, or it cannot be used this way.
    """
    found = next((each for each in FORMATS if each.name == name), None)
    if found is None:
        raise FormatError(f"unknown format {name!r} (known: {_listed(names(reading=reading))})")
    return _checked(found, reading=reading)


def format_for_suffix(suffix: str, *, reading: bool, path: str | None = None) -> Format:
    """The format of a file by its suffix.

    Args:
        suffix: The suffix with its dot, in any case.
        reading: The file is to be read, not written.
        path: The file, for the message.

    Raises:
        FormatError: No format has this suffix, or it cannot be used this way.
    """
    found = next((each for each in FORMATS if suffix.casefold() in each.suffixes), None)
    if found is None:
        what = f"unknown suffix {suffix!r}" if suffix else "a file name without a suffix"
        raise FormatError(f"{what} (known: {_listed(suffixes(reading=reading))})", path=path)
    return _checked(found, reading=reading, path=path)


def _usable(each: Format, *, reading: bool) -> bool:
    return each.prose or each.read is not None if reading else each.write is not None


def _checked(found: Format, *, reading: bool, path: str | None = None) -> Format:
    if not _usable(found, reading=reading):
        verb = "read" if reading else "written"
        known = _listed(names(reading=reading))
        raise FormatError(f"{found.name} cannot be {verb} ({verb} are: {known})", path=path)
    return found


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
