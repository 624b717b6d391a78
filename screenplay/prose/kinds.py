"""What each quotation is: speech, a thought, a song, a message, or words that nobody speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.quotations import QUOTATIONS, Quotation, QuotationKind
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.verbs import VerbKind, speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["KINDS", "Kind", "UtteranceKind", "find"]


class UtteranceKind(Enum):
    """What a quotation is."""

    SPEECH = "speech"
    THOUGHT = "thought"
    SONG = "song"
    MESSAGE = "message"
    WORDS = "words"  # a title, irony, a sign: nobody speaks them


@dataclass(frozen=True, slots=True)
class Kind:
    """What a quotation is.

    Attributes:
        quotation: Index of the quotation.
        kind: What it is.
        recalled: It was said at another time and comes back to somebody's mind.
    """

    quotation: int
    kind: UtteranceKind
    recalled: bool = False


KINDS: Layer[Kind] = Layer("kinds")

_SINGING = regex.compile(
    r"\b(?<!\b(?:who|which|that|used\s+to)\s)(?:sing|sings|sang|sung|singing|hummed|humming|crooned|crooning|chorus"
    r"|lyrics?)\b"
    r"|\b(?:songs?|tune|hymn|carol|ballad|lullaby|anthem|refrain|verse)\b[\s,:]*$"
    r"|\b(?:wireless|radio|gramophone|jukebox|record|band|organ|piano|stereo)\b[^.!?]{0,20}\bplay(?:ed|s|ing)?[\s,:]*$",
    regex.IGNORECASE,
)
_WRITING = regex.compile(
    r"\b(?:(?<!\b(?:to|not|could|would|should|might|must|can|will|did|I|you|he|she|they|we)\s)"  # no verb
    r"(?:message|text|note|letter|e-?mail|telegram|postcard|card|sign|notice|headline|banner|screen|stencil|label|poster"
    r"|inscription|plaque|placard)\b[^.!?\"”]*?\b(?:read|reads|reading|said|says|saying|ran|announced|declared|proclaimed)"
    r"|(?:wrote|texted|typed|scribbled|scrawled|(?<=\b(?:had|has|was|is|been|were)\s)(?:written|painted|printed|chalked)))\b[^.!?\"”]{0,25}$",
    regex.IGNORECASE,
)
_SIGN = regex.compile(
    r"\b(?:sign|notice|headline|banner|stencil|label|poster|inscription|plaque|placard|door|signs)\b", regex.IGNORECASE
)
_NAMING = regex.compile(
    r"(?:\b(?:called|named|titled|entitled|word|words|phrase|term|so|known as|labell?ed|marked|termed|nicknamed|dubbed"
    r"|spelled|spelt|letters|title|name|(?:name|praises|cries|shouts|chants|calls|cry|shout) of"
    r"|(?:that|which)\s+(?:said|says|read|reads))[-\s:,]*)$",
    regex.IGNORECASE,
)
# ... and nouns that bring quoted words in without a verb: `one of those signs, "Mind the Step", though`.
_SHOWN = regex.compile(
    r"\b(?:signs?|notices?|labels?|banners?|posters?|headlines?|slogans?|mottos?|inscriptions?|titles?|books?|novels?|poems?"
    r"|plays?|films?|movies?)\b[\s,:]*$",
    regex.IGNORECASE,
)
# ... but what is called out or brought in by its words may be said.
_CALLING = regex.compile(r"\b(?:words?|called|names?|cry|shout)\s*$", regex.IGNORECASE)
_INSCRIBED = regex.compile(
    r"\b(?:inscri\p{L}+|writ(?:ten|ing)|wrote|(?:read|reads|reading)(?!\s+(?:out|aloud))|label\p{L}*|print\p{L}*|letters|page"
    r"|stamped|engraved|carved|painted|marked|signs?|headlines?|(?:en)?titled|spel(?:led|t|ling))\b",
    regex.IGNORECASE,
)
_SENTENCE = regex.compile(r"[.!?…—–-][_*'’\"”]*$")
_FITTING = regex.compile(
    r"(?:\b(?:the|an?|of|as|on|in|by|for|from|her|his|their|its|my|our|this|these|those)|['’]s)\s+$"
)
_FITTING_SMALL = regex.compile(
    r"(?:\b(?:the|an?|of|as|on|in|by|for|from|her|his|their|its|my|our|this|these|those|with|and|or|to|very|so|too|such"
    r"|about|upon|between|among|than|per|into|at)"
    r"|['’]s)\s+$"
)
# With a capital: a brief "Yes," a curt "Fine."
_ANSWER = regex.compile(
    r"(?:Yes|No|Well|Oh|Ah|Hello|Hullo|Hi|Good|Thanks?|Please|Sorry|Hey|Come|Bye|Goodbye|Right|Okay|Ok|Indeed|Fine|Really|Sure"
    r"|Never|Nothing|Now|What|Why|Who|Where|How|Not)\b"
)
_LETTER = regex.compile(r"[\p{L}\p{M}]['’]?\s*$")
_FULL = regex.compile(r"[.!?…,—–-][_*'’\"”]*$")
_GOES_ON = regex.compile(r"['’\"”»]*\s*(?P<word>\p{Ll}+)")
_IT_SAYS = regex.compile(r"\b[Ii]t\s+(?:said|says|read|reads)\b[^.!?\"”]{0,15}$")
_WRITTEN = regex.compile(
    r"\b(?:phone|screen|message|text|note|letter|e-?mail|telegram|postcard|card|sign|notice|paper|envelope|page)\b",
    regex.IGNORECASE,
)
_REMEMBERED_WHAT = regex.compile(r"\s+(?:how|when|where|why|that|what|who|the\s+(?:night|day|time|first|last)|to)\b")
_RELATIVE = regex.compile(r"\b(?:who|which|that)\s+$")
_ONESELF = regex.compile(r"\s+(?:him|her|my|your)self\b")
_SO_FAR = 300  # characters before `It said:` in which the thing that says it is named
_MENTAL = frozenset(("recall", "remember"))
_FEWEST = 3  # words of a sentence that is said though `the words` lead to it
_MAX_WORDS = 5  # of quoted words that may be no speech though nothing else tells


def find(annotated: Annotated) -> tuple[Kind, ...]:
    """Say of each quotation what it is.

    Args:
        annotated: The manuscript with its quotations, sentences, mentions and tags.

    Returns:
        One kind a quotation, in the same order.
    """
    tags: dict[int, list[Tag]] = defaultdict(list)
    for tag in annotated[TAGS]:
        tags[tag.quotation].append(tag)
    return tuple(
        _kind(annotated, number, quotation, tags[number]) for number, quotation in enumerate(annotated[QUOTATIONS])
    )


def _kind(annotated: Annotated, number: int, quotation: Quotation, tags: Sequence[Tag]) -> Kind:
    unmarked = _UNMARKED.get(quotation.kind)
    if unmarked is not None:
        return Kind(number, unmarked)
    verbs = {tag.verb.kind for tag in tags if tag.verb is not None and not _beside(annotated.text, tag)}
    lead = _lead(annotated, tags)
    if VerbKind.SING in verbs or (_SINGING.search(lead) and not verbs):
        return Kind(number, UtteranceKind.SONG)
    if _is_words(annotated, quotation, tags, lead):
        return Kind(number, UtteranceKind.WORDS)
    if _it_says(annotated, quotation, lead):
        return Kind(number, UtteranceKind.MESSAGE)
    if VerbKind.WRITE in verbs or _WRITING.search(lead):
        return Kind(number, UtteranceKind.WORDS if _SIGN.search(lead) else UtteranceKind.MESSAGE)
    if any(_recalls(annotated, quotation, tag) for tag in tags):
        return Kind(number, UtteranceKind.THOUGHT, recalled=True)
    if verbs == {VerbKind.THINK} or any(_to_oneself(annotated.text, tag) for tag in tags):
        return Kind(number, UtteranceKind.THOUGHT)
    return Kind(number, UtteranceKind.SPEECH)


def _beside(text: str, tag: Tag) -> bool:
    """`Ann said, beside a man who was humming, "...`: another sings."""
    sung = tag.verb is not None and tag.verb.kind is VerbKind.SING
    return sung and _RELATIVE.search(text, max(0, tag.verb_start - 30), tag.verb_start) is not None


def _it_says(annotated: Annotated, quotation: Quotation, lead: str) -> bool:
    """`Her phone buzzed. It said: ...`."""
    if _IT_SAYS.search(lead) is None:
        return False
    return _WRITTEN.search(annotated.text, max(0, quotation.outer_start - _SO_FAR), quotation.outer_start) is not None


def _to_oneself(text: str, tag: Tag) -> bool:
    """`she told herself` is thought; `she said to herself` may be heard."""
    return tag.verb is not None and tag.verb.lemma == "tell" and _ONESELF.match(text, tag.verb_end) is not None


def _recalls(annotated: Annotated, quotation: Quotation, tag: Tag) -> bool:
    """The words come back to somebody's mind; `"I did." He remembered the night ...` is a sentence of its own."""
    if tag.verb is None or tag.verb.lemma not in _MENTAL:
        return False
    text = annotated.text
    apart = text[quotation.end - 1] in ".!?…" and text[annotated[SENTENCES][tag.sentence].start].isupper()
    return tag.leading or not apart or _REMEMBERED_WHAT.match(text, tag.verb_end) is None


_UNMARKED = {
    QuotationKind.THOUGHT: UtteranceKind.THOUGHT,
    QuotationKind.MESSAGE: UtteranceKind.MESSAGE,
    QuotationKind.SPEECH: UtteranceKind.SPEECH,
}


def _lead(annotated: Annotated, tags: Sequence[Tag]) -> str:
    """The sentence that leads to the quotation, if one does."""
    leading = next((tag for tag in tags if tag.leading), None)
    if leading is None:
        return ""
    sentence = annotated[SENTENCES][leading.sentence]
    return annotated.text[sentence.start : sentence.end]


def _is_words(annotated: Annotated, quotation: Quotation, tags: Sequence[Tag], lead: str) -> bool:
    """Quoted words inside a narrative sentence: the sentence needs them and no one says them."""
    text = annotated.text
    words = text[quotation.start : quotation.end]
    if _IT_SAYS.search(lead) and _FULL.search(words) is None:
        return True  # `it said "Closed" over the door`
    if not _goes_on(annotated, tags, lead) and (_NAMING.search(lead) or _SHOWN.search(lead)):
        return not _is_said(words, lead)
    if _is_fitted(annotated, quotation, words, tags):
        return True
    if any(tag.verb is not None and _by_person(annotated, tag) for tag in tags):
        return False
    ended = _FULL.search(words) is not None
    before = _LETTER.search(text[max(0, quotation.outer_start - 20) : quotation.outer_start]) is not None
    following = _GOES_ON.match(text, quotation.outer_end)
    needed = following is not None and is_past_verb(following["word"]) and speech_verb(following["word"]) is None
    short = len(words.split()) <= _MAX_WORDS
    if before and lead and lead[-1] not in ".!?…":
        return not ended and (short or words[:1].islower())
    opens = not lead or lead[-1] in ".!?…"
    return opens and needed and not ended and short


def _goes_on(annotated: Annotated, tags: Sequence[Tag], lead: str) -> bool:
    """The sentence that leads here tags a speech that goes on: `"It says," Ann said, eyeing the sign, "no."`."""
    leading = next((tag for tag in tags if tag.leading), None)
    if leading is None or leading.verb is None or not lead.endswith(","):
        return False
    return annotated[SENTENCES][leading.sentence].follows is not None


def _is_fitted(annotated: Annotated, quotation: Quotation, words: str, tags: Sequence[Tag]) -> bool:
    """A word or two behind an article or a preposition: the sentence needs them, whatever mark they end with."""
    if len(words.split()) > _MAX_WORDS or words.endswith(("!", "?", "…", "—", "-")):
        return False
    if _ANSWER.match(words) or any(
        not tag.leading and tag.verb is not None and _by_person(annotated, tag) for tag in tags
    ):
        return False
    before = annotated.text[max(0, quotation.outer_start - 15) : quotation.outer_start]
    return (_FITTING if words[:1].isupper() else _FITTING_SMALL).search(before) is not None


def _is_said(words: str, lead: str) -> bool:
    """Words behind `the words`, `she called` or a noun of something written are speech all the same.

    A whole sentence behind a comma or a colon is (`these words: "I am leaving you."`), and a cry (`the word "Fire!"`).
    """
    if _INSCRIBED.search(lead):
        return False
    if _CALLING.search(lead) and words.endswith(("!", "?")):
        return True
    return lead.endswith((",", ":")) and _SENTENCE.search(words) is not None and len(words.split()) >= _FEWEST


def _by_person(annotated: Annotated, tag: Tag) -> bool:
    if tag.mention is None:
        return False
    mention = annotated[MENTIONS][tag.mention]
    return mention.kind is not MentionKind.NOMINAL or mention.subject
