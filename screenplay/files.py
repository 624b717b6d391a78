"""Paths and bytes: the one place that opens files.

Whole files are read; results are written atomically, all of them or none, and nothing is overwritten unasked.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from screenplay.errors import EncodingError, InputError, OutputError
from screenplay.formats import Format, format_for_suffix

__all__ = [
    "check_output",
    "check_outputs_in",
    "format_of",
    "installed_fonts",
    "read_bytes",
    "read_text",
    "write_all",
    "write_all_in",
]

_FALLBACK_FONTS = """
DejaVuSansMono.ttf NotoSansMono-Regular.ttf FreeMono.ttf LiberationMono-Regular.ttf Menlo.ttc consola.ttf cour.ttf
DejaVuSans.ttf NotoSans-Regular.ttf FreeSans.ttf FreeSerif.ttf arial.ttf
NotoSansHebrew-Regular.ttf NotoSansArabic-Regular.ttf NotoSansDevanagari-Regular.ttf NotoSansThai-Regular.ttf
NotoSansArmenian-Regular.ttf NotoSansGeorgian-Regular.ttf NotoSansEthiopic-Regular.ttf
NotoSansSymbols2-Regular.ttf NotoSansSymbols-Regular.ttf NotoSansMath-Regular.ttf NotoEmoji-Regular.ttf
NotoEmoji-VariableFont_wght.ttf Symbola.ttf Symbola_hint.ttf seguisym.ttf seguiemj.ttf AppleSymbols.ttf
wqy-microhei.ttc wqy-zenhei.ttc DroidSansFallbackFull.ttf DroidSansFallback.ttf NanumGothicCoding.ttf ipag.ttf
fonts-japanese-gothic.ttf TakaoGothic.ttf uming.ttc msgothic.ttc simsun.ttc msyh.ttc malgun.ttf STHeitiLight.ttc
unifont.ttf unifont_upper.ttf ArialUnicode.ttf
""".split()
"""Files of fonts with TrueType outlines, in order of preference: those of one width, for letters and for symbols; then
wide ones for the scripts of the East; last the fonts that have some picture of nearly everything."""


def format_of(path: Path, *, reading: bool) -> Format:
    """The format of a file by its suffix.

    Raises:
        FormatError: No format has this suffix, or it cannot be used this way.
    """
    return format_for_suffix(path.suffix, reading=reading, path=str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: There is no such file, it is a directory, it is empty, or it may not be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", path=str(path)) from None
    except IsADirectoryError:
        raise InputError("this is a directory, not a file", path=str(path)) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"cannot be read: {reason}", path=str(path)) from None
    if not data.strip():
        raise InputError("the file is empty", path=str(path))
    return data


def read_text(data: bytes, path: str | None = None) -> str:
    """The text in the bytes of a file.

    Raises:
        EncodingError: The bytes are no text, or the text is empty.
    """
    from screenplay.manuscript import decode

    try:
        text = decode(data)
    except EncodingError as error:
        raise EncodingError(str(error), path=path) from None
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise InputError("the file is empty", path=path)
    return text


def installed_fonts() -> tuple[tuple[str, Callable[[], bytes]], ...]:
    """The fonts of this machine that can lend what a script's own face lacks, in order of preference.

    Returns:
        Names, each with what reads the file: a script in Latin letters never needs it.
    """
    found: dict[str, Path] = {}
    for folder in _font_folders():
        for path in sorted(folder.rglob("*.tt[cf]")) if folder.is_dir() else ():
            found.setdefault(path.name.casefold().replace(" ", ""), path)
    known = (found.get(name.casefold()) for name in _FALLBACK_FONTS)
    return tuple((path.name, path.read_bytes) for path in known if path)


def _font_folders() -> Iterator[Path]:
    """Where fonts are installed: the user's own (also by the XDG base directory specification), then the system's."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 # Path.home fails where there is none
    yield Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts"
    yield from (home / ".fonts", home / "Library/Fonts")
    yield from map(Path, ("/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts"))
    for variable, below in (("LOCALAPPDATA", "Microsoft/Windows/Fonts"), ("WINDIR", "Fonts")):
        if os.environ.get(variable):
            yield Path(os.environ[variable]) / below


def write_all(results: Sequence[tuple[Path, bytes]], *, overwrite: bool = False) -> None:
    """Write several files, all of them or none.

    Every file is first written beside its place under another name; only when all are complete they take their names.

    Args:
        results: Paths with their bytes.
        overwrite: Replace files that exist.

    Raises:
        OutputError: A file exists and may not be overwritten, a folder is missing, or a place cannot be written to.
    """
    for path, _ in results:
        check_output(path, overwrite=overwrite)
    staged: list[tuple[Path, Path]] = []
    place = Path()  # the one being written, for the error
    try:
        for place, data in results:
            if _is_special(place):
                _write_through(place, data)
            else:
                staged.append((_stage(place, data), place))
        for temporary, place in staged:
            temporary.replace(place.resolve())
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror or error}", path=str(place)) from None
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def write_all_in(folder: Path, results: Sequence[tuple[str, bytes]], *, overwrite: bool = False) -> None:
    """Write several files into a folder, all of them or none; the folder is made if there is none.

    Args:
        folder: The folder.
        results: File names with their bytes.
        overwrite: Replace files that exist.

    Raises:
        OutputError: A file exists and may not be overwritten, or the place cannot be written to.
    """
    check_outputs_in(folder)
    made = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
        write_all([(folder / name, data) for name, data in results], overwrite=overwrite)
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror or error}", path=str(folder)) from None
    finally:
        if made:
            with contextlib.suppress(OSError):  # it is not empty if all went well
                folder.rmdir()


def check_outputs_in(folder: Path) -> None:
    """Refuse a place that cannot be a folder.

    Raises:
        OutputError: With the reason.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError("this is a file, not a folder", path=str(folder))
    if not folder.parent.is_dir():
        raise OutputError("there is no such folder", path=str(folder.parent))


def check_output(path: Path, *, overwrite: bool) -> None:
    """Refuse a place that cannot, or may not, be written to.

    Raises:
        OutputError: With the reason.
    """
    if path.is_dir():
        raise OutputError("this is a directory, not a file", path=str(path))
    if path.exists() and not overwrite and not _is_special(path):
        raise OutputError("the file exists (--force overwrites it)", path=str(path))
    if not path.parent.is_dir():
        raise OutputError("there is no such folder", path=str(path.parent))


def _is_special(path: Path) -> bool:
    """A device or pipe, which is written to, not replaced."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)


def _stage(path: Path, data: bytes) -> Path:
    """Write the bytes under a new name in the folder where they belong."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets here."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
