"""Runs the forge that the locked npm packages brought, on the contracts, with nothing else deciding what it does.

`forge.py test …` runs forge with these arguments, `forge.py --path` prints where it lies.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

CONTRACTS = Path(__file__).resolve().parent.parent
PACKAGES = CONTRACTS.parent / "node_modules" / "@foundry-rs"


def main(arguments: list[str]) -> int:
    """Returns what forge returned, 2 when there is none."""
    program = forge()
    if program is None:
        print("forge is not installed: run `npm ci` in the project's folder.", file=sys.stderr)
        return 2
    if arguments == ["--path"]:
        print(program)
        return 0
    return subprocess.run([program, *arguments], cwd=CONTRACTS, env=environment(), check=False).returncode


def forge() -> str | None:
    """Path of the forge in node_modules, else of one on PATH."""
    installed = [path for name in ("forge", "forge.exe") for path in PACKAGES.glob(f"forge-*/bin/{name}")]
    return str(installed[0]) if installed else shutil.which("forge")


def environment() -> dict[str, str]:
    """The caller's environment without settings of forge, which would change what is built."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FOUNDRY_", "DAPP_"))}
    return {**kept, "NO_COLOR": "1"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
