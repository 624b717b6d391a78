"""One page of a script's numbers that needs nothing else: no network, no script to run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from screenplay.stats.count import Stats
from screenplay.stats.plots import drawn
from screenplay.tableread.minutes import clock

__all__ = ["page"]

_STYLE: Final = """
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #22262b;
  background: #fff; margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
dl { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
dl div { border: 1px solid #dfe3e8; border-radius: .4rem; padding: .5rem .9rem; min-width: 6.5rem; }
dt { color: #5b6570; font-size: .8rem; }
dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums; }
figure { margin: 0; }
svg { width: 100%; height: auto; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #e8ebef; vertical-align: top; }
th { color: #5b6570; font-weight: 600; font-size: .85rem; }
.number { text-align: right; }
@media print { body { max-width: none; padding: 0; } figure, tr { break-inside: avoid; } }
"""


def page(stats: Stats) -> str:
    """The page.

    Raises:
        FormatError: Matplotlib is not installed.
    """
    title = escape(stats.title or "Script")
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title} in numbers</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            f"<h1>{title} in numbers</h1>",
            *_tiles(stats),
            *(f"<h2>{escape(caption)}</h2>\n<figure>{picture}</figure>" for caption, picture in drawn(stats)),
            *_tables(stats),
            "</body>",
            "</html>",
            "",
        )
    )


def _tiles(stats: Stats) -> Iterator[str]:
    tiles = [
        ("reading time", clock(stats.words, stats.words_per_minute)),
        ("pages", "-" if stats.pages is None else f"{stats.pages:,}"),
        ("scenes", f"{sum(bool(scene.heading) for scene in stats.scenes):,}"),
        ("places", f"{len(stats.places):,}"),
        ("roles", f"{sum(not role.narrator for role in stats.roles):,}"),
        ("speeches", f"{stats.speeches:,}"),
        ("words", f"{stats.words:,}"),
        ("spoken", f"{stats.spoken / stats.words:.0%}" if stats.words else "-"),
    ]
    yield "<dl>"
    for name, value in tiles:
        yield f"<div><dt>{name}</dt><dd>{value}</dd></div>"
    yield "</dl>"
    yield f"<p>Reading time at {stats.words_per_minute} words a minute.</p>"


def _tables(stats: Stats) -> Iterator[str]:
    yield from _table(
        "Roles",
        ("role",),
        ("speeches", "words", "share", "scenes", "longest speech"),
        (
            ((role.name,), (role.speeches, role.words, f"{role.share:.1%}", role.scenes, role.longest))
            for role in stats.roles
        ),
    )
    yield from _table(
        "Scenes",
        ("scene", "heading", "roles"),
        ("page", "speeches", "spoken", "words"),
        (
            (
                (scene.number, scene.heading, ", ".join(f"{name} {words}" for name, words in scene.roles.items())),
                (scene.page or "", scene.speeches, scene.spoken, scene.words),
            )
            for scene in stats.scenes
        ),
    )
    yield from _table(
        "Places", ("place",), ("scenes", "words"), (((name,), numbers) for name, numbers in stats.places.items())
    )
    yield from _table(
        "Who talks with whom",
        ("role", "and"),
        ("turns", "scenes"),
        ((pair.roles, (pair.turns, pair.scenes)) for pair in stats.pairs),
    )


def _table(
    title: str,
    names: Sequence[str],
    numbers: Sequence[str],
    rows: Iterable[tuple[Sequence[str], Sequence[int | str]]],
) -> Iterator[str]:
    yield f'<h2>{title}</h2>\n<div class="wide"><table>'
    heads = [f"<th>{name}</th>" for name in names] + [f'<th class="number">{name}</th>' for name in numbers]
    yield f"<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>"
    for words, values in rows:
        cells = [f"<td>{escape(word)}</td>" for word in words]
        cells += [
            f'<td class="number">{value:,}</td>' if isinstance(value, int) else f'<td class="number">{value}</td>'
            for value in values
        ]
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table></div>"
