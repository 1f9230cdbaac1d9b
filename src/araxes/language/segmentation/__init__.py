"""Segmentation of text into sentences and words as the Universal Dependencies treebanks of English have them."""

from araxes.language.segmentation.sentences import segment, segment_text

__all__ = ["segment", "segment_text"]
