"""Hypothesis strategies: screenplays with every element and with texts that look like something else."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from screenplay.model import (
    Action,
    Boneyard,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    InlineBoneyard,
    InlineNote,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    Part,
    RichText,
    Run,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    SpeechPart,
    Synopsis,
    TitleEntry,
    TitlePage,
    Transition,
)

__all__ = ["documents", "elements", "rich_texts", "screenplays", "texts"]

SIGNS: Sequence[str] = [
    *"*_\\[]/!@#>~=.()<^:|-",
    *("**", "***", "****", "__", "\\*", "\\\\", "[[", "]]", "/*", "*/", "===", "TO:", "CUT TO:", "FADE IN:", "#1#"),
    *("INT. ", "ext ", "I/E. ", "EST.", "Title:", "(V.O.)", "(beat)", "[[note]]", "/*cut*/", "> < ", "! ", "\\#"),
]
BLANKS: Sequence[str] = [" ", "  ", "\t", "\n", "\n\n", "\n  \n", "\n ", "\r", "\r\n", "   \n", "\n\n\n"]
WORDS: Sequence[str] = [
    *("a", "B", "MIRA", "Ned", "word", "Two words", "ÉLOÏSE", "ß", "ǅ", "春子", "1", "47", "K9", "Aa"),
    *(
        "\x0b",
        "\x0c",
        "\x1c",
        "\x85",
        "\u2028",
        "\u2029",
        "\u00a0",
        "\ufeff",
        "\u200b",
        "\x00",
        "\U0001f3ac",
        "e\u0301",
    ),
]


def texts(max_size: int = 8) -> st.SearchStrategy[str]:
    """Strings put together from signs, blanks, words and any characters at all."""
    anything = st.characters(exclude_categories=["Cs"])
    piece = st.one_of(st.sampled_from(SIGNS), st.sampled_from(BLANKS), st.sampled_from(WORDS), anything)
    return st.lists(piece, max_size=max_size).map("".join)


def documents(max_size: int = 30) -> st.SearchStrategy[str]:
    """Scripts as text: lines of which many have a meaning."""
    line = st.one_of(
        st.sampled_from(["", "", "  ", "MIRA", "INT. X - DAY", "CUT TO:", "Hello.", "===", "~la"]), texts(5)
    )
    return st.lists(line, max_size=max_size).map("\n".join)


def rich_texts() -> st.SearchStrategy[RichText]:
    """Texts with emphasis, notes and boneyard."""
    run = st.builds(Run, texts(4), st.booleans(), st.booleans(), st.booleans())
    part: st.SearchStrategy[Part] = st.one_of(
        run, run, run, st.builds(InlineNote, texts(4)), st.builds(InlineBoneyard, texts(4))
    )
    styled = st.lists(part, max_size=5).map(lambda parts: RichText(tuple(parts)))
    return st.one_of(texts().map(RichText.of), styled)


def _balanced(text: str) -> str:
    return text.replace("(", "").replace(")", "")


def speeches() -> st.SearchStrategy[Speech]:
    """Speeches, with names that are none and extensions of any kind."""
    parts: st.SearchStrategy[SpeechPart] = st.one_of(
        st.builds(Dialogue, rich_texts()), st.builds(Parenthetical, rich_texts()), st.builds(Lyric, rich_texts())
    )
    cue = st.one_of(st.sampled_from(["MIRA", "NED", "deLacey"]).map(RichText.of), rich_texts())
    extension = st.one_of(st.sampled_from(["V.O.", "CONT'D", "on the (old) radio"]), texts(3).map(_balanced))
    return st.builds(Speech, cue, st.lists(parts, max_size=4).map(tuple), st.lists(extension, max_size=2).map(tuple))


def elements() -> st.SearchStrategy[Element]:
    """Every element, with any text."""
    text = rich_texts()
    heading = st.one_of(st.just(RichText.of("INT. MILL - DAY")), text)
    return st.one_of(
        st.builds(Section, text, st.integers(1, 8)),
        st.builds(Synopsis, text),
        st.builds(SceneHeading, heading, st.one_of(st.none(), st.sampled_from(["1", "12A", "I-1.", "x y"]), texts(2))),
        st.builds(Action, text, st.integers(0, 3)),
        speeches(),
        st.builds(DualDialogue, speeches(), speeches()),
        st.builds(Lyric, text),
        st.builds(Transition, text),
        st.builds(Centered, text),
        st.builds(PageBreak),
        st.builds(Note, texts()),
        st.builds(Boneyard, texts()),
    )


def title_pages() -> st.SearchStrategy[TitlePage]:
    """Title pages with usual and unusual keys."""
    key = st.sampled_from(["Title", "Author", "Draft date", "Contact", "Studio code", "x", "Ünit 7", "2nd", "A*b_c]]"])
    entry = st.builds(TitleEntry, key, st.lists(rich_texts(), max_size=3).map(tuple))
    title = st.builds(TitleEntry, st.just("Title"), st.lists(rich_texts(), max_size=2).map(tuple))
    page = st.tuples(title, st.lists(entry, max_size=3)).map(lambda made: TitlePage((made[0], *made[1])))
    return st.one_of(st.just(TitlePage()), page)


def screenplays(max_size: int = 6) -> st.SearchStrategy[Screenplay]:
    """Whole scripts."""
    return st.builds(Screenplay, st.lists(elements(), max_size=max_size).map(tuple), title_pages())
