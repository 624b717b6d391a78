"""Fountain: scripts as plain text (https://fountain.io/syntax), read into the model and written from it."""

from screenplay.fountain.interop import from_document, to_document
from screenplay.fountain.reader import Reading, read, read_with_diagnostics
from screenplay.fountain.writer import write

__all__ = ["Reading", "from_document", "read", "read_with_diagnostics", "to_document", "write"]
