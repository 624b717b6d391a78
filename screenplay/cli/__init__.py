"""The command line: `screenplay convert`, `screenplay analyze`."""

from screenplay.cli.main import main

__all__ = ["main"]
