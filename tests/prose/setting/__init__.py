"""The tests of places, times, moves and scenes."""
