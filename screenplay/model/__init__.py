"""The model: a screenplay and its elements. It knows no format, no font and no prose."""

from screenplay.model.elements import (
    Action,
    Boneyard,
    Centered,
    Element,
    Note,
    PageBreak,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)
from screenplay.model.origin import NOWHERE, Origin
from screenplay.model.screenplay import Screenplay
from screenplay.model.serial import from_dict, to_dict
from screenplay.model.speech import Dialogue, DualDialogue, Lyric, Parenthetical, Speech, SpeechPart
from screenplay.model.text import EMPTY, InlineBoneyard, InlineNote, Part, RichText, Run
from screenplay.model.titlepage import TitleEntry, TitlePage

__all__ = [
    "EMPTY",
    "NOWHERE",
    "Action",
    "Boneyard",
    "Centered",
    "Dialogue",
    "DualDialogue",
    "Element",
    "InlineBoneyard",
    "InlineNote",
    "Lyric",
    "Note",
    "Origin",
    "PageBreak",
    "Parenthetical",
    "Part",
    "RichText",
    "Run",
    "SceneHeading",
    "Screenplay",
    "Section",
    "Speech",
    "SpeechPart",
    "Synopsis",
    "TitleEntry",
    "TitlePage",
    "Transition",
    "from_dict",
    "to_dict",
]
