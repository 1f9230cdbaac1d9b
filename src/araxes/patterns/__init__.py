"""Patterns: findings computed from several acts, such as answers to an earlier move and balance between rivals."""
