"""The cast page: every role with its reader and its numbers, every reader with their roles."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.copies.plan import Plan
from screenplay.copies.table import Field, Line, blank, head, room, row, set_pages, text
from screenplay.pdf.geometry import Align, Geometry
from screenplay.pdf.layout import BOLD, Page
from screenplay.pdf.layout.title import title
from screenplay.tableread.deal import Deal, Exchange
from screenplay.tableread.minutes import clock, minutes

__all__ = ["cast_pages", "remarks", "summary"]

_NUMBERS = (
    Field("speeches", 8),
    Field("words", 6),
    Field("share", 5),
    Field("page", 4),
    Field("scenes", 6),
    Field("min", 5),
)
_NAMES = 20  # characters that names need; where there are fewer, a column of numbers is left out
_LISTED = 60  # exchanges that are listed, at most


def cast_pages(plan: Plan, geometry: Geometry) -> Iterator[Page]:
    """Set the cast page; a large cast takes several."""
    return set_pages(_lines(plan, geometry), geometry)


def _lines(plan: Plan, geometry: Geometry) -> Iterator[Line]:
    name = title(plan.play.title_page)
    if name:
        yield text(name.upper(), geometry, BOLD, Align.CENTER)
    yield text("Cast and readers" if plan.deal else "Cast", geometry, align=Align.CENTER)
    yield blank()
    yield text(summary(plan), geometry)
    yield blank()
    yield from _roles(plan, geometry)
    if plan.deal:
        yield blank()
        yield blank()
        yield from _readers(plan, plan.deal, geometry)
        yield blank()
        for remark in remarks(plan, plan.deal):
            yield text(remark, geometry)


def summary(plan: Plan) -> str:
    """How long the read takes, and how much it is."""
    words = plan.reading.words
    scenes = _count(sum(bool(scene.heading) for scene in plan.reading.scenes), "scene")
    time = f"Reading time {clock(words, plan.pace)} at {plan.pace} words a minute"
    return f"{time}: {_count(words, 'word')}, {_count(plan.pages, 'page')}, {scenes}."


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _roles(plan: Plan, geometry: Geometry) -> Iterator[Line]:
    numbers = list(_NUMBERS)
    for dispensable in ("share", "scenes", "speeches"):
        left = room(geometry) - sum(field.width + 1 for field in numbers)
        if left < _NAMES:
            numbers = [field for field in numbers if field.name != dispensable]
    left = room(geometry) - sum(field.width + 1 for field in numbers)
    names = [Field("role", left, right=False)]
    if plan.deal:
        reader = (left - 1) * 2 // 5
        names = [Field("role", left - 1 - reader, right=False), Field("reader", reader, right=False)]
    fields = [*names, *numbers]
    yield head(fields)
    roles = plan.reading.roles
    for index in sorted(range(len(roles)), key=lambda index: (-roles[index].words, index)):
        role = roles[index]
        known = {
            "role": role.name,
            "reader": plan.deal.reader_of(index) if plan.deal else "",
            "speeches": f"{role.speeches}",
            "words": f"{role.words}",
            "share": f"{plan.share(role.words):.0%}",
            "page": f"{plan.first_pages[index] or ''}",
            "scenes": f"{len(role.scenes)}",
            "min": f"{minutes(role.words, plan.pace):.1f}",
        }
        yield row(fields, [known[field.name] for field in fields])


def _readers(plan: Plan, dealt: Deal, geometry: Geometry) -> Iterator[Line]:
    numbers = [Field("words", 6), Field("share", 5), Field("min", 5), Field("wait", 5)]
    left = room(geometry) - sum(field.width + 1 for field in numbers)
    reader = left * 2 // 5
    fields = [Field("reader", reader, right=False), Field("roles", left - 1 - reader, right=False), *numbers]
    yield head(fields)
    for part in dealt.parts:
        roles = ", ".join(plan.reading.roles[role].name for role in part.roles)
        yield row(
            fields,
            [
                part.reader,
                roles or "-",
                f"{part.words}",
                f"{plan.share(part.words):.0%}",
                f"{minutes(part.words, plan.pace):.1f}",
                f"{minutes(part.wait, plan.pace):.1f}",
            ],
        )
    yield blank()
    yield text("page: where a role is first read; wait: the most minutes of listening in one go", geometry)


def remarks(plan: Plan, dealt: Deal) -> Iterator[str]:
    """What has to be said about a deal: whether somebody speaks with themself, where, and why."""
    if not dealt.exchanges:
        yield "Nobody speaks with themself."
    else:
        yield _reason(plan, dealt)
        yield from _listed(plan, dealt.exchanges)
    if dealt.narrated:
        readers = dict.fromkeys(exchange.reader for exchange in dealt.narrated)
        scenes = len({exchange.scene for exchange in dealt.narrated})
        yield f"{' and '.join(readers)} speaks in {_count(scenes, 'scene')} that they narrate."


def _reason(plan: Plan, dealt: Deal) -> str:
    count = len(dealt.parts)
    what = "No deal keeps everyone from speaking with themself"
    if dealt.perfect_possible is None:
        return "No deal was found that keeps everyone from speaking with themself. What remains:"
    crowd = [0] * len(plan.reading.scenes)
    for role in plan.reading.roles:
        for scene in role.scenes if not role.narrator else ():
            crowd[scene] += 1
    most = max(crowd, default=0)
    if most > count:
        return f"{what}: scene {plan.reading.scenes[crowd.index(most)].number} has {most} roles. What remains:"
    return f"{what}: too many roles meet each other, or the wishes meet. What remains:"


def _listed(plan: Plan, exchanges: tuple[Exchange, ...]) -> Iterator[str]:
    for exchange in exchanges[:_LISTED]:
        one, other = (plan.reading.roles[role].name for role in exchange.roles)
        scene = plan.reading.scenes[exchange.scene]
        times = "once" if exchange.turns == 1 else f"{exchange.turns} times"
        turns = f"answering each other {times}" if exchange.turns else "never in a row"
        yield f"- {exchange.reader}: {one} and {other} in scene {scene.number or '-'} ({scene.heading}), {turns}"
    if len(exchanges) > _LISTED:
        yield f"- and {len(exchanges) - _LISTED} more"
