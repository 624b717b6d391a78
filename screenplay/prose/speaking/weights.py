"""The learned weights of who speaks: trees over features, and what links one turn to the next.

`python -m benchmarks.speakers` makes the file; it holds numbers over the features' names alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from screenplay.prose.speaking.answers import ANSWER_FEATURES, PAIR_FEATURES
from screenplay.prose.speaking.person_features import PERSON_FEATURES
from screenplay.prose.speaking.trees import planted
from screenplay.prose.speaking.turn_features import TURN_FEATURES

__all__ = ["Weights", "shipped", "weights_of"]

_FILE = "speakers.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned.

    Attributes:
        person: From the features of a turn and a candidate to what speaks for the candidate.
        change: From the features of a turn and a kind of change of speaker to what speaks for this kind.
        answers: By `ANSWER_FEATURES`, the weight of each.
        pairs: By `PAIR_FEATURES`, the weight of each.
        chances: Points (what the chain says, how often it is right), in rising order.
    """

    person: Callable[[Sequence[float]], float]
    change: Callable[[Sequence[float]], float]
    answers: Sequence[float]
    pairs: Sequence[float]
    chances: Sequence[tuple[float, float]]

    def confidence(self, probability: float) -> float:
        """How often a choice with this probability is right.

        Args:
            probability: What the chain says of it.

        Returns:
            The share of such choices that were right in texts by other authors.
        """
        low, share = 0.0, 0.0
        for high, right in self.chances:
            if probability <= high:
                return share + (right - share) * (probability - low) / (high - low) if high > low else right
            low, share = high, right
        return share


@cache
def shipped(*, book: bool) -> Weights:
    """The weights that come with the package.

    Args:
        book: They are to weigh a whole book.

    Returns:
        The weights.
    """
    path = files("screenplay.prose.lexicon").joinpath(_FILE)
    return weights_of(json.loads(path.read_text(encoding="utf-8")), book=book)


def weights_of(data: Mapping[str, Any], *, book: bool) -> Weights:
    """Make weights ready to use.

    Args:
        data: As the file holds them.
        book: They are to weigh a whole book: fewer trees, learned from novels more than from chapters.

    Returns:
        The weights.

    Raises:
        ValueError: They were learned for other features than this version's.
    """
    features = [*TURN_FEATURES, *PERSON_FEATURES, *ANSWER_FEATURES, *PAIR_FEATURES]
    if data["features"] != features:
        raise ValueError("the weights of who speaks were learned for other features")
    learned = data["book" if book else "chapter"]
    linking = dict(zip((*ANSWER_FEATURES, *PAIR_FEATURES), learned["links"], strict=True))
    return Weights(
        planted(learned["person"]),
        planted(learned["change"]),
        [linking[name] for name in ANSWER_FEATURES],
        [linking[name] for name in PAIR_FEATURES],
        [(low, high) for low, high in learned["chances"]],
    )
