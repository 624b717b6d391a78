"""Turn a chapter of prose into a screenplay."""

__version__ = "0.1.0"
