"""What holds for every manuscript: nothing lost, nothing invented, always the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import fountain as other
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import screenplay
from screenplay.adaptation.ledger import carried_spans
from screenplay.model import Action, Dialogue, Element, Lyric, Parenthetical, SceneHeading, Section, Speech, Transition
from tests.shared import SHARED, needs_shared

EXAMPLE = Path(__file__).parents[1] / "examples/opening_night.txt"
CHAPTERS = sorted((SHARED / "corpus").glob("[cs]*/*.txt")) if SHARED else []

_NAMES = st.sampled_from(["Ann", "Bob", "Mrs. Marsh", "the guard", "she", "he", "I", "Dr. Cy Dow", "her mother"])
_VERBS = st.sampled_from(
    ["said", "whispered", "asked", "thought", "sang", "smiled", "began to laugh", "says", "cut in"]
)
_WORDS = st.sampled_from(
    ["Come here", "I know", "You are late Bob", "no", "it's the Smiths' dog", "we went to the bar", "Why", "(aside)"]
)
_MARKS = st.sampled_from(
    [('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("« ", " »"), ("— ", ""), ("", ""), ('"', ""), ("", '"')]
)
_ENDS = st.sampled_from([".", ",", "!", "?", "...", "", " ,", "—"])
_BREAKS = st.sampled_from(["\n\n", "\n\n", " ", "\n", "\n\n***\n\n", "\n\nChapter Two\n\n", "\r\n\r\n"])
_PLACES = st.sampled_from(
    [
        "He walked into the bar",
        "In the kitchen, rain fell",
        "That night they left",
        "She read *the note*",
        "[[x]] /* y */",
    ]
)


@st.composite
def manuscripts(draw: st.DrawFn) -> str:
    """Prose with all that prose may do to quotation marks."""
    pieces = []
    for _ in range(draw(st.integers(1, 8))):
        opening, closing = draw(_MARKS)
        speech = opening + draw(_WORDS) + draw(_ENDS) + closing
        tag = f"{draw(_NAMES)} {draw(_VERBS)}{draw(_ENDS)}"
        pieces.append(
            draw(st.sampled_from([speech, f"{speech} {tag}", f"{tag} {speech}", draw(_PLACES) + draw(_ENDS)]))
        )
        pieces.append(draw(_BREAKS))
    return "".join(pieces)


ANY = st.text(alphabet=st.characters(codec="utf-8"), max_size=80)
SIGNS = st.text(alphabet="aA ,.!?\"'“”‘’«»—-\n*_#()[]/@>~=^.:", max_size=80)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def check(text: str) -> None:
    """Everything that must hold, for one manuscript."""
    result = screenplay.adapt_text(text)
    play, analysis = result.screenplay, result.analysis
    held = bytearray(len(text))
    for start, end in carried_spans(play):
        held[start:end] = b"\1" * (end - start)
    for omission in analysis.omitted:
        held[omission.start : omission.end] = b"\1" * (omission.end - omission.start)
        if omission.reason.startswith("punctuation"):
            assert not words(text[omission.start : omission.end])
    assert not "".join(c for c, known in zip(text, held, strict=True) if not known).strip()
    spoken = bytearray(len(text))
    for part in dialogues(play.elements):
        for start, end in part.origin.spans:
            spoken[start:end] = b"\1" * (end - start)
        assert words(part.text.plain) == words(" ".join(text[start:end] for start, end in part.origin.spans))
    for element in play.elements:
        if isinstance(element, Action):
            for start, end in element.origin.spans:
                assert not "".join(c for c, s in zip(text[start:end], spoken[start:end], strict=True) if s).strip()
    written = str(screenplay.render(play, "fountain"))
    assert screenplay.read_text(written) == play
    again = screenplay.adapt_text(text)
    assert again.screenplay == play
    assert again.analysis.to_json() == analysis.to_json()


def dialogues(elements: tuple[Element, ...]) -> Iterator[Dialogue | Lyric]:
    for element in elements:
        if isinstance(element, Speech):
            yield from (part for part in element.parts if isinstance(part, Dialogue | Lyric))


@given(manuscripts() | ANY | SIGNS)
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_lost_and_nothing_invented(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", [EXAMPLE, *CHAPTERS], ids=lambda path: path.stem)
def test_whole_chapters(path: Path) -> None:
    check(path.read_bytes().decode("utf-8"))


@needs_shared
def test_there_are_chapters_to_check() -> None:
    assert len(CHAPTERS) >= 11


@given(manuscripts())
@settings(max_examples=10, deadline=None)
def test_the_same_bytes_every_time(text: str) -> None:
    play = screenplay.adapt_text(text).screenplay
    assert screenplay.render(play, "pdf") == screenplay.render(play, "pdf")


def meant(play: screenplay.Screenplay) -> list[tuple[str, str]]:
    """The elements as the other reader names them."""
    found: list[tuple[str, str]] = []
    for element in play.elements:
        match element:
            case Speech():
                found.append(("character", element.cue.plain))
                for part in element.parts:
                    kind = {Dialogue: "dialogue", Parenthetical: "parenthetical", Lyric: "lyrics"}[type(part)]
                    found.append((kind, part.text.plain))
            case SceneHeading():
                found.append(("scene_heading", element.text.plain))
            case Section():
                found.append(("section", element.text.plain))
            case Transition():
                found.append(("transition", element.text.plain))
            case Action():
                # fountain-py 0.3.0 takes `FADE IN:` for a transition, though the syntax names only lines in `TO:`
                found.append(("transition" if element.text.plain == "FADE IN:" else "action", element.text.plain))
    return found


@pytest.mark.parametrize("path", [EXAMPLE, *CHAPTERS], ids=lambda path: path.stem)
def test_the_other_reader_sees_what_was_meant(path: Path) -> None:
    play = screenplay.adapt(path).screenplay
    document = other.FountainParser().parse(str(screenplay.render(play, "fountain")))
    seen = [_plain(element.type.value, element.text) for element in document.elements]
    assert _lines_joined(seen) == _capitals_misread([_plain(kind, text) for kind, text in meant(play)])


def _lines_joined(seen: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """One element for the lines of a dialogue, where the other reader has one for each."""
    found: list[tuple[str, str]] = []
    for kind, text in seen:
        if found and kind == found[-1][0] == "dialogue":
            found[-1] = (kind, f"{found[-1][1]} {text}")
        else:
            found.append((kind, text))
    return found


def _capitals_misread(elements: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """fountain-py 0.3.0 takes a cue for action where the dialogue under it is in capitals as well and text follows."""
    found: list[tuple[str, str]] = []
    for number, (kind, text) in enumerate(elements):
        if kind == "dialogue" and text.isupper() and found[-1][0] == "character" and number + 1 < len(elements):
            found[-1] = ("action", f"{found[-1][1]} {text}")
        else:
            found.append((kind, text))
    return found


def _plain(kind: str, text: str) -> tuple[str, str]:
    """Signs that each reader keeps or drops with good reason set aside."""
    return kind, " ".join(re.sub(r"[*_\\()~]", "", text).split())


@pytest.mark.parametrize("text", ["\ud800", 'He said "\udfff".'])
def test_a_lone_surrogate_is_refused_clearly(text: str) -> None:
    with pytest.raises(screenplay.EncodingError, match="lone surrogate"):
        screenplay.adapt_text(text)
