"""Which value of a field an event of many reports shows, and why: one field per module."""
