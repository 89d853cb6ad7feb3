"""``python -m tests.life 20000 [seed]``: the long run of random acts through model and contract."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.life.both import through_both
from tests.life.consortium import founded

if __name__ == "__main__":
    acts, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with tempfile.TemporaryDirectory() as folder, founded(Path(folder)) as consortium:
        sys.stdout.write(f"{through_both(consortium, acts, seed)}\n")
