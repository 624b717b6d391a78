"""Tables for people, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["counted", "table"]


def counted(number: int, what: str, many: str = "") -> str:
    """A number of things: `1 page`, `2 pages`."""
    return f"{number:,} {what if number == 1 else many or what + 's'}"


def table(title: str, columns: tuple[tuple[str, ...], tuple[str, ...]], rows: Iterable[Sequence[object]]) -> None:
    """Print a table.

    Args:
        title: What stands above it.
        columns: The names of the columns with words, then of those with numbers, which stand flush right.
        rows: What they hold.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(title=title, title_justify="left")
    words, numbers = columns
    for name in words:
        made.add_column(name, overflow="fold")
    for name in numbers:
        made.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        made.add_row(*(Text(f"{entry:,}" if isinstance(entry, int) else str(entry)) for entry in row))
    Console(highlight=False).print(made)
