"""The command line: `screenplay convert`, `analyze`, `check`, `inspect`, `number`, `rename`."""

from screenplay.cli.main import main

__all__ = ["main"]
