"""Whether a verb tells what happens in the story's present: not planned, denied, supposed, remembered or only seen."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.prose.setting.motion import Form, MotionForm, MotionKind, motion_form
from screenplay.prose.setting.tokens import Token

__all__ = ["happens"]

_MODALS = frozenset(
    "would could should might may must can will shall cannot ought need dare wouldn't couldn't shouldn't mightn't can't"
    " won't didn't don't doesn't hadn't wasn't weren't isn't aren't hasn't haven't never not nor neither to without"
    " he'd she'd they'd we'd i'd you'd he'll she'll they'll i'll we'll you'll used let before instead by from"
    " hesitated refused forgot failed declined longed wished wanted meant intended".split()
)
_HAVE = frozenset("had has have having".split())
_BEGUN = frozenset("began begin begins started starts beginning starting start kept about tried try trying".split())
_BE = frozenset("was were is are am be been being".split())
_SUPPOSING = frozenset(
    "if unless whenever whether who whom whose which although though wherever whatever until till lest than".split()
)
_PERCEIVING = frozenset(
    "watched watch watches watching saw see sees seen seeing heard hear hears hearing noticed notice notices noticing"
    " observed observing imagined imagine pictured picture dreamed dreamt".split()
)
_LOOKING = frozenset(
    "looking looked gazing gazed staring stared glancing glanced peering peered calling called".split()
)
_SPENDING = frozenset("spent passed spend spends passes".split())
_DOUBTING = frozenset("perhaps maybe possibly probably".split())
_CLAUSES = frozenset("when as and but before after while till until then once".split())
_WHEN = frozenset("when once after before".split())
_LATER = frozenset("would will should shall might may must".split())
_LIMITS = frozenset("until till".split())
_STOPPING = frozenset("stop stopped stopping pause paused rest rested halt halted slow slowed running walking".split())
_ON_THE_MOVE = frozenset((MotionKind.GO, MotionKind.TAKE, MotionKind.RIDE))
_STAYING = frozenset("wait waited waiting stay stayed remain remained stood sat lay not never to would".split())
_WAITING = frozenset("wait waited waiting stay stayed remain remained".split())
_RECALLING = frozenset("remember recall remembered recalled remembering recalling".split())
_MINDING = _RECALLING | frozenset(
    "thought said knew told wished imagined dreamed dreamt supposed fancied believed hoped feared wondered heard"
    " explained declared mentioned learned learnt related reported thinks says knows tells wishes imagines supposes"
    " believes hopes fears wonders explains remembers recalls".split()
)
_NOTIONS = frozenset("wish hope idea notion thought fear belief dream fancy suspicion feeling report rumour".split())
_MUSING = frozenset(
    "thought think thinking thinks dreamed dreamt dreaming spoke told talked speaking talking heard".split()
)
_TEMPORAL = frozenset("when after once until till soon time hardly scarcely just barely already had".split())
_SUBJECTS = frozenset("he she they we i you it".split())
_HABITS = frozenset(
    "often usually always sometimes generally seldom rarely occasionally used regularly frequently whenever habitually"
    " times twice".split()
)
_TURNS = frozenset(
    "day night morning evening afternoon week month year time hour sunday monday saturday now few other".split()
)
_ADVERBS = frozenset(
    "then now soon just also at last once again both all still even only almost nearly quickly slowly herself himself"
    " themselves ourselves myself finally suddenly first next later".split()
)
_REACH = 14  # words back in which something may take the verb out of the story's present


def happens(tokens: Sequence[Token], at: int, form: MotionForm, *, present: bool) -> bool:
    """Tell whether a verb of motion or rest states what happens where the story stands.

    Args:
        tokens: The words of the sentence.
        at: Index of the verb.
        form: The verb.
        present: The text is told in the present tense.

    Returns:
        False for what is planned, denied, supposed, remembered, or only seen from where the story stays.
    """
    before = _word_before(tokens, at)
    key = tokens[before].key if before is not None else ""
    if _habitual(tokens, at):
        return False
    if key in _MODALS or key in _BEGUN:
        return False
    if key == "be" and before and tokens[before - 1].key in _MODALS:
        return False  # to be taken home
    if key in _HAVE:
        return _just_completed(tokens, at, before or 0, form)
    if form.forms == {Form.ING}:
        return _participle(tokens, at, before) and not _taken_away(tokens, at)
    if form.forms <= {Form.BASE, Form.ING} and not (present and key in ("i", "we", "they", "you")):
        return False
    if form.forms == {Form.PRESENT} and not present:
        return False
    return not _taken_away(tokens, at)


def _habitual(tokens: Sequence[Token], at: int) -> bool:
    """The clause tells what happens again and again: `she often walked to the shore`, `every evening they ...`."""
    for place in range(max(0, at - 8), min(at + 6, len(tokens))):
        if place > at and tokens[place].parted == ";":
            return False
        key = tokens[place].key
        if key in _HABITS:
            return True
        if key == "every" and place + 1 < len(tokens) and tokens[place + 1].key in _TURNS:
            return True
    return False


def _word_before(tokens: Sequence[Token], at: int) -> int | None:
    """The nearest word before the verb that is no adverb; not beyond a strong sign."""
    place = at
    while place > 0 and tokens[place].parted != ";":
        place -= 1
        key = tokens[place].key
        if key not in _ADVERBS and not (key.endswith("ly") and len(key) > 4):
            return place
    return None


def _just_completed(tokens: Sequence[Token], at: int, before: int, form: MotionForm) -> bool:
    """A past perfect tells the present moment after `when`, `as soon as`, `hardly` and the like, or as `having`."""
    if MotionKind.REACH not in form.kinds and form.lemma not in ("arrive", "come", "get", "return", "leave", "quit"):
        return False
    if tokens[before].key == "having":
        return before <= 2
    if tokens[0].key in ("by", "meanwhile") or any(token.key == "when" for token in tokens[at + 1 : at + _REACH]):
        return True  # had reached the landing when the light went out
    return any(token.key in _TEMPORAL - {"had"} for token in tokens[max(0, before - 4) : at])


def _participle(tokens: Sequence[Token], at: int, before: int | None) -> bool:
    """`Running up the stairs, she ...`, `he left, dragging her into ...`, `on reaching the town`, `was crossing`."""
    if before is None or tokens[at].parted:
        return True
    key = tokens[before].key
    if key in ("on", "upon", "in", "after", "while"):
        return before == 0 or bool(tokens[before].parted) or tokens[before - 1].key in ("and", "but", "so")
    if key == "moment" and any(token.key in _BE for token in tokens[max(0, before - 4) : before]):
        return True  # was at that moment entering the bank
    spent = at - before <= 1 and any(token.key in _SPENDING for token in tokens[max(0, at - 6) : at])
    return spent or key in _BE or key in ("and", "went", "came")


def _taken_away(tokens: Sequence[Token], at: int) -> bool:
    """Something earlier in the sentence says that the verb does not happen here and now."""
    joined = at > 0 and tokens[at - 1].key in ("and", "then")
    fresh = False  # a subject of its own stands between
    timed = False  # it is the verb of a clause of time
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        key = tokens[place].key
        if tokens[place + 1].parted == ";" or _begins_clause(tokens, place, at):
            return False
        if key in _LIMITS and _ends_way(tokens, place, at):
            return False
        compared = key == "than" and place > 0 and tokens[place - 1].key in ("less", "more", "sooner")
        if (
            key in _SUPPOSING
            and not compared
            and not _is_conceding(tokens, place)
            and not _is_closed(tokens, place, at)
        ):
            return True
        after = key == "after" and place > 0 and tokens[place - 1].key in _LOOKING  # looked after him as he left
        if ((key in _PERCEIVING or after) and not joined) or _is_minded(tokens, place, fresh=fresh):
            return True
        if not fresh and key in ("would", "had", "could", "might", "should"):
            return True
        if key in _DOUBTING and not tokens[place + 1].parted:
            return True
        if timed and key in _LATER:
            return True  # she would ask him when he came back
        timed = timed or (key in _WHEN and not tokens[place].parted)
        fresh = fresh or key in _SUBJECTS or _begins_with_name(tokens, place)
    return False


def _ends_way(tokens: Sequence[Token], place: int, at: int) -> bool:
    """`They walked on until they reached the town`: who is on the way gets there."""
    keys = [token.key for token in tokens[max(0, place - _REACH) : place]]
    forms = [form for key in keys if (form := motion_form(key)) is not None]
    going = any(form.kinds & _ON_THE_MOVE and Form.PAST in form.forms for form in forms)
    form = motion_form(tokens[at].key)
    if form is None or Form.PAST not in form.forms:
        return False
    if tokens[at].key == "were" and tokens[place + 1].key in ("they", "we") and not _WAITING & {*keys[-6:]}:
        return True  # she said no word until they were in the street
    if _STAYING & {*keys[-6:]} and not (_STOPPING & {*keys[-6:]}):
        return False
    return going or MotionKind.REACH in form.kinds


def _begins_with_name(tokens: Sequence[Token], place: int) -> bool:
    """A clause with a name for its subject begins here: `... when Ann reached the bridge`."""
    return place > 0 and tokens[place].capital and tokens[place - 1].key in _CLAUSES


def _begins_clause(tokens: Sequence[Token], place: int, at: int) -> bool:
    """A main clause of the verb's own begins here: `... , he went in`, `... and she left`."""
    token, ahead = tokens[place], tokens[place + 1].key
    if token.key in _SUBJECTS:
        return bool(token.parted) and place > 0 and at - place <= 3
    return token.key in ("and", "but") and place + 1 < at and ahead in _SUBJECTS


def _is_minded(tokens: Sequence[Token], place: int, *, fresh: bool) -> bool:
    """Somebody thinks, tells or dreams what the verb says."""
    key, before, ahead = tokens[place].key, tokens[place - 1].key if place else "", tokens[place + 1].key
    if key in ("as", "like"):
        return ahead in ("if", "though")
    if key in ("of", "about"):
        return before in _MUSING
    if key == "that":
        return (before in _MINDING and before not in ("knew", "knows")) or before in _NOTIONS
    return key in _RECALLING or (fresh and key in _MINDING)


def _is_conceding(tokens: Sequence[Token], place: int) -> bool:
    """`Until`, `though` at the head of a sentence leave its main verb alone."""
    return tokens[place].key in ("though", "although", "until", "till") and place == 0


def _is_closed(tokens: Sequence[Token], place: int, at: int) -> bool:
    """A relative clause between commas: `The old man, who knew the way, went on`."""
    return tokens[place].key.startswith("wh") and tokens[place].parted == "," and tokens[at].parted == ","
