"""From where each quotation is heard: off the screen (O.S.) or over it (V.O.)."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.delivery import DELIVERIES, voice_speaks
from screenplay.prose.kinds import KINDS, UtteranceKind
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.setting.scenes import SCENES
from screenplay.prose.tag_shapes import shaped
from screenplay.prose.tagpieces import Role
from screenplay.prose.tags import TAGS, Tag
from screenplay.prose.verbs import VerbKind
from screenplay.prose.voices import VOICES
from screenplay.prose.wires import DEVICES, OTHER_END, hung_up, machine_sounds, near_wire, on_wire, sounds

__all__ = ["EXTENSIONS", "Extension", "find"]

_ELSEWHERE = regex.compile(
    r"\bfrom\s+(?:(?:the|his|her|their|another)\s+\p{L}+|behind|underneath|inside|outside|upstairs|downstairs|below|above|within|across|next|somewhere"
    r"|under|beyond|up|down|offstage|the\s+other)\b|\bthrough\s+the\s+(?:door|wall|hatch|crack|window|curtain|keyhole|floor|ceiling)"
    r"|\b(?:behind|outside|beyond)\s+the\s+(?:door|wall|curtain)\b|\bcalled?\s+(?:up|down|through)\b|\boff\s?stage\b",
    regex.IGNORECASE,
)
_NEAR = 400  # characters before a voice in which its telephone is named
# `from the end of the bench`, `from under the towel`: whoever is there is seen.
_HERE = regex.compile(
    r"\bfrom\s+(?:\p{L}+\s+){0,5}?(?:mouth|lips|throat|eyes|face|bench|chair|armchair|sofa|couch|settee|seat|table|desk|bed"
    r"|bunk|stool|counter|hearth|fireside|saddle|wheel|towel|blankets?|covers|pillow|hat|hood|newspaper|paper|book|menu"
    r"|floor|ground|rug|carpet|mat|sink|stove|oven|ladder|corner|monitors?|screens?|keyboard|blinds|doorway|threshold)\b"
    r"(?!\s+(?:above|below|upstairs|downstairs)\b)",
    regex.IGNORECASE,
)
_TURNED = regex.compile(  # `without looking up from the map`
    r"\b(?:turn|look|glanc|rais|lift|stir|mov|draw|step)\p{Ll}*\s+(?:\p{L}+\s+){0,3}?from\b"
    r"(?:\s+(?:the|his|her|their|my|a)\s+\p{L}+)?",
    regex.IGNORECASE,
)
_BEGINS_CALL = regex.compile(
    r"\b(?:(?:tele)?phones?|receivers?|calls?|(?:dial|answer|redial|buzz)(?:s|ed)?|r[aiu]ngs?)\b", regex.IGNORECASE
)
_INTO_WIRE = regex.compile(
    r"\bin\s?to\s+(?:the|his|her|my|a)\s+(?:phone|telephone|receiver|radio|intercom|headset|handset|mouthpiece|microphone|mic|mike)\b",
    regex.IGNORECASE,
)
_PHONE = regex.compile(
    rf"\b(?:tele)?phone\b|\breceiver\b|\bmouthpiece\b|\b{OTHER_END}\b|\bon\s+the\s+line\b",
    regex.IGNORECASE,
)
_CALL = 1500  # characters before a far voice in which its telephone is named
_PLAYING = regex.compile(
    r"\b(?:wireless|radio|gramophone|jukebox|record|stereo|television|speakers?)\b", regex.IGNORECASE
)
_UNSEEN = regex.compile(
    r"\b(?:somewhere|through|outside|behind|beyond|downstairs|upstairs|next\s+door|in\s+the\s+(?:next|street|yard|hall)"
    r"|down\s+in|from)\b",
    regex.IGNORECASE,
)
_THE_VOICE = regex.compile(r"\bthe\s+(?:\p{Ll}+\s+)?voice\b")
_OWN_VOICE = regex.compile(r"['’]s\s+(?:\p{Ll}+\s+)?voice\b")
_ENTERS = regex.compile(
    r"\b(?:walked|came|stepped|burst|strode|rushed|ran|barged|slipped|poked|stormed|hurried|marched|swept|crawled|climbed"
    r"|scrambled|squeezed|popped|wriggled)\s+(?:(?:back\s+)?(?:in|inside|through|out)|sideways)\b"
    r"|\b(?:entered|appeared|emerged|there\s+(?:he|she|they)\s+(?:was|were|is|are|stood))\b|\b(?:poked|stuck|put)\s+(?:his|her)\s+head\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Extension:
    """From where a quotation is heard.

    Attributes:
        quotation: Index of the quotation.
        mark: `V.O.`, `O.S.`, or None for a speaker who is seen.
        into_phone: The first words of a call that its near end speaks.
    """

    quotation: int
    mark: str | None
    into_phone: bool = False


EXTENSIONS: Layer[Extension] = Layer("extensions")


def find(annotated: Annotated) -> tuple[Extension, ...]:
    """Find from where each quotation is heard.

    Args:
        annotated: The manuscript with its kinds, tags, speakers and scenes.

    Returns:
        One extension a quotation, in the same order.
    """
    tags: dict[int, list[Tag]] = defaultdict(list)
    for tag in annotated[TAGS]:
        tags[tag.quotation].append(tag)
    manners: dict[int, list[str]] = defaultdict(list)
    for delivery in annotated[DELIVERIES]:
        manners[delivery.quotation] += [piece.text for piece in delivery.pieces if piece.role is Role.MANNER]
    marks = [_mark(annotated, number, tags[number], manners[number]) for number in range(len(annotated[QUOTATIONS]))]
    sure = frozenset(tag.quotation for tag in annotated[TAGS] if _names_speaker(annotated, tag))
    heard = _on_the_wire(annotated, _carried_on(annotated, marks), sure)
    near = frozenset(_near_ends(annotated, heard))
    return tuple(Extension(number, mark, number in near) for number, mark in enumerate(heard))


def _names_speaker(annotated: Annotated, tag: Tag) -> bool:
    """A tag says who speaks: `said Ann`, `Ann's voice said`."""
    if tag.verb is not None and tag.mention is not None:
        return True
    sentence = annotated[SENTENCES][tag.sentence]
    owned = _OWN_VOICE.search(annotated.text, sentence.start, sentence.end) is not None
    return owned and voice_speaks(annotated.text, sentence)


def _carried_on(annotated: Annotated, marks: Sequence[str | None]) -> list[str | None]:
    """The further pieces of a turn are heard from where the first was, unless the speaker comes in between them."""
    quotations = annotated[QUOTATIONS]
    turns = {speaker.quotation: speaker.turn for speaker in annotated[VOICES]}
    found = list(marks)
    for number in range(1, len(found)):
        before, quotation = quotations[number - 1], quotations[number]
        if found[number] is not None or annotated[KINDS][number].kind is not UtteranceKind.SPEECH:
            continue
        if turns.get(number) == turns.get(number - 1, -1) and annotated[KINDS][number - 1].kind is UtteranceKind.SPEECH:
            entered = _ENTERS.search(annotated.text, before.outer_end, quotation.outer_start)
            found[number] = None if entered else found[number - 1]
    return found


def _near_ends(annotated: Annotated, marks: Sequence[str | None]) -> Iterator[int]:
    """The first quotation that each person of a scene speaks beside the far voice of a telephone."""
    starts = [scene.start for scene in annotated[SCENES]]
    quotations, kinds = annotated[QUOTATIONS], annotated[KINDS]
    persons = {speaker.quotation: speaker.person for speaker in annotated[VOICES]}
    done: set[int] = set()  # one near end a scene
    for number, mark in enumerate(marks):
        if mark != "V.O." or kinds[number].kind is not UtteranceKind.SPEECH:
            continue
        start = quotations[number].start
        if _PHONE.search(annotated.text, max(0, start - _CALL), start + _NEAR) is None:
            continue
        for other in (number - 1, number + 1):
            if not 0 <= other < len(marks) or marks[other] is not None or kinds[other].kind is not UtteranceKind.SPEECH:
                continue
            if other < number and _BEGINS_CALL.search(annotated.text, quotations[other].outer_end, start):
                continue  # it was said before the call
            scene = bisect_right(starts, quotations[other].start)
            if scene == bisect_right(starts, start) and persons.get(other) != persons.get(number) and scene not in done:
                done.add(scene)
                yield other


def _mark(annotated: Annotated, number: int, tags: Sequence[Tag], manners: Sequence[str]) -> str | None:
    kind = annotated[KINDS][number]
    if kind.kind is UtteranceKind.THOUGHT:
        return "V.O."
    if kind.kind is UtteranceKind.SONG:
        return _singing(annotated, tags)
    if kind.kind is not UtteranceKind.SPEECH:
        return None
    heard = next((mark for tag in tags if (mark := _by_tag(annotated, tag)) is not None), None)
    if heard is not None:
        return heard or None
    manner = _TURNED.sub("", " ".join(manners))
    if _ELSEWHERE.search(manner) and not _HERE.search(manner):
        return "O.S."
    return "O.S." if _enters_after(annotated, tags) else None


def _by_tag(annotated: Annotated, tag: Tag) -> str | None:
    """What a tag says of where the voice is; an empty mark for one that speaks into a telephone."""
    sentence = annotated[SENTENCES][tag.sentence]
    words = _TURNED.sub(lambda turned: " " * len(turned[0]), annotated.text[sentence.start : sentence.end])
    voice = voice_speaks(annotated.text, sentence)
    spoken = tag.verb is not None and tag.verb.kind in (VerbKind.PLAIN, VerbKind.VOICE)
    if _INTO_WIRE.search(words):
        return ""
    told = spoken or voice or sounds(words) or shaped(annotated.text, sentence.start, sentence.end) is not None
    if told and on_wire(words, tag.verb_end - sentence.start if spoken else 0):
        return "V.O."
    if machine_sounds(words) and (tag.leading or not spoken):
        return "V.O."
    apart = _ELSEWHERE.search(words) is not None
    if (voice or sounds(words)) and not apart and near_wire(_before(annotated, sentence)):
        return "V.O."
    known = _THE_VOICE.search(words) is not None and not apart
    if voice and known and _calling(annotated.text, sentence.start):
        return "V.O."
    return "O.S." if voice else None


def _calling(text: str, place: int) -> bool:
    """A telephone or a radio was named not long before, and the call is not over."""
    before = text[max(0, place - _CALL) : place]
    return near_wire(before) and not hung_up(before)


def _singing(annotated: Annotated, tags: Sequence[Tag]) -> str | None:
    """A song from a machine, or from where nobody is seen."""
    for tag in tags:
        sentence = annotated[SENTENCES][tag.sentence]
        if tag.leading and tag.verb is None:
            if _PLAYING.search(annotated.text, sentence.start, sentence.end):
                return "V.O."
            if _UNSEEN.search(annotated.text, sentence.start, sentence.end):
                return "O.S."
    return None


def _before(annotated: Annotated, sentence: Sentence) -> str:
    """The paragraph and the one before it, up to a sentence."""
    blocks = annotated.manuscript.blocks
    start = blocks[max(0, sentence.paragraph - 1)].start
    return annotated.text[max(start, sentence.start - _NEAR) : sentence.end]


def _enters_after(annotated: Annotated, tags: Sequence[Tag]) -> bool:
    """The sentence behind the tag, or the beat itself, brings the speaker in."""
    following = next((tag for tag in tags if not tag.leading), None)
    if following is None or following.mention is None:
        return False
    sentences, mentions, references = annotated[SENTENCES], annotated[MENTIONS], annotated[REFERENCES]
    number = following.sentence + (following.verb is not None)
    if number >= len(sentences) or sentences[number].paragraph != sentences[following.sentence].paragraph:
        return False
    sentence = sentences[number]
    entering = _ENTERS.search(annotated.text, sentence.start, sentence.end)
    if entering is None or entering.start() - sentence.start > 30:
        return False
    subject = next(
        (n for n, mention in enumerate(mentions[following.mention :], following.mention) if mention.sentence == number),
        None,
    )
    return subject is not None and references[subject].person == references[following.mention].person


def _on_the_wire(annotated: Annotated, marks: Sequence[str | None], sure: frozenset[int]) -> list[str | None]:
    """A voice on a telephone or radio stays there until the call or the scene ends; who spoke here before does not.

    Args:
        annotated: The manuscript with its speakers and scenes.
        marks: What is known of each quotation by itself.
        sure: The quotations whose tags name their speaker.
    """
    starts = [scene.start for scene in annotated[SCENES]]
    persons = {speaker.quotation: speaker.person for speaker in annotated[VOICES]}
    devices = {number for number, person in enumerate(annotated[PERSONS]) if person.unnamed and _is_device(person.name)}
    found = list(marks)
    far: set[tuple[int, int]] = set()
    here: set[tuple[int, int]] = set()
    last = 0
    for number, quotation in enumerate(annotated[QUOTATIONS]):
        if hung_up(annotated.text[last : quotation.outer_start]):
            far.clear()
        last = quotation.outer_end
        person = persons.get(number)
        if person is None or annotated[KINDS][number].kind is not UtteranceKind.SPEECH:
            continue
        key = bisect_right(starts, quotation.start), person
        if marks[number] == "V.O." and number in sure:
            far |= {key} - here
        elif marks[number] is None and (key in far or person in devices):
            found[number] = "V.O."
        elif marks[number] is None:
            here.add(key)
    return found


def _is_device(name: str) -> bool:
    return name.casefold().rpartition(" ")[2] in DEVICES
