"""Edits of a script: a screenplay in, a screenplay out."""

from screenplay.edits.numbering import number_scenes, without_numbers
from screenplay.edits.renaming import Renamed, rename_character

__all__ = ["Renamed", "number_scenes", "rename_character", "without_numbers"]
