"""Notebook: results as data frames."""
