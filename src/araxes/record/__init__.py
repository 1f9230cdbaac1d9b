"""The record: the claims of many documents, the events they tell of, and what analysts decided about them."""
