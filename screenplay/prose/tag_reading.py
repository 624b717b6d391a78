"""Read one sentence beside a quotation: the verb of speaking in it, and who its subject is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from screenplay.prose.mentions import Mention, MentionKind
from screenplay.prose.sentences import Sentence
from screenplay.prose.tag_use import joins, phrase_at, says, tag_verb, unlisted
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb_forms
from screenplay.prose.words import is_past_verb

__all__ = ["Reading"]

_SOMETHING = regex.compile(r"\s+(?:the|an?|his|her|my|their|its|our|him|me|them|something)\b")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*")
_AND_ONLY = regex.compile(r"\s+and\s+")
_REACH = 12  # words of the sentence behind a quotation in which a tag's verb may stand
_VOICE_BACK = 16  # characters between whose voice it is and the word: `Ann's low voice`
_BACK = 90  # characters between the verb of a leading tag and its quotation
_BETWEEN = frozenset(
    "then just also only never still always even once again soon now finally suddenly almost nearly simply merely had"
    " has quickly all both at last himself herself too in turn could did would was is and but as very so thus rather"
    " quite somewhat more most here myself there well".split()
)
_SUBORDINATING = frozenset("when after once as while because since though although before until till".split())
_JOINS = frozenset("and but as while then who".split())
_AND = frozenset("and but then".split())
_HELPING = frozenset(
    "was were had did could would should might must can will may shall is are has does been went came got put let set"
    " stood sat lay".split()
)
_SPEECHES = frozenset(
    "reply answer response rejoinder remark comment question exclamation words word retort greeting observation".split()
)
_BEFORE_NOUN = frozenset("a an the his her my your our their its this that with of no some any such another".split())
_LINKING = frozenset("was were is are came".split())
_NO_VERB = frozenset("him her them me us you it everyone everybody no nobody anyone someone each one".split())
_HELPERS = frozenset("managed tried attempted began started continued dared hastened ventured".split())
_OBJECTS = frozenset("him her me himself herself myself".split())
# What says something in writing: `his name tag said Frank`.
_WRITTEN_ON = frozenset(
    "tag badge label sign plate plaque placard sticker banner poster card note letter telegram menu receipt headline"
    " caption screen display clock dial gauge shirt t-shirt mug".split()
)
_PREPOSITIONS = frozenset(
    "of to at with from by for in on upon about toward towards behind beside near against between into after before"
    " than like under over without around past beyond among".split()
)

_Found = tuple[int | None, SpeechVerb | None, int, int]


class Reading:
    """A sentence with its words and the mentions in it."""

    def __init__(self, text: str, sentence: Sentence, mentions: Sequence[Mention], inside: range) -> None:
        self._text = text
        self._sentence = sentence
        self._mentions = mentions
        self._inside = inside
        self._words = [
            (m.start(), m.end(), m[0].casefold()) for m in _WORD.finditer(text, sentence.start, sentence.end)
        ]

    def following(self) -> _Found:
        """Read the sentence behind a quotation: `Clara said`, `said the old woman`, `she plucked the board`.

        Returns:
            The mention of the speaker, the verb of speaking, and where the verb stands.
        """
        if self._text[self._sentence.start] == "(":
            return None, None, self._sentence.start, self._sentence.start
        for place, start, end, verb in self._verbs(self._words[: _REACH + 1]):
            subject = self._left_subject(place)
            if verb.kind is VerbKind.WRITE and self._writes_something(end):
                continue
            inverted = subject is None and place <= 1
            if inverted:
                subject = self._right_subject(end)
            if not inverted and not says(self._text, verb, (start, end), (self._sentence.start, self._sentence.end)):
                continue
            if subject is not None and self._opens(min(start, self._joined_start(subject))):
                return subject, verb, start, end
        return (
            self._inverted()
            or self._unlisted()
            or (self._beat_subject(leading=False), None, self._sentence.start, self._sentence.start)
        )

    def _writes_something(self, end: int) -> bool:
        """`"Is it?" She signed his sheet.`: a sentence of its own, and other words than the speech's."""
        own = self._text[self._sentence.start].isupper() and not joins(self._text, self._sentence.start)
        return own and _SOMETHING.match(self._text, end) is not None

    def leading(self) -> _Found:
        """Read the sentence before a quotation: `She said, `, `Martin chuckled as he replied, `.

        Returns:
            The mention of the speaker, the verb of speaking, and where the verb stands.
        """
        ended = self._text[self._sentence.end - 1] in ".!?"
        for place, start, end, verb in reversed(list(self._verbs(self._words))):
            act = place < len(self._words) - 2 or verb.kind is VerbKind.ACT
            if self._sentence.end - start > _BACK or (ended and act):
                break
            if place and self._words[place - 1][2] in _WRITTEN_ON:
                break
            subject = self._left_subject(place)
            if self._text[start:end].casefold() not in speech_verb_forms():  # kept asking: with its subject, or an act
                if subject is None or not self._opens(self._mentions[subject].start):
                    continue
            elif subject is None:
                subject = self._far_subject(place)
            if subject is None and self._sentence.end - end <= 2:
                subject = self._right_subject(end)
            inner = ended and subject is not None and place < len(self._words) - 1
            if inner and subject is not None and not self._opens(min(start, self._mentions[subject].start)):
                break  # `She poured the coffee he asked for.`
            if subject is not None or place == 0 or self._words[place - 1][2] in _JOINS:
                return subject, verb, start, end
        return self._beat_subject(leading=True), None, self._sentence.start, self._sentence.start

    def _verbs(self, words: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, int, SpeechVerb]]:
        """The verbs of speaking among words: (index, start, end, verb), the longest reading of each."""
        forms = speech_verb_forms()
        done = 0
        for place, (start, end, word) in enumerate(words):
            phrase = phrase_at(self._text, start, self._sentence.end) if start >= done else None
            if phrase is not None:
                done = phrase[0]
                yield place, start, *phrase
            if start < done or any(_denies(earlier) for _, _, earlier in words[max(0, place - 2) : place]):
                continue  # `I didn't ask for it`
            if place + 1 < len(words):
                pair = forms.get(f"{word} {words[place + 1][2]}")
                if pair is not None:
                    yield place, start, words[place + 1][1], pair
                    continue
            verb = forms.get(word) if not place or words[place - 1][2] not in _BEFORE_NOUN else None
            infinitive = place > 0 and words[place - 1][2] == "to"
            if verb is None or _only_helps(words, place) or (infinitive and verb.kind is not VerbKind.PLAIN):
                continue
            yield place, start, end, verb

    def _opens(self, start: int) -> bool:
        """Nothing but adverbs stands before the tag: it belongs to the speech, not to a sentence of its own."""
        return all(word in _BETWEEN or word.endswith("ly") for at, _, word in self._words if at < start)

    def _joined_start(self, subject: int) -> int:
        """Where a subject begins, with another that is joined to it: `Ann and Tom said`."""
        start = self._mentions[subject].start
        other = next((n for n in self._inside if _AND_ONLY.fullmatch(self._text, self._mentions[n].end, start)), None)
        return start if other is None or self._mentions[other].possessive else self._mentions[other].start

    def _at(self, offset: int) -> int | None:
        """The mention that covers a word."""
        return next((n for n in self._inside if self._mentions[n].start <= offset < self._mentions[n].end), None)

    def _left_subject(self, place: int) -> int | None:
        """The mention that ends before the verb at `place`, adverbs and auxiliaries aside."""
        back = place - 1
        if back >= 1 and self._words[back][2] == "to" and self._words[back - 1][2] in _HELPERS:
            back -= 2  # `managed to say`
        while back >= 0 and place - back <= 6:
            word = self._words[back][2]
            if not (word in _BETWEEN or word.endswith("ly")) or self._at(self._words[back][0]) is not None:
                break
            back -= 1
        found = self._at(self._words[back][0]) if back >= 0 else None
        if found is None and back > 0 and self._words[back][2] == "voice":
            found = self._owner(back - 1)  # `the man's voice said`
        joined = any(word in _AND for _, _, word in self._words[back + 1 : place])
        if found is not None and joined and not self._may_act(found):
            return None  # `turned to Tom and asked`
        return found

    def _owner(self, place: int) -> int | None:
        """The mention that owns what stands behind the word at `place`."""
        found = self._at(self._words[place][0])
        return found if found is not None and self._mentions[found].possessive else None

    def _far_subject(self, place: int) -> int | None:
        """The subject of a verb that stands apart from it: `Tom, turning to me, said`, `he sat down and said`."""
        start = self._words[place][0]
        floor = max(self._text.rfind(sign, self._sentence.start, start) for sign in ";:")
        if place and "who" in {word for _, _, word in self._words[max(0, place - 3) : place]}:
            who = next(first for first, _, word in reversed(self._words[:place]) if word == "who")
            near = [n for n in self._inside if self._mentions[n].end <= who and not self._mentions[n].possessive]
            return near[-1] if near else None
        able = [n for n in self._inside if floor < self._mentions[n].start < start and self._may_act(n)]
        if self._text[:start].rstrip().endswith(",") or self._words[place - 1][2].endswith("ly"):
            for n in reversed(able):
                if self._text[self._mentions[n].end] == ",":
                    return n
        acting = [n for n in able if self._mentions[n].subject]
        joined = any(word in _AND for _, _, word in self._words[max(0, place - 8) : place])
        if acting:
            return acting[0] if joined else acting[-1]
        return able[0] if able else None

    def _may_act(self, number: int) -> bool:
        """A mention that is no object: neither owned nor behind a preposition."""
        mention = self._mentions[number]
        if mention.possessive or mention.words in _OBJECTS:
            return False
        return not self._is_governed(number)

    def _is_governed(self, number: int) -> bool:
        """A preposition stands before a mention."""
        before = next((w for s, _, w in reversed(self._words) if s < self._mentions[number].start), "")
        return before in _PREPOSITIONS

    def _right_subject(self, end: int) -> int | None:
        """The mention that begins right behind the verb: `said Clara`, `cried the old woman`."""
        found = None
        for start, _, word in self._words:
            if start < end:
                continue
            found = next((n for n in reversed(self._inside) if self._mentions[n].start == start), None)
            if found is not None or not (word in _BETWEEN or word.endswith("ly") or word == "length"):
                break
        if found is None or self._mentions[found].words in _OBJECTS:
            return None
        return found if not self._mentions[found].possessive or self._is_heard(found) else None

    def _is_heard(self, owner: int) -> bool:
        """What a mention owns is a voice: `Ann's voice`, `the man's low voice`."""
        behind = [word for start, _, word in self._words if start >= self._mentions[owner].end]
        return "voice" in behind[:2]

    def _heard(self) -> int | None:
        """Whose voice a sentence tells of: `Ann's voice came up the stairs`, `He heard Ann's voice`."""
        for place, (start, _, word) in enumerate(self._words):
            if word != "voice" or place == 0:
                continue
            owner = next((n for n in self._inside if 0 <= start - self._mentions[n].end <= _VOICE_BACK), None)
            if owner is None or not self._mentions[owner].possessive or not self._is_heard(owner):
                continue
            known = self._mentions[owner].kind in (MentionKind.NAME, MentionKind.NOMINAL)
            if known and not self._is_governed(owner):
                return owner
        return None

    def _inverted(self) -> _Found | None:
        """Any verb before its subject right behind a quotation is a tag: `echoed Ann`."""
        if len(self._words) < 2:
            return None
        start, end, word = self._words[0]
        if not self._text[start].islower() or not is_past_verb(word) or word in _HELPING:
            return None
        subject = self._right_subject(end)
        if subject is None or self._mentions[subject].kind is MentionKind.GROUP:
            return None
        return subject, tag_verb(word), start, end

    def _unlisted(self) -> _Found | None:
        """Any verb that a quotation runs on into, with little behind it: `she lied`, behind a comma."""
        if not self._words or not joins(self._text, self._sentence.start):
            return None
        subject = self._at(self._words[0][0])
        if subject is None or self._mentions[subject].possessive:
            return None
        behind = [place for place, (start, _, _) in enumerate(self._words) if start >= self._mentions[subject].end]
        while behind and (self._words[behind[0]][2] in _BETWEEN or self._words[behind[0]][2].endswith("ly")):
            behind = behind[1:]
        if not behind or len(behind) > _REACH or self._words[behind[0]][2] in _HELPING:
            return None
        words = self._words[behind[0] : behind[0] + 2]
        helped = any(word in ("could", "can") for _, _, word in self._words[: behind[0]])
        found = unlisted(self._text, words, self._sentence.end, helped=helped)
        return None if found is None else (subject, found[1], words[0][0], found[0])

    def _beat_subject(self, *, leading: bool) -> int | None:
        """The subject of a sentence that tells an act: `Paul had crossed the floor`, `Her nostrils flared`."""
        speech = self._speech_noun()
        if speech is None:
            speech = self._heard()
        if speech is not None:
            return speech
        words, mentions = self._words, self._mentions
        if [word for _, _, word in words[:2]] == ["it", "was"] and len(words) > 2:
            return next((n for n in self._inside if mentions[n].start == words[2][0]), None)
        subject = self._main_subject()
        owner = next(
            (n for n in self._inside if mentions[n].possessive and mentions[n].start - self._sentence.start <= 3), None
        )
        if owner is not None and (subject is None or mentions[owner].start < mentions[subject].start):
            return owner
        verb_first = bool(words) and (words[0][2] in _JOINS or is_past_verb(words[0][2]))
        if subject is not None and verb_first and not leading and mentions[subject].start - self._sentence.start > 8:
            return None
        return subject

    def _main_subject(self) -> int | None:
        """The first subject; behind `When Ann was gone` the one of the main clause, if that is plain."""
        subjects = [n for n in self._inside if self._mentions[n].subject]
        if len(subjects) > 1 and self._words and self._words[0][2] in _SUBORDINATING:
            apart = [
                n for n in subjects[1:] if self._text[self._mentions[n].start - 2 : self._mentions[n].start] == ", "
            ]
            if apart or len(subjects) == 2:
                return (apart or subjects[1:])[0]
        return subjects[0] if subjects else None

    def _speech_noun(self) -> int | None:
        """Whose words a sentence announces: `was Ann's reply`, `Ann's answer was`, `her first words were`."""
        for place, (start, _, word) in enumerate(self._words):
            if word in _SPEECHES:
                owner = next((n for n in reversed(self._inside) if self._mentions[n].start < start), None)
                if owner is None or not self._mentions[owner].possessive:
                    return None
                between = sum(self._mentions[owner].end <= first < start for first, _, _ in self._words)
                linked = {other for _, _, other in self._words[max(0, place - 4) : place + 4]} & _LINKING
                return owner if between <= 3 and linked else None
        return None


def _denies(word: str) -> bool:
    return word in ("not", "never") or word.endswith(("n't", "n’t"))


def _only_helps(words: Sequence[tuple[int, int, str]], place: int) -> bool:
    """`began to laugh`, `offered to go`: the verb opens an act, unless the act is speaking (`began to say`)."""
    if place + 2 >= len(words) or words[place + 1][2] != "to" or words[place][2] in ("said", "says", "say"):
        return False
    following = words[place + 2][2]
    if following in _NO_VERB or following in _BEFORE_NOUN or following.endswith(("self", "selves")):
        return False
    verb = speech_verb_forms().get(following)
    return verb is None or verb.kind is not VerbKind.PLAIN
