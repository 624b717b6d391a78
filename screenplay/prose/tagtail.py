"""What stands behind the verb of a speech tag: manner, acts, circumstances, or nothing that needs to be kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from screenplay.prose.circumstances import circumstance, is_circumstance, leans, so_that, state_alone, stated
from screenplay.prose.lexicon import rows
from screenplay.prose.lexicon import words as lexicon_words
from screenplay.prose.nouns import person_nouns
from screenplay.prose.tagjoins import (
    CONJUNCTION,
    PRESENT,
    at_last,
    compared,
    joined_act,
    louder,
    phrase_then_act,
    said_with,
    told_whom,
    while_state,
)
from screenplay.prose.tagpieces import (
    COUNTING,
    HELPERS,
    MANNER_WORDS,
    SUBJECTS,
    At,
    Piece,
    Role,
    act,
    apart,
    flat,
    has_verb,
)
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["limit_manner", "read_tail", "tells_manner", "voice_clause"]

_FEW_WORDS = 4  # words without a verb that only tell which man it is who speaks
_FAR = 250  # characters behind the verb, beyond which nothing speaks of the voice any more


_WHO = r"(?:he|she|they|I|it|we|(?:the|his|her|a)\s+\p{Ll}+|\p{Lu}\p{L}+)"
_ABBREVIATED = r"(?<!\b(?:Mr|Mrs|Ms|Dr|St|Mlle|Mme))"
_EDGE = rf"(?={_ABBREVIATED}\s*[,;:.!?…—]|\s+(?:and|but|as|ask|while|when|then|before|after|until|something)\b|\s*$)"
_EMPTY = regex.compile(
    r"(?:to\s+)?(?:him|her|my|it|them)sel(?:f|ves)\b"
    r"|(?:at\s+(?:last|length|once)|again|too|then|once\s+more|first|now|instead|also|in\s+(?:turn|reply|answer)"
    r"|finally|eventually|suddenly|immediately|presently|instantly|lately|recently|still|already)\b(?!\s+\p{L})"
)
_WHILE_SPEAKING = regex.compile(
    rf"(?:as|ask|while|when)\s+(?:{_WHO}\s+)?(?:\p{{L}}+ly\s+)?(?P<verb>\p{{Ll}}+)\b(?P<object>(?:\s+(?:the|this|that|his|her|it)\b"
    rf"(?:\s+(?:question|words?|name|line|last\s+words?|story|answer))?)?){_EDGE}"
)
_ADVERB = regex.compile(
    r"(?:(?:very|so|too|rather|quite|almost|more|most|a\s+little|a\s+bit)\s+)?(?P<word>\p{L}+)\b"
    r"(?:(?:\s*,\s*(?:but\s+|and\s+)?|\s+(?:and|but)\s+)\p{L}+ly\b)?"
)
_TO_WHOM = regex.compile(
    rf"to\s+(?:him|her|them|me|us|you|everyone|everybody|nobody|no\s+one|\p{{Lu}}[\p{{L}}.]*(?:\s+\p{{Lu}}\p{{L}}+)*"
    rf"|(?:the|his|her|their|my|a)\s+(?:\p{{L}}+\s+)?\p{{L}}+){_EDGE}",
)
_OBJECT = regex.compile(
    r"(?:him|her|them|me|us|you|it|this|that|\p{Lu}\p{L}+|(?:the|his|her|these|those)\s+"
    rf"(?:last\s+|first\s+|same\s+|final\s+)?(?:question|words?|name|line|answer|story|sentence|others?)){_EDGE}"
)
_PHRASE = regex.compile(
    rf"(?P<preposition>with|in|through|under|without|between|from|at|over|across|above|behind|into|by|around|down|up|on"
    rf"|beneath|past|beyond|like|half|for)\s+(?P<rest>.+?){_EDGE}",
    regex.DOTALL,
)
_TOLD = regex.compile(r"(?:the|his|her|my|their|a)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+\s*$")  # `told the ceiling`
_COMPARED = regex.compile(r"\s+as\s+(?:before|ever|always|usual|if|\p{L}+)(?:\s+[\p{L}’']+){0,3}?(?=\s*[,.;!?]|\s*$)")
_SO_THAT_DONE = regex.compile(r"so\s+that\s+(?=\p{L})")
_NOT_DONE = regex.compile(r"(?:not|still|half|already)\s+\p{Ll}+(?:\s+\p{L}+){0,4}(?=\s*[,.;!?]|\s*$)")
_CHANGING = regex.compile(
    r"(?:\s*,?\s*(?:and\s+)?then\s+\p{Ll}+(?:\s+again)?)+(?=\s*[,.;!?]|\s*$)"
)  # `going red, then white`
_SLIGHTLY = ("a little", "a bit", "a trifle", "a shade", "a touch", "a good deal", "a lot")
_REST = regex.compile(rf"\p{{Ll}}[^,;]*?(?={_ABBREVIATED}\s*[,;.!?]|\s*$)", regex.DOTALL)
_FEW = regex.compile(r"(?P<word>\p{Ll}+)(?:\s+\p{L}+){0,1}(?=\s*[,;.!?]?\s*$)")
_FINITE = regex.compile(r"\p{Ll}+")
_VERB = regex.compile(
    r"(?:(?:\p{Ll}+ly|then|just|only|also|still|again|never|even|for\s+once|at\s+(?:last|once)|in\s+the\s+end)\s+)*"
    r"(?P<verb>\p{Ll}+?)(?:n['’]t)?(?!\p{L})"
)
_GRADED = regex.compile(r"\s+\p{Ll}+(?=\s*[,;.!?]|\s*$)")  # `excessively POLITE`
_ING = regex.compile(rf"(?:(?:not|never)\s+)?(?P<word>\p{{L}}+ing)\b(?P<rest>.*?){_EDGE}", regex.DOTALL)
_VOICE_CLAUSE = regex.compile(
    r"(?P<subject>(?:his|her|the|my|\p{Lu}\p{L}+['’]s)\s+[^,;]*?)\s+(?P<be>was|were|is|are)\s+(?P<state>.+)",
    regex.DOTALL,
)
_WHO_DID = regex.compile(r"who(?:\s+(?=\p{Ll})|(?=['’](?:d|s|ll)\b))")
_WHOSE = regex.compile(r"whose\s+\p{Ll}")
_VOICE = regex.compile(r"\b(?:voice|tone|words|accent|breath|speech|whisper)\b", regex.IGNORECASE)
_RELATIVES = frozenset(("that", "which", "who", "whose"))
_NO_PARTICIPLE = frozenset(
    "something nothing everything anything morning evening during king ring thing spring".split()
)
_BROKEN = frozenset("of at to the a an and or but with for from by in half that which who as than if".split())
_OUTSIDE = frozenset(("from", "through"))
_NO_MANNER = frozenset(
    "suddenly finally immediately eventually only really early presently instantly lately recently nearly"
    " merely naturally elderly family reply rely apply supply fly july ugly lonely friendly lovely likely holy".split()
)


@cache
def _manner(kind: str) -> frozenset[str]:
    return frozenset(word for of, word in rows("manner") if of == kind)


def read_tail(text: str, start: int, end: int, verb: SpeechVerb) -> Iterator[Piece]:
    """Read what follows a verb of speaking in its sentence.

    Args:
        text: The whole text.
        start: Where the verb ends.
        end: Where its sentence ends.
        verb: The verb.

    Yields:
        Pieces that together cover the stretch, white space and signs between them aside.
    """
    place = start
    while True:
        while place < end and not text[place].isalnum():
            place += 1
        if place >= end:
            return
        far = place - start > _FAR
        piece = act(text, place, end) if far else _next(text, place, end, verb)
        yield piece
        place = piece.end


def limit_manner(pieces: list[Piece]) -> list[Piece]:
    """Let a parenthetical hold about eight words; what is over becomes action."""
    kept = []
    count = 0
    for each in pieces:
        piece = _sound(each)
        words = len(piece.text.split())
        if piece.role is Role.MANNER and count and count + words > MANNER_WORDS + 1:
            kept.append(replace(piece, role=Role.ACT, wants_subject=is_circumstance(piece.text)))
            continue
        count += words if piece.role is Role.MANNER else 0
        kept.append(piece)
    return kept


def _sound(piece: Piece) -> Piece:
    """No parenthetical breaks off: `(of)`, `(after half)`."""
    words = piece.text.split()
    particle = len(words) >= 2 and (
        words[-2].endswith("ing")  # `cutting in`
        or (words[-1] == "to" and is_past_verb(words[-2]))  # `louder than he meant to`
    )
    if piece.role is not Role.MANNER or not words or particle or words[-1].casefold() not in _BROKEN:
        return piece
    if len(words) == 1:
        return replace(piece, role=Role.TAG)
    return replace(piece, role=Role.ACT, wants_subject=is_circumstance(piece.text))


def _next(text: str, place: int, end: int, verb: SpeechVerb) -> Piece:
    """The piece that begins at `place`."""
    shows_voice = verb.kind is not VerbKind.PLAIN
    at = At(text, place, end, verb)
    for reader in _READERS:
        piece = reader(at)
        if piece is not None:
            return piece
    stop = _edge(text, place, end)
    words = text[place:stop].casefold().replace("’", "'").split()
    if shows_voice and len(words) < MANNER_WORDS and words[0].partition("'")[0] not in SUBJECTS | _RELATIVES:
        return Piece(place, stop, Role.MANNER, flat(text, place, stop))
    slightly = apart(text, place) and " ".join(words).startswith(_SLIGHTLY) and len(words) <= MANNER_WORDS
    if slightly and tells_manner(words[-1]) and not any(map(_is_verb, words, ("", *words))):
        return Piece(place, stop, Role.MANNER, flat(text, place, stop))
    no_person = words[-1] not in person_nouns() and words[-1] not in lexicon_words("kin")
    if verb.lemma == "tell" and no_person and _TOLD.match(text, place, stop) and not apart(text, place):
        return Piece(place, stop, Role.MANNER, f"{verb.ing} {flat(text, place, stop)}")
    told = words[0].partition("'")[0] in SUBJECTS and "'" in words[0]  # `she'd gone red`
    closed = not told and text[stop:end].lstrip()[:1] in ("", ",", ".", ";", "!", "?")
    if closed and len(words) <= _FEW_WORDS and not any(map(_is_verb, words, ("", *words))):
        slightly = " ".join(words).startswith(_SLIGHTLY)
        described = apart(text, place) and (words[0] not in COUNTING or slightly) and text[place].islower()
        if described:
            return Piece(place, stop, Role.MANNER, flat(text, place, stop))  # `said Ann, pale and cold`
        return Piece(place, stop, Role.TAG)  # `said the man two stools over`
    rest = _REST.match(text, place, end)
    if (
        rest
        and not told
        and words[0] not in COUNTING | SUBJECTS | _RELATIVES | {"and", "but", "or"}
        and _verbless(rest[0])
    ):
        return Piece(place, rest.end(), Role.MANNER, flat(text, place, rest.end()))  # `half to himself, half to her`
    return act(text, place, end)


def _verbless(words: str) -> bool:
    small = words.casefold().split()
    return len(small) <= MANNER_WORDS and not has_verb(small) and not any(map(_is_verb, small, ("", *small)))


def _is_verb(word: str, before: str) -> bool:
    """A word is a finite verb, and no noun that is counted: `two stools`."""
    return before not in COUNTING and (is_past_verb(word) or word in HELPERS or PRESENT.fullmatch(word) is not None)


def _dropped(at: At) -> Piece | None:
    match = _EMPTY.match(at.text, at.place, at.end)
    if match is None and at.verb.kind is VerbKind.PLAIN:
        match = _OBJECT.match(at.text, at.place, at.end)
    return Piece(at.place, match.end(), Role.TAG) if match else None


def _while_speaking(at: At) -> Piece | None:
    """`as he spoke` says nothing; `as he laughed` says how."""
    match = _WHILE_SPEAKING.match(at.text, at.place, at.end)
    spoken = speech_verb(match["verb"]) if match else None
    if match is None or spoken is None:
        return None
    if spoken.kind is VerbKind.PLAIN and spoken.lemma != "cry":
        return Piece(at.place, match.end(), Role.TAG)
    return Piece(at.place, match.end(), Role.MANNER, spoken.ing + (" " + match["object"].strip()).rstrip())


def _adverb(at: At) -> Piece | None:
    match = _ADVERB.match(at.text, at.place, at.end)
    if match is None:
        return None
    word = match["word"].casefold()
    if tells_manner(word) or word in _manner("adverb"):
        graded = _GRADED.match(at.text, match.end(), at.end) if apart(at.text, at.place) else None
        end = graded.end() if graded and not has_verb([graded[0].strip()]) else match.end()
        return Piece(at.place, end, Role.MANNER, flat(at.text, at.place, end))
    return None


def tells_manner(word: str) -> bool:
    """A word is an adverb that tells how, not when or whether."""
    return word.endswith("ly") and word not in _NO_MANNER


def _addressed(at: At) -> Piece | None:
    match = _TO_WHOM.match(at.text, at.place, at.end)
    if match is None:
        return None
    return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()).rstrip("."))


def _phrase(at: At) -> Piece | None:
    match = _PHRASE.match(at.text, at.place, at.end)
    if match is None:
        return None
    words = [word.casefold() for word in regex.findall(r"[\p{L}'’-]+", match["rest"])]
    if words == ["it"]:
        return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))  # `through it`
    if (SUBJECTS | _RELATIVES) & set(words):  # more than a phrase: `in the way he spoke when he was tired`
        few = len(at.text[at.place : at.end].split()) <= MANNER_WORDS and _manner("noun") & set(words)
        if few:
            return Piece(at.place, at.end, Role.MANNER, flat(at.text, at.place, at.end))
        return replace(act(at.text, at.place, at.end), wants_subject=leans(at.text[at.place : at.end]))
    compared = _COMPARED.match(at.text, match.end(), at.end) if "same" in words else None
    if compared is not None and _manner("noun") & set(words):
        return Piece(at.place, compared.end(), Role.MANNER, flat(at.text, at.place, compared.end()))
    told = at.verb.kind is not VerbKind.PLAIN or match["preposition"] in ("without", "half", "like")
    if (told or _manner("noun") & set(words)) and len(words) <= MANNER_WORDS:
        return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))
    if match["preposition"] in _OUTSIDE and len(words) <= 4:
        return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))
    return None


def _joined(at: At) -> Piece | None:
    """What is joined by and, but: another act, or more about the manner."""
    conjunction = CONJUNCTION.match(at.text, at.place, at.end)
    if conjunction is None:
        return None
    following = conjunction.end()
    said = _FINITE.match(at.text, following, at.end)
    act_verb = _VERB.match(at.text, following, at.end)
    spoken = speech_verb(said[0]) if said else None
    if said and spoken and spoken.kind is VerbKind.PLAIN and at.text.startswith("and", at.place):
        return Piece(at.place, said.end(), Role.TAG)
    more = _FEW.match(at.text, following, at.end)
    present = more is not None and PRESENT.fullmatch(more["word"]) is not None
    if more and not present and not is_past_verb(more["word"]) and more["word"].casefold() not in SUBJECTS:
        return Piece(at.place, more.end(), Role.MANNER, flat(at.text, at.place, more.end()))
    if _PHRASE.match(at.text, following, at.end) or _ing(at.text, following, at.end):
        return Piece(at.place, following, Role.TAG)
    word = act_verb["verb"] if act_verb else ""
    bare = is_past_verb(word) or word in HELPERS or PRESENT.fullmatch(word) is not None
    begin = at.place if at.text.startswith("but", at.place) else following
    return replace(act(at.text, begin, at.end, start=at.place), wants_subject=bare)


def _participle(at: At) -> Piece | None:
    match = _ing(at.text, at.place, at.end)
    if match is None:
        return None
    words = len(match[0].split())
    changing = _CHANGING.match(at.text, match.end(), at.end)
    if changing and len(at.text[at.place : changing.end()].split()) <= MANNER_WORDS:
        return Piece(at.place, changing.end(), Role.MANNER, flat(at.text, at.place, changing.end()))
    denied = match[0].startswith(("not ", "never ")) and words <= MANNER_WORDS - 2  # `not looking up`
    if denied or (match["word"].casefold() in _manner("ing") and words <= MANNER_WORDS):
        return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))
    return replace(act(at.text, at.place, at.end), wants_subject=True)


def _ing(text: str, place: int, end: int) -> regex.Match[str] | None:
    match = _ING.match(text, place, end)
    return match if match and len(match["word"]) > 4 and match["word"].casefold() not in _NO_PARTICIPLE else None


def _clause(at: At) -> Piece | None:
    """`his words were thick with sleep`: a clause about the voice is manner, without its `be`."""
    words = voice_clause(at.text, at.place, at.end)
    return Piece(at.place, at.end, Role.MANNER, words) if words else None


def _so_that_done(at: At) -> Piece | None:
    """`so that nobody moved`: what follows is an act of its own."""
    match = _SO_THAT_DONE.match(at.text, at.place, at.end)
    return act(at.text, match.end(), at.end, start=at.place) if match else None


def _not_done(at: At) -> Piece | None:
    """`, not put out`, `, still on the stairs`: a state, though its form might be a past."""
    match = _NOT_DONE.match(at.text, at.place, at.end) if apart(at.text, at.place) else None
    if match is None or {*match[0].casefold().split()} & (SUBJECTS | HELPERS):
        return None
    return Piece(at.place, match.end(), Role.MANNER, flat(at.text, at.place, match.end()))


def _relative(at: At) -> Piece | None:
    """`who had come in`, `whose pen had stopped`: an act of the speaker."""
    if _WHOSE.match(at.text, at.place, at.end) is not None:
        return replace(act(at.text, at.place, at.end), wants_subject=True)
    match = _WHO_DID.match(at.text, at.place, at.end)
    if match is None:
        return None
    return replace(act(at.text, match.end(), at.end, start=at.place), wants_subject=True)


def voice_clause(text: str, start: int, end: int) -> str | None:
    """The manner that a clause about the voice tells: `his voice was soft` -> `his voice soft`; else None."""
    match = _VOICE_CLAUSE.match(text, start, end)
    if match is None or not _VOICE.search(match[0]) or len(match[0].split()) > MANNER_WORDS + 1:
        return None
    return " ".join(f"{match['subject']} {match['state']}".split()).rstrip(".!?…, ")


def _edge(text: str, place: int, end: int) -> int:
    match = regex.compile(_EDGE).search(text, place + 1, end)
    return match.start() if match else end


_READERS = (
    _dropped,
    _while_speaking,
    so_that,
    _so_that_done,
    _not_done,
    louder,
    _adverb,
    _addressed,
    _phrase,
    while_state,
    compared,
    joined_act,
    phrase_then_act,
    at_last,
    said_with,
    _joined,
    stated,
    circumstance,
    state_alone,
    _participle,
    _clause,
    _relative,
    told_whom,
)
