"""Learn the weights of who speaks from annotated novels, and measure them on authors they never saw."""
