"""Prose analysis: passes over the annotated manuscript."""
