"""From a manuscript to its analysis: run the passes, then gather what they found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.manuscript import BlockKind, Manuscript
from screenplay.prose.analysis import Analysis, Character, SceneFound, Utterance
from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.casting import CastRole, plain, roles_of
from screenplay.prose.cues import cues
from screenplay.prose.delivery import DELIVERIES
from screenplay.prose.extensions import EXTENSIONS
from screenplay.prose.kinds import KINDS, UtteranceKind
from screenplay.prose.lost_marks import lost_marks
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.passes import Watch, annotate
from screenplay.prose.pieces import pieces
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.setting.scenes import SCENES
from screenplay.prose.tagpieces import Role
from screenplay.prose.voices import VOICES
from screenplay.prose.who import ADDRESSES, links

__all__ = ["analyze", "gather"]

_GENDERS = {"m": "male", "f": "female", None: None}
_DOUBTFUL = 0.4  # confidence below which a speaker is worth a remark


def analyze(
    manuscript: Manuscript, *, path: str | None = None, watch: Watch | None = None, casting: tuple[CastRole, ...] = ()
) -> Analysis:
    """Find the characters, utterances and scenes of a manuscript.

    Args:
        manuscript: The manuscript.
        path: Where it was read from, for the record.
        watch: Called before each step with its name, its number and the number of steps.
        casting: What the writer says of the cast.

    Returns:
        The analysis.
    """
    return gather(annotate(manuscript, watch, casting), path=path)


def gather(annotated: Annotated, *, path: str | None = None) -> Analysis:
    """Gather what the passes found.

    Args:
        annotated: The manuscript with all layers.
        path: Where it was read from, for the record.

    Returns:
        The analysis.
    """
    meant = links(annotated[ADDRESSES])
    utterances = tuple(_utterances(annotated))
    return Analysis(
        characters=tuple(_characters(annotated, meant, utterances)),
        utterances=utterances,
        scenes=tuple(_scenes(annotated)),
        omitted=(),
        added=(),
        diagnostics=(*_doubts(annotated), *_unmet(annotated)),
        path=path,
        annotated=annotated,
    )


def identifier(person: int) -> str:
    """The id of a person in the analysis file."""
    return f"c{person + 1}"


def _characters(
    annotated: Annotated, meant: Mapping[int, int], utterances: tuple[Utterance, ...]
) -> Iterator[Character]:
    persons, text = annotated[PERSONS], annotated.text
    names: dict[int, Counter[str]] = defaultdict(Counter)
    for number, person in enumerate(persons):
        names[meant.get(number, number)].update(person.forms)
    for number, phrase in _cast_nominals(annotated):
        names[meant.get(number, number)][phrase] += 1
    speeches: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for utterance in utterances:
        if utterance.speaker is not None:
            speeches[utterance.speaker] += 1
            words[utterance.speaker] += len(text[utterance.start : utterance.end].split())
    for number, cue in cues(persons, meant).items():
        key = identifier(number)
        yield Character(
            key,
            cue,
            dict(names[number].most_common()),
            _GENDERS[persons[number].gender],
            speeches[key],
            words[key],
        )


def _cast_nominals(annotated: Annotated) -> Iterator[tuple[int, str]]:
    """The nominals that the writer's casting gives to persons with names, each time they are used."""
    for mention, reference in zip(annotated[MENTIONS], annotated[REFERENCES], strict=True):
        if mention.kind is MentionKind.NOMINAL and reference.person is not None and reference.sure == 1.0:
            yield reference.person, f"{mention.determiner} {mention.words}".strip()


def _utterances(annotated: Annotated) -> Iterator[Utterance]:
    wide = lost_marks(annotated.text)
    speakers = {speaker.quotation: speaker for speaker in annotated[VOICES]}
    manners: dict[int, list[str]] = defaultdict(list)
    for delivery in annotated[DELIVERIES]:
        manners[delivery.quotation] += [p.text for p in delivery.pieces if p.role is Role.MANNER and p.text]
    for number, quotation in enumerate(annotated[QUOTATIONS]):
        kind = annotated[KINDS][number].kind
        if kind is UtteranceKind.WORDS:
            continue
        speaker = speakers.get(number)
        person = speaker.person if speaker else None
        runner_up = speaker.runner_up if speaker else None
        whole = Utterance(
            quotation.start,
            quotation.end,
            None if person is None else identifier(person),
            kind.value,
            f"({' '.join(manners[number])})" if manners[number] else None,
            annotated[EXTENSIONS][number].mark,
            speaker.confidence if speaker else 0.0,
            speaker.evidence if speaker else "",
            None if runner_up is None else identifier(runner_up),
        )
        parts = pieces(annotated.text, quotation, wide=wide)
        if len(parts) == 1 and parts[0] == (whole.start, whole.end):
            yield whole
        else:
            yield from (replace(whole, start=start, end=end) for start, end in parts)


def _scenes(annotated: Annotated) -> Iterator[SceneFound]:
    for scene in annotated[SCENES]:
        yield SceneFound(
            scene.start,
            scene.int_ext,
            scene.location,
            scene.time,
            scene.link,
            scene.guessed,
            scene.confidence,
            annotated.text[scene.evidence_start : scene.evidence_end],
        )


def _doubts(annotated: Annotated) -> Iterator[Diagnostic]:
    manuscript, quotations = annotated.manuscript, annotated[QUOTATIONS]

    def doubt(code: str, severity: Severity, message: str, start: int, end: int) -> Diagnostic:
        return Diagnostic(code, severity, message, start, end, manuscript.line(start), manuscript.column(start))

    for block in manuscript.blocks:
        if block.kind is BlockKind.APPARATUS:
            yield doubt("set-aside", Severity.INFO, f"set aside as {block.label}", block.start, block.end)
    for quotation in quotations:
        if quotation.mended:
            message = "the quotation marks of this paragraph do not match and were mended"
            yield doubt("mended-quotation", Severity.INFO, message, quotation.start, quotation.end)
    for speaker in annotated[VOICES]:
        if speaker.person is None or speaker.confidence < _DOUBTFUL:
            quotation = quotations[speaker.quotation]
            message = "the speaker of this line is a guess"
            yield doubt("doubtful-speaker", Severity.INFO, message, quotation.start, quotation.end)


def _unmet(annotated: Annotated) -> Iterator[Diagnostic]:
    """Names of the writer's casting that the text does not have."""
    roles = roles_of(annotated)
    if not roles:
        return
    text = annotated.text.casefold()
    met = {plain(form) for person in annotated[PERSONS] for form in (*person.forms, person.name)}
    met.update(plain(mention.words) for mention in annotated[MENTIONS])
    narrated = any(person.narrator for person in annotated[PERSONS])
    for role in roles:
        for name in role.names:
            if name == "I" and not narrated:
                message = f"the cast lets {role.cue or role.names[0]!r} narrate, but nobody in the text says I"
                yield Diagnostic("no-narrator", Severity.WARNING, message)
            elif name != "I" and plain(name) not in met and name.casefold() not in text:
                yield Diagnostic("unmet-name", Severity.WARNING, f"the cast has {name!r}, whom the text does not name")
