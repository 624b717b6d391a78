"""Tests of the printed screenplay."""
