"""A database under a quota is as full as on a full disk, and takes again when it may grow."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# In a process of its own: the quota holds for every database of its process.
_SCRIPT = """
import json, sys
from app.errors import EnvironmentFault
from tests.faults.quota import quota
from tests.local_store.samples import NOW, SUMMARY, open_sample
from pathlib import Path

def add():
    try:
        store.add_draft({"text": "x" * 9000}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)
    except EnvironmentFault as fault:
        return fault.code
    return "stored"

store, full = open_sample(Path(sys.argv[1])), quota()
told = [add()]
full(full=True)
told += [add(), add()]
full(full=False)
told.append(add())
store.close()
print(json.dumps(told))
"""


def test_a_store_under_a_quota_is_full_until_it_may_grow_again(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _SCRIPT, str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert json.loads(told) == ["stored", "disk-full", "disk-full", "stored"]
