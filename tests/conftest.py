"""What many tests share: one coder, loaded once."""

import pytest

from araxes.pipeline import Coder


@pytest.fixture(scope="session")
def coder() -> Coder:
    return Coder()
