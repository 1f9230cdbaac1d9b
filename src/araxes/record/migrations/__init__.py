"""How the tables of older records become those of this version."""
