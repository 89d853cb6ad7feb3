"""Who may import whom, and what must wait until the window is painted."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.helpers.checkout import ROOT

#: Each costs a good part of a second, or may ask the user something (keyring).
NOT_BEFORE_FIRST_PAINT = {"web3", "eth_account", "keyring", "requests", "reportlab"}

IMPORT_ALL = """
import importlib, json, pkgutil, sys
import main
rooms = [importlib.import_module(name) for name in ("app", "ui", "local_store")]
for room in rooms:
    for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
        if ".migrations" not in module.name:
            importlib.import_module(module.name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_the_rooms_import_only_what_they_may() -> None:
    # A process of its own: the linter silences every logger it finds.
    lint = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )

    assert done.returncode == 0, done.stderr
    imported = set(json.loads(done.stdout.splitlines()[-1]))
    assert "ui" in imported
    assert not imported & NOT_BEFORE_FIRST_PAINT
