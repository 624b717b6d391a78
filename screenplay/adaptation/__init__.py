"""Adaptation: from the analysis of a manuscript to a screenplay."""

from screenplay.adaptation.adapt import Adapted, AdaptOptions, Tense, adapt

__all__ = ["AdaptOptions", "Adapted", "Tense", "adapt"]
