"""Narration in the past tense to the present."""

from screenplay.adaptation.tense.change import Change, changes, to_present

__all__ = ["Change", "changes", "to_present"]
