"""What experience with many documents says about claims: which of them hold, and who their sides are.

Decision trees, trained on our own short documents (`training/data/documents`), weigh what frames, reader, classifier
and the rest of the document say; `training/train_weighing.py` makes them.
"""

from araxes.claims.weighing.weighing import Scales, load_scales

__all__ = ["Scales", "load_scales"]
