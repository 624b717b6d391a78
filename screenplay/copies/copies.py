"""The documents of a table read, each by itself or all in one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from screenplay.copies.cast import cast_pages
from screenplay.copies.plan import Plan
from screenplay.diagnostics import Diagnostic
from screenplay.model import Screenplay
from screenplay.pdf import PdfOptions
from screenplay.pdf.edition import PALETTE, Edition, Label
from screenplay.pdf.geometry import geometry_for
from screenplay.pdf.layout import Bookmark, Page, lay_out
from screenplay.pdf.layout.title import authors, title
from screenplay.tableread import Part
from screenplay.tableread.wishes import role_named

__all__ = ["Copy", "in_one", "printed"]

_NOT_IN_NAMES = re.compile(r"[^\w.]+|_+")


class Copy(NamedTuple):
    """A document.

    Attributes:
        name: A file name for it, without a suffix; no two copies of a read have the same.
        data: The bytes of the PDF.
        diagnostics: What could not be printed as written.
    """

    name: str
    data: bytes
    diagnostics: tuple[Diagnostic, ...]


class _Draft(NamedTuple):
    """A document to be drawn: its file name, what the outline calls it, its pages."""

    name: str
    title: str
    pages: Iterable[Page]


def printed(plan: Plan, options: PdfOptions, sides: Sequence[str] = ()) -> Iterator[Copy]:
    """Print everything: the cast page, a copy for every reader, the sides of the roles asked for.

    Raises:
        FormatError: A role is unknown.
    """
    for draft in _drafts(plan, options, sides):
        data, diagnostics = _drawn(draft.pages, plan, options, draft.title)
        yield Copy(draft.name, data, diagnostics)


def in_one(plan: Plan, options: PdfOptions, sides: Sequence[str] = ()) -> Copy:
    """Print everything as one document, whose outline has an entry for every copy.

    Raises:
        FormatError: A role is unknown.
    """
    drafts = _drafts(plan, options, sides)
    pages = (page for draft in drafts for page in _chapter(draft, even=options.two_up))
    data, diagnostics = _drawn(pages, plan, options, "Table read")
    return Copy("table-read", data, tuple(dict.fromkeys(diagnostics)))


def _drawn(pages: Iterable[Page], plan: Plan, options: PdfOptions, what: str) -> tuple[bytes, tuple[Diagnostic, ...]]:
    from screenplay.pdf.draw import draw  # noqa: PLC0415 # reportlab is slow to load, and a deal does without it

    name = title(plan.play.title_page)
    return draw(
        pages,
        geometry_for(options.paper, options.size),
        title=f"{name} - {what}" if name else what,
        author=authors(plan.play.title_page),
        date=options.date,
        fallback_fonts=options.fallback_fonts,
        two_up=options.two_up,
    )


def _drafts(plan: Plan, options: PdfOptions, sides: Sequence[str]) -> list[_Draft]:
    geometry = geometry_for(options.paper, options.size)
    roles = list(dict.fromkeys(role_named(plan.reading.roles, name) for name in sides))
    drafts = [_Draft("cast", "Cast", cast_pages(plan, geometry))]
    drafts += (
        _Draft(part.reader, part.reader, lay_out(plan.play, options, edition=_marked(plan, part)))
        for part in (plan.deal.parts if plan.deal else ())
    )
    for role in roles:
        name = plan.reading.roles[role].name
        play = Screenplay(plan.play.elements)  # sides have no title page
        drafts.append(_Draft(f"sides {name}", f"Sides: {name}", lay_out(play, options, edition=_sides(plan, role))))
    names = _file_names([draft.name for draft in drafts])
    return [draft._replace(name=name) for draft, name in zip(drafts, names, strict=True)]


def _marked(plan: Plan, part: Part) -> Edition:
    """The whole script with a reader's passages marked, every role in a tint of its own."""
    longest_first = sorted(part.roles, key=lambda role: -plan.reading.roles[role].words)
    tints = {role: PALETTE[count % len(PALETTE)] for count, role in enumerate(longest_first)}
    labels = [Label(plan.reading.roles[role].name, tint) for role, tint in tints.items()]
    passages = {}
    for passage in plan.reading.passages:
        own = next((role for role in passage.roles if role in tints), None)
        if own is not None:
            passages[passage.element, passage.side] = tints[own]
    return Edition(header=(Label(part.reader), *labels), tints=passages)


def _sides(plan: Plan, role: int) -> Edition:
    """The scenes that a role speaks in, its passages marked."""
    scenes = [plan.reading.scenes[scene] for scene in plan.reading.roles[role].scenes]
    elements = frozenset(index for scene in scenes for index in range(scene.start, scene.end))
    own = (passage for passage in plan.reading.passages if role in passage.roles)
    tints = {(passage.element, passage.side): PALETTE[0] for passage in own}
    labels = (Label("Sides"), Label(plan.reading.roles[role].name, PALETTE[0]))
    return Edition(header=labels, tints=tints, elements=elements)


def _chapter(draft: _Draft, *, even: bool) -> Iterator[Page]:
    """The pages of a copy under an entry of its own; with an empty one at the end where their number is to be even."""
    count = 0
    for count, page in enumerate(draft.pages, 1):
        deeper = tuple(entry._replace(level=entry.level + 1) for entry in page.bookmarks)
        own = (Bookmark(draft.title, 0, 0),) if count == 1 else ()
        yield page._replace(bookmarks=own + deeper)
    if even and count % 2:
        yield Page(None, ())


def _file_names(names: Sequence[str]) -> list[str]:
    """Names that every file system takes, each different from the others in any case."""
    found: list[str] = []
    taken: set[str] = set()
    for name in names:
        base = _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", name)).strip("-. ")[:60] or "reader"
        unique, count = base, 1
        while unique.casefold() in taken:
            count += 1
            unique = f"{base}-{count}"
        taken.add(unique.casefold())
        found.append(unique)
    return found
