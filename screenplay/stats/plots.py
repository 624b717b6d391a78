"""Pictures of a script's numbers, drawn by matplotlib as SVG: sharp in any size, and without a script to run.

The figures are made without matplotlib's global state; the same numbers give the same pictures.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from screenplay.errors import FormatError
from screenplay.stats.count import Stats

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["PLOTS", "drawn"]

_SPOKEN: Final = "#1f5fa8"
_TOLD: Final = "#c9ced6"
_MAP: Final = "Blues"
_COLOURS: Final = ("#1f5fa8", "#e08b27", "#3b8f6b", "#8d6bb0", "#c95d5d", "#9aa3ae")
_ROLES: Final = 20  # roles in a picture, at most: those with most words
_INK: Final = "#22262b"
_ID: Final = re.compile(r'(\bid="|href="#|url\(#)')
_STYLE: Final[Any] = {
    "svg.hashsalt": "screenplay",
    "svg.fonttype": "none",
    "font.size": 9,
    "text.color": _INK,
    "axes.edgecolor": "#aab1ba",
    "axes.labelcolor": _INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "text.parse_math": False,
}


def drawn(stats: Stats) -> list[tuple[str, str]]:
    """Draw all pictures for which there is something to show.

    Returns:
        Captions and SVG to stand in a page.

    Raises:
        FormatError: Matplotlib is not installed.
    """
    try:
        import matplotlib as mpl  # noqa: PLC0415 # an extra, and slow to load
        from matplotlib.figure import Figure  # noqa: PLC0415 # as above
    except ImportError:
        raise FormatError("the page needs matplotlib: pip install 'screenplay[stats]'") from None
    pictures = []
    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # characters that matplotlib's font lacks; the browser has others
        for number, (caption, height, draw) in enumerate(PLOTS):
            figure = Figure(figsize=(9, height(stats)), layout="constrained")
            if draw(stats, figure.subplots()):
                data = io.StringIO()
                figure.savefig(data, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
                pictures.append((caption, _inline(data.getvalue(), f"p{number}-", caption)))
    return pictures


def _inline(svg: str, prefix: str, caption: str) -> str:
    """Take the picture out of its file: no header, names that no other picture has, a size that fits the page."""
    svg = svg[svg.index("<svg") :]
    svg = _ID.sub(lambda match: match[0] + prefix, svg)
    svg = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg[^>]*?) width="[^"]*"', r"\1", svg, count=1)
    return svg.replace("<svg", f'<svg role="img" aria-label="{caption}"', 1)


def _roles(stats: Stats) -> list[str]:
    return [role.name for role in stats.roles if not role.narrator][:_ROLES]


def _scene_names(stats: Stats) -> list[str]:
    return [scene.number or "-" for scene in stats.scenes]


def _few(axes: Axes, names: Sequence[str]) -> None:
    """Name so many places of the x axis as can be read."""
    step = max(1, -(-len(names) // 30))
    places = range(0, len(names), step)
    axes.set_xticks(list(places), [names[place] for place in places])


def _lengths(stats: Stats, axes: Axes) -> bool:
    """The scenes in order, as high as they are long."""
    names = _scene_names(stats)
    places = range(len(names))
    spoken = [scene.spoken for scene in stats.scenes]
    told = [scene.words - scene.spoken for scene in stats.scenes]
    axes.bar(places, spoken, color=_SPOKEN, label="spoken", width=0.85)
    axes.bar(places, told, bottom=spoken, color=_TOLD, label="told", width=0.85)
    _few(axes, names)
    axes.set_xlabel("scene")
    axes.set_ylabel("words")
    axes.margins(x=0.01)
    axes.legend(frameon=False, ncols=2, loc="lower right", bbox_to_anchor=(1, 1))
    return bool(names)


def _words(stats: Stats, axes: Axes) -> bool:
    """Who has how many words."""
    roles = [role for role in stats.roles if not role.narrator][:_ROLES][::-1]
    bars = axes.barh(range(len(roles)), [role.words for role in roles], color=_SPOKEN, height=0.7)
    axes.set_yticks(range(len(roles)), [role.name for role in roles])
    axes.bar_label(bars, [f"{role.words:,} in {role.speeches:,}" for role in roles], padding=3, fontsize=8)
    axes.set_xlabel("words, and in how many speeches")
    axes.margins(x=0.15, y=0.02)
    return bool(roles)


def _presence(stats: Stats, axes: Axes) -> bool:
    """Who speaks how much in which scene."""
    roles = _roles(stats)
    if not roles or not stats.scenes:
        return False
    table = [[scene.roles.get(role, 0) for scene in stats.scenes] for role in roles]
    _heat(axes, table)
    axes.set_yticks(range(len(roles)), roles)
    _few(axes, _scene_names(stats))
    axes.set_xlabel("scene")
    return True


def _talk(stats: Stats, axes: Axes) -> bool:
    """Who answers whom how often."""
    roles = _roles(stats)[:15]
    place = {name: index for index, name in enumerate(roles)}
    table = [[0] * len(roles) for _ in roles]
    for pair in stats.pairs:
        if pair.roles[0] in place and pair.roles[1] in place:
            one, other = place[pair.roles[0]], place[pair.roles[1]]
            table[one][other] = table[other][one] = pair.turns
    most = max((max(row) for row in table), default=0)
    if not most:
        return False
    _heat(axes, table)
    axes.set_xticks(range(len(roles)), roles, rotation=45, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(roles)), roles)
    for one, row in enumerate(table):
        for other, turns in enumerate(row):
            if turns:
                colour = "white" if turns > 0.55 * most else _INK
                axes.text(other, one, str(turns), ha="center", va="center", fontsize=8, color=colour)
    return True


def _heat(axes: Axes, table: Sequence[Sequence[int]]) -> None:
    columns, rows = range(len(table[0])), range(len(table))
    axes.pcolormesh(columns, rows, table, cmap=_MAP, vmin=0, edgecolors="white", linewidth=0.6, shading="nearest")
    axes.invert_yaxis()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _shares(stats: Stats, axes: Axes) -> bool:
    """Inside and outside, and the times of day, by words."""
    rows = [("time of day", stats.times), ("inside or outside", stats.inside)]
    for place, (_, parts) in enumerate(rows):
        total = sum(parts.values())
        left = 0.0
        for number, (name, words) in enumerate(parts.items() if total else ()):
            width = 100 * words / total
            axes.barh(place, width, left=left, color=_COLOURS[number % len(_COLOURS)], height=0.55, edgecolor="white")
            if width > 6:
                label = f"{name.upper() if len(name) < 8 and place else name}\n{width:.0f} %"
                axes.text(left + width / 2, place, label, ha="center", va="center", color="white", fontsize=8)
            left += width
    axes.set_yticks(range(len(rows)), [name for name, _ in rows])
    axes.set_xlabel("per cent of the words")
    axes.set_xlim(0, 100)
    return any(parts for _, parts in rows)


PLOTS: Final[tuple[tuple[str, Callable[[Stats], float], Callable[[Stats, Any], bool]], ...]] = (
    ("How long the scenes are", lambda _: 2.8, _lengths),
    ("Who speaks how much", lambda stats: 1.0 + 0.24 * len(_roles(stats)), _words),
    ("Who speaks in which scene", lambda stats: 1.0 + 0.24 * len(_roles(stats)), _presence),
    ("Who answers whom, and how often", lambda stats: 2.0 + 0.3 * min(15, len(_roles(stats))), _talk),
    ("Where and when it plays", lambda _: 2.0, _shares),
)
"""The pictures: what stands below them, how high they are in inches, and what draws them, if there is something."""
