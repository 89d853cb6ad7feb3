"""At 100 to 200 % nothing is cut off and nothing is blurred."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.helpers.checkout import ROOT


@pytest.mark.parametrize("factor", [1.25, 1.5, 2.0])
def test_nothing_is_cut_off_or_drawn_small_on_a_scaled_display(factor: float) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": str(factor), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.kit.scaled", str(factor)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told = json.loads(done.stdout)
    assert told["wrong"] == {"table": {}, "parts": {}, "form": {}}
    assert told["picture"] == pytest.approx([1366, 768], abs=1)
    assert told["icon"] >= 16 * factor
    assert told["hashes"]
