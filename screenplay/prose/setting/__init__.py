"""Where and when the story plays: places, times, moves, and the scenes that follow from them."""
