"""tmp"""
SOURCES = {c: "" for c in "ABCDEF"}
INFORMATION = {c: "" for c in "123456"}
