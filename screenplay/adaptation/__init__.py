"""Adaptation: from the analysis of a manuscript to a screenplay."""

from screenplay.adaptation.adapt import Adapted, adapt
from screenplay.adaptation.options import AdaptOptions

__all__ = ["AdaptOptions", "Adapted", "adapt"]
