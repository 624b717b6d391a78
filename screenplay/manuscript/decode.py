"""Bytes to text: UTF-8 and UTF-16 with or without a mark, Windows-1252, and files that mix the two.

A byte order mark is kept as the first character, and line ends are untouched: offsets into the decoded text are
offsets that any other program finds again.
"""

from __future__ import annotations

import codecs
import re

from screenplay.errors import EncodingError

__all__ = ["decode", "refuse_surrogates"]

# Longer marks first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PROBE = 4096  # bytes looked at to tell unmarked UTF-16 and binary data
_ESCAPED = re.compile("[\udc80-\udcff]")
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b")


def decode(data: bytes) -> str:
    """Decode a manuscript.

    Args:
        data: The whole file.

    Returns:
        The text with its line ends and byte order mark, if any, as they stand.

    Raises:
        EncodingError: The bytes are no text in any encoding that manuscripts come in.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return _strict(data, unmarked)
    if _is_binary(data):
        raise EncodingError("this is no text file (it holds binary data)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed(data)


def refuse_surrogates(text: str) -> None:
    """Refuse text that no file can hold.

    Raises:
        EncodingError: The text holds a lone surrogate.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise EncodingError(f"the text holds a lone surrogate at character {error.start}", line=line) from None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(f"the file is marked as {encoding} but breaks its rules at byte {error.start}") from None


def _unmarked_utf16(data: bytes) -> str | None:
    """Latin text in UTF-16 has a NUL in nearly every other byte."""
    probe = data[:_PROBE]
    half = len(probe) // 2
    if half < 2 or b"\0" not in probe:
        return None
    if probe[1::2].count(0) > 0.7 * half and probe[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if probe[::2].count(0) > 0.7 * half and probe[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    probe = data[:_PROBE]
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in probe)
    return b"\0" in data or controls > 0.02 * len(probe)


def _mixed(data: bytes) -> str:
    """Windows-1252, or UTF-8 into which Windows-1252 was pasted: each invalid byte is read as Windows-1252."""
    return _ESCAPED.sub(_windows, data.decode("utf-8", errors="surrogateescape"))


def _windows(escaped: re.Match[str]) -> str:
    byte = ord(escaped[0]) - 0xDC00  # how PEP 383 escapes a byte that is no UTF-8
    try:
        return bytes([byte]).decode("windows-1252")
    except UnicodeDecodeError:
        raise EncodingError(f"byte 0x{byte:02x} is neither UTF-8 nor Windows-1252: no known text encoding") from None
