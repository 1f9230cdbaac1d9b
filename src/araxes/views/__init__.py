"""Doors to the library: thin layers that parse, call and render."""
