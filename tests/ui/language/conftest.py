"""Each test leaves the application speaking English, as it found it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.language import speak

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak("en")
