"""Learn by which signs of a paragraph a scene begins that no break or move announces."""
