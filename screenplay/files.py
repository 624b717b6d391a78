"""Paths and bytes: the one place that opens files.

Whole files are read; results are written atomically, all of them or none, and nothing is overwritten unasked.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Sequence
from pathlib import Path

from screenplay.errors import EncodingError, InputError, OutputError
from screenplay.formats import Format, format_for_suffix

__all__ = ["format_of", "read_bytes", "read_text", "write_all"]


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
    try:
        for path, data in results:
            if _is_special(path):
                _write_through(path, data)
            else:
                staged.append((_stage(path, data), path.resolve()))
        for temporary, target in staged:
            temporary.replace(target)
    except OSError as error:
        path = Path(error.filename2 or error.filename or results[0][0])
        raise OutputError(f"cannot be written: {error.strerror or error}", path=str(path)) from None
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


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
