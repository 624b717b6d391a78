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

__all__ = ["documents", "elements", "ordinary_screenplays", "rich_texts", "screenplays", "texts"]

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
    return st.one_of(piece, st.lists(piece, max_size=max_size).map("".join))


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


USUAL_WORDS = "the lamp goes out and nobody moves while water rises under boards".split()


def _sentences() -> st.SearchStrategy[RichText]:
    """One line of prose, now and then with a word in emphasis."""
    words = st.lists(st.sampled_from(USUAL_WORDS), min_size=1, max_size=6).map(" ".join)
    styled = st.builds(Run, words, st.booleans(), st.booleans(), st.booleans())
    plain = words.map(lambda text: RichText.of(f"{text.capitalize()}."))
    return st.one_of(plain, st.builds(lambda run: RichText((Run("So "), run, Run(", then."))), styled))


def _paragraphs() -> st.SearchStrategy[RichText]:
    def joined(lines: list[RichText]) -> RichText:
        parts = [part for line in lines for part in (*line.parts, Run("\n"))]
        return RichText(tuple(parts[:-1]))

    return st.lists(_sentences(), min_size=1, max_size=3).map(joined)


def ordinary_screenplays() -> st.SearchStrategy[Screenplay]:
    """Scripts such as people write, on which all readers should agree."""
    line = _sentences()
    plain = st.sampled_from(["The lamp", "Nobody moves", "Water rises"])
    said: st.SearchStrategy[SpeechPart] = st.one_of(
        st.builds(Dialogue, _paragraphs()), st.builds(Parenthetical, line), st.builds(Lyric, line)
    )
    cue = st.sampled_from(["MIRA", "DR. NED", "ANNE-MARIE", "K9", "deLacey"]).map(RichText.of)
    extension = st.sampled_from([(), ("V.O.",), ("on the radio",)])
    speech = st.builds(Speech, cue, st.lists(said, min_size=1, max_size=3).map(tuple), extension)
    heading = st.sampled_from(["INT. MILL - DAY", "EXT. QUAY - NIGHT", "I/E. CAR - DAY", "THE ROOF"]).map(RichText.of)
    element: st.SearchStrategy[Element] = st.one_of(
        st.builds(Section, line, st.integers(1, 4)),
        st.builds(Synopsis, line),
        st.builds(SceneHeading, heading, st.sampled_from([None, "1", "12A"])),
        st.builds(Action, _paragraphs()),
        speech,
        st.builds(DualDialogue, speech, speech),
        st.builds(Lyric, line),
        st.builds(Transition, st.sampled_from(["CUT TO:", "SLOW DISSOLVE TO:", "Lights up"]).map(RichText.of)),
        st.builds(Centered, line),
        st.builds(PageBreak),
        st.builds(Note, plain),
        st.builds(Boneyard, plain),
    )
    entry = st.builds(TitleEntry, st.sampled_from(["Title", "Author", "Contact"]), st.tuples(line.map(_unstyled)))
    page = st.lists(entry, max_size=3, unique_by=lambda entry: entry.key).map(lambda made: TitlePage(tuple(made)))
    return st.builds(Screenplay, st.lists(element, min_size=1, max_size=8).map(tuple), page)


def _unstyled(text: RichText) -> RichText:
    return RichText.of(text.plain)
