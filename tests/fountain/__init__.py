"""Tests of the Fountain room."""
