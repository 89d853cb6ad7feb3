"""Judges the contracts as `build.py` left them: all of forge's tests with the gas, slither without high or medium."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
CONTRACTS = TOOLS.parent
ENVIRONMENT = CONTRACTS.parent / ".venv-slither"


def main() -> int:
    """Returns 0 when everything holds; every judge is heard, even when one before it found fault."""
    return max(tests(), analysis())


def tests() -> int:
    """Unit, fuzz and invariant tests, and the gas that they measured."""
    failed = subprocess.run([sys.executable, str(TOOLS / "forge.py"), "test"], check=False).returncode
    return failed or subprocess.run([sys.executable, str(TOOLS / "build.py"), "--gas"], check=False).returncode


def analysis() -> int:
    """Slither over what ships, in one compilation (profile `analysis`); says so where slither is not installed."""
    slither = next((path for path in ENVIRONMENT.glob("*/slither*") if path.stem == "slither"), None)
    if slither is None:
        print("slither did not run: there is no .venv-slither (`make contracts` makes it).", flush=True)
        return 0
    found = subprocess.run(
        [sys.executable, str(TOOLS / "forge.py"), "--path"], check=True, text=True, capture_output=True
    )
    path = os.pathsep.join([str(Path(found.stdout.strip()).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "FOUNDRY_PROFILE": "analysis"}
    command = [str(slither), ".", "--exclude-informational", "--exclude-low", "--exclude-optimization", "--fail-medium"]
    return int(subprocess.run(command, cwd=CONTRACTS, env=environment, check=False).returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
