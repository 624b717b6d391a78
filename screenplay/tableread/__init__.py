"""The table read: who reads what, pure on the model.

roles     a script as a room hears it: roles, scenes, passages in order
minutes   how long it takes
problem   the roles to be dealt, and what a deal costs
colouring a deal in which nobody speaks with themself, or the proof that there is none
search    a good deal, found step by step; exact: the best one of a small cast, with proof
gaps      shorter waits
deal      the way through: roles and readers in, a deal out; wishes: what the readers ask for
"""

from screenplay.tableread.deal import Deal, Exchange, Part, deal
from screenplay.tableread.minutes import WORDS_PER_MINUTE, minutes
from screenplay.tableread.roles import Passage, Reading, Role, Scene, read_through
from screenplay.tableread.wishes import Reader, reader_of, readers

__all__ = [
    "WORDS_PER_MINUTE",
    "Deal",
    "Exchange",
    "Part",
    "Passage",
    "Reader",
    "Reading",
    "Role",
    "Scene",
    "deal",
    "minutes",
    "read_through",
    "reader_of",
    "readers",
]
