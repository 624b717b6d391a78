"""The beginnings of texts that show a convention: what follows is read by it."""

from __future__ import annotations

from tests.prose.helpers import kinds

CAREFUL = (
    '"Sit down," said Ann.\n\n"I would rather stand," said Bob. "It is late."\n\n"As you like," she replied.\n\n'
    '"Thank you," he said.\n\n"Tea?" she asked.\n\n"No," he said.\n\n'
)
CARELESS = (
    '"Hello" she said.\n\n"Hi there" he said.\n\n"You are late" she said.\n\n"I know" he said.\n\n'
    '"Sit down" she said.\n\n"Thank you" he said.\n\n'
)
DASHED = (
    "— Sit down, said Ann.\n\n— I would rather stand, Bob said. It is late.\n\n— As you like, she replied.\n\n"
    "— Thank you, he said.\n\n"
)


def in_marks(opening: str, closing: str) -> str:
    """The careful text in other marks."""
    parts = CAREFUL.split('"')
    return "".join(part + (closing if number % 2 else opening) for number, part in enumerate(parts[:-1])) + parts[-1]


CURLY = in_marks("“", "”")
BRITISH = in_marks("‘", "’")
TYPED = in_marks("'", "'")
GUILLEMETS = in_marks("« ", " »")
LOW = in_marks("„", "“")
LOW_SINGLE = in_marks("‚", "‘")
TYPEWRITER = in_marks("``", "''")
TWICE = in_marks("''", "''")


def spoken_behind(context: str, text: str) -> list[str]:
    """What is quoted and spoken in a text that stands behind a context."""
    before = _spoken(context)
    found = _spoken(context + text + "\n")
    assert found[: len(before)] == before
    return found[len(before) :]


def _spoken(text: str) -> list[str]:
    return [words for kind, words in kinds(text) if kind != "words"]
