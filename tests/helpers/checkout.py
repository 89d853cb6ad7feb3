"""Where the checkout and the shared test data lie, and which files are ours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
NOT_RUN = "not run: ../shared does not lie beside this checkout"

#: Folders that tools and builds make; everything else in the checkout is ours.
MADE = {"node_modules", "build", "__pycache__"}
MADE_FOR_CONTRACTS = {"out", "cache", "broadcast"}


def our_files(suffix: str = "") -> Iterator[Path]:
    """Every file of ours whose name ends with `suffix`, as paths relative to the checkout, in order."""
    for path in sorted(ROOT.rglob(f"*{suffix}")):
        relative = path.relative_to(ROOT)
        folders = set(relative.parts[:-1])
        made = folders & MADE or (relative.parts[0] == "contracts" and folders & MADE_FOR_CONTRACTS)
        hidden = any(name.startswith(".") and name != ".ci" for name in folders)
        if path.is_file() and not made and not hidden:
            yield relative


def shared_files(pattern: str) -> list[Path | ParameterSet]:
    """Cases for a test over ../shared, e.g. ``shared_files("mt/samples/*.fin")``.

    Where that folder is absent this is one case that says it was not run.

    Raises:
        FileNotFoundError: the folder is there, but nothing in it has that name.
    """
    if not SHARED.is_dir():
        return [pytest.param(SHARED / pattern, marks=pytest.mark.skip(reason=NOT_RUN))]
    found = sorted(SHARED.glob(pattern))
    if not found:
        raise FileNotFoundError(pattern)
    return list(found)
