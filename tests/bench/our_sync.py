"""One cold sync by the desk's own functions: stage 1, then stage 2, each timed; a JSON line on stdout."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def main(seat: str, folder: str, url: str) -> None:
    """Sync, check, tell. Worker processes import this module as they do main.py: so it is as light."""
    # Imported before the clock starts, as the yardstick does; the workstation has them by the time it follows.
    import coincurve  # noqa: F401
    import requests  # noqa: F401

    from app.desk.check import check_entries
    from app.desk.follow import follow
    from tests.bench.desks import open_desk

    desk = open_desk(Path(seat), Path(folder), url)
    begun = time.perf_counter()
    while follow(desk):
        pass
    followed = time.perf_counter()
    while check_entries(desk):
        pass
    checked = time.perf_counter()
    tip = desk.store.tip()
    told = {
        "seconds": followed - begun,
        "derive_seconds": checked - followed,
        "count": tip.count,
        "head": tip.head.hex(),
        "credits": sum(desk.store.state_counts(desk.final_block()).values()),
    }
    desk.store.close()
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
