"""The functions of the library's public face: from a manuscript to a script, from a script to a file.

Each imports what it needs when it is called: `import screenplay` loads no more than the model.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screenplay.errors import FormatError, InputError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from screenplay.diagnostics import Diagnostic
    from screenplay.formats import Format
    from screenplay.model import Screenplay
    from screenplay.prose.analysis import Analysis

__all__ = [
    "Adaptation",
    "adapt",
    "adapt_text",
    "analyze",
    "analyze_text",
    "check_text",
    "installed_fonts",
    "read",
    "read_text",
    "render",
    "write",
]


@dataclass(frozen=True, slots=True)
class Adaptation:
    """A manuscript turned into a script.

    Attributes:
        screenplay: The script; every element knows the ranges of the manuscript it came from.
        analysis: What was found in the manuscript, with what the script leaves out and adds.
        diagnostics: Doubts about the manuscript.
    """

    screenplay: Screenplay
    analysis: Analysis
    diagnostics: tuple[Diagnostic, ...]


def adapt(
    path: str | os.PathLike[str], *, cast: str | None = None, narrator: str | None = None, **options: Any
) -> Adaptation:
    """Turn a chapter of prose into a screenplay.

    Args:
        path: A .txt or .md file.
        cast: The text of a cast file (see `docs/cast.md`), by which names are put together; None to go by the text.
        narrator: The name of who says I in the narration; None to go by the text.
        **options: How to adapt it, as in `screenplay.AdaptOptions`: `title`, `author`, `fades`, `tense`, `thoughts`,
            `tidy`, `mark_doubt`, `chapters`.

    Returns:
        The script with the analysis it was made from.

    Raises:
        InputError: The file is missing, empty, or no text; the cast is no cast file; an option has no such value.
        FormatError: The file is no manuscript.
        TypeError: There is no such option.
    """
    return _adapted(analyze(path, cast=cast, narrator=narrator), options)


def adapt_text(text: str, *, cast: str | None = None, narrator: str | None = None, **options: Any) -> Adaptation:
    """Turn prose in hand into a screenplay; see `adapt`.

    Raises:
        EncodingError: The text holds lone surrogates.
    """
    return _adapted(analyze_text(text, cast=cast, narrator=narrator), options)


def analyze(path: str | os.PathLike[str], *, cast: str | None = None, narrator: str | None = None) -> Analysis:
    """Find the characters, utterances and scenes of a chapter.

    Args:
        path: A .txt or .md file.
        cast: The text of a cast file, by which names are put together; None to go by the text.
        narrator: The name of who says I in the narration; None to go by the text.

    Returns:
        The analysis; its `to_json` gives the analysis file.

    Raises:
        InputError: The file is missing, empty, or no text, or the cast is no cast file.
        FormatError: The file is no manuscript.
    """
    from screenplay.files import format_of, read_bytes
    from screenplay.files import read_text as decoded

    place = Path(path)
    if not format_of(place, reading=True).prose:
        raise FormatError("this is a script, not a manuscript: it can be read, but not analysed", path=str(place))
    return _analysis(decoded(read_bytes(place), str(place)), str(place), cast, narrator)


def analyze_text(text: str, *, cast: str | None = None, narrator: str | None = None) -> Analysis:
    """Find the characters, utterances and scenes of prose in hand; see `analyze`.

    Raises:
        EncodingError: The text holds lone surrogates.
    """
    return _analysis(text, None, cast, narrator)


def check_text(text: str) -> tuple[Diagnostic, ...]:
    """Look a script through for what was hardly meant, and for what other programs read otherwise.

    Args:
        text: A script in Fountain.

    Returns:
        What was found, with lines, in their order; `docs/diagnostics.md` lists the codes.

    Raises:
        EncodingError: The text holds lone surrogates.
    """
    from screenplay.checks import check

    return check(text)


def installed_fonts() -> tuple[tuple[str, Callable[[], bytes]], ...]:
    """The fonts of this machine that can lend what Courier Prime lacks, for the option `fallback_fonts`.

    Returns:
        Names, each with what reads the file, in order of preference. Only this makes a PDF depend on the machine.
    """
    from screenplay.files import installed_fonts as installed

    return installed()


def read(path: str | os.PathLike[str]) -> Screenplay:
    """Read a script.

    Args:
        path: A .fountain or .json file.

    Returns:
        The script; its elements know their lines.

    Raises:
        InputError: The file is missing, empty, or not what its suffix says.
        FormatError: The suffix is unknown, or of a format that is not read as a script.
    """
    from screenplay.files import format_of, read_bytes
    from screenplay.files import read_text as decoded

    place = Path(path)
    form = format_of(place, reading=True)
    text = decoded(read_bytes(place), str(place))
    try:
        return _script(text, form)
    except InputError as error:
        raise type(error)(str(error.args[0]), path=str(place), line=error.line) from None


def read_text(text: str, *, format: str = "fountain") -> Screenplay:  # noqa: A002 # the word that callers look for
    """Read a script in hand.

    Args:
        text: The script.
        format: `fountain` or `json`.

    Returns:
        The script; its elements know their lines.

    Raises:
        InputError: The text is not what the format says.
        FormatError: The format is unknown, or not read as a script.
    """
    from screenplay.formats import format_named

    return _script(text, format_named(format, reading=True))


def render(play: Screenplay, format: str, **options: Any) -> str | bytes:  # noqa: A002 # as above
    """Write a script in some format, without a file.

    Args:
        play: The script.
        format: `fountain`, `json` or `pdf`.
        **options: What the format's writer takes: for `pdf` those of `screenplay.PdfOptions`.

    Returns:
        Text, or bytes for `pdf`.

    Raises:
        FormatError: The format is unknown, cannot be written, or does not take an option.
    """
    from screenplay.formats import format_named

    return _rendered(play, format_named(format, reading=False), options)


def write(play: Screenplay, path: str | os.PathLike[str], *, overwrite: bool = False, **options: Any) -> None:
    """Write a script to a file, in the format of its suffix; the file appears complete or not at all.

    Args:
        play: The script.
        path: Where to write: .fountain, .json or .pdf.
        overwrite: Replace a file that exists.
        **options: What the format's writer takes: for .pdf those of `screenplay.PdfOptions`.

    Raises:
        FormatError: The suffix is unknown, or its format does not take an option.
        OutputError: The file exists, or its place cannot be written to.
    """
    from screenplay.files import format_of, write_all

    place = Path(path)
    data = _rendered(play, format_of(place, reading=False), options)
    write_all([(place, data if isinstance(data, bytes) else data.encode("utf-8"))], overwrite=overwrite)


def _analysis(text: str, path: str | None, cast: str | None, narrator: str | None) -> Analysis:
    from screenplay.manuscript import read as read_manuscript
    from screenplay.prose.analyze import analyze as analyze_manuscript
    from screenplay.prose.cast_file import read_cast
    from screenplay.prose.casting import narrated

    roles = read_cast(cast) if cast is not None else ()
    if narrator is not None:
        roles = narrated(roles, narrator)
    return analyze_manuscript(read_manuscript(text), path=path, casting=roles)


def _adapted(analysis: Analysis, options: dict[str, Any]) -> Adaptation:
    from screenplay.adaptation import AdaptOptions
    from screenplay.adaptation import adapt as adapt_analysis

    adapted = adapt_analysis(analysis, AdaptOptions(**options))
    analysis = replace(analysis, omitted=adapted.omitted, added=adapted.added)
    return Adaptation(adapted.screenplay, analysis, analysis.diagnostics)


def _script(text: str, form: Format) -> Screenplay:
    if form.read is None:
        raise FormatError(f"{form.name} is a manuscript: it can be adapted, but not read as a script")
    return form.read(text)[0]


def _rendered(play: Screenplay, form: Format, options: dict[str, Any]) -> str | bytes:
    unknown = sorted(options.keys() - set(form.options))
    if unknown:
        known = f"it takes: {', '.join(form.options)}" if form.options else "it takes none"
        raise FormatError(f"{form.name} has no option {unknown[0]!r} ({known})")
    if form.write is None:
        raise FormatError(f"{form.name} cannot be written")
    return form.write(play, **options)[0]
