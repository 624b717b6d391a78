"""A progress bar for long texts, on a terminal only."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

__all__ = ["Watch", "watching"]

Watch = Callable[[str, int, int], None]
_LONG = 200_000  # characters, below which the work is done before anyone could read a bar


@contextlib.contextmanager
def watching(length: int, *, quiet: bool = False) -> Iterator[Watch | None]:
    """Show a bar on standard error while a long text is worked on.

    Args:
        length: Characters of the text.
        quiet: Show none.

    Yields:
        A function to call with the name of each step, its number and the number of steps; None if none is shown.
    """
    if quiet or length < _LONG or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)

        def watch(step: str, number: int, steps: int) -> None:
            progress.update(task, description=step, completed=number, total=steps)

        yield watch
