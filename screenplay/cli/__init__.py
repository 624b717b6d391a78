"""The command line: one file a command."""

from screenplay.cli.main import main

__all__ = ["main"]
