"""How the reader model is made; not part of the installed package."""
