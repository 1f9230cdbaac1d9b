"""Relations: what the acts between states add up to."""
