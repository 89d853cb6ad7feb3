"""Worker processes that recover signers in bulk: started when there is much to do, ended when there is no more."""

from __future__ import annotations

import logging
import os
import signal
import threading
from concurrent.futures import BrokenExecutor
from typing import TYPE_CHECKING

from app.ledger.signatures import signers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import ProcessPoolExecutor

    from app.ledger.signatures import Signed, Signers

BULK = 64
"""From so many on it is worth asking others; the few entries of a new block are not."""

IDLE_S = 5.0
_PORTION = 50
_WORKERS_MOST = 4
_BREAKS_MOST = 3
_LOG = logging.getLogger(__name__)


class WorkerProcesses:
    """``app.ports.workers.Workers``. Any thread may call.

    A worker that is killed costs nothing but time: its part is done in the calling thread.

    Args:
        idle_s: after so long without work the processes end.
    """

    def __init__(self, *, idle_s: float = IDLE_S) -> None:
        self._idle_s = idle_s
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._retirement: threading.Timer | None = None
        self._busy = 0
        self._breaks = 0

    def signers(self, signed: Sequence[Signed]) -> Iterable[Signers]:
        """Who signed each, in order."""
        if len(signed) < BULK or self._breaks == _BREAKS_MOST:
            return map(signers_of, signed)
        return self._in_bulk([signed[at : at + _PORTION] for at in range(0, len(signed), _PORTION)])

    def close(self) -> None:
        """End the processes. Later work starts new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
            if self._retirement:
                self._retirement.cancel()
        if pool:
            pool.shutdown()

    def _in_bulk(self, portions: Sequence[Sequence[Signed]]) -> Iterator[Signers]:
        pool, done = self._begin(), 0
        try:
            for found in pool.map(_signers, portions):
                done += 1
                yield from found
        except (BrokenExecutor, OSError):
            self._broke(pool)
            for portion in portions[done:]:
                yield from _signers(portion)
        finally:
            self._end()

    def _begin(self) -> ProcessPoolExecutor:
        with self._lock:
            self._busy += 1
            if self._retirement:
                self._retirement.cancel()
                self._retirement = None
            self._pool = self._pool or _new_pool()
            return self._pool

    def _end(self) -> None:
        with self._lock:
            self._busy -= 1
            if self._pool and not self._busy:
                self._retirement = threading.Timer(self._idle_s, self._retire)
                self._retirement.daemon = True
                self._retirement.start()

    def _retire(self) -> None:
        with self._lock:
            if self._retirement is not threading.current_thread():
                return  # there was work again, just as the time was up
            pool, self._pool = self._pool, None
        if pool:
            pool.shutdown()

    def _broke(self, pool: ProcessPoolExecutor) -> None:
        _LOG.warning("a worker process was ended from outside; its signatures are checked here")
        with self._lock:
            self._breaks += 1
            if self._pool is pool:
                self._pool = None
        pool.shutdown(wait=False)


def _new_pool() -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # One core stays for the thread that judges what was recovered. Never forked: threads and Qt don't survive that.
    workers = min(max(1, (os.cpu_count() or 1) - 1), _WORKERS_MOST)
    return ProcessPoolExecutor(workers, get_context("spawn"), initializer=_settle_in)


def _settle_in() -> None:
    """In a worker: leave Ctrl-C to the parent, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Workers hold both ends of the queue they read, so a parent that was killed would never be missed.
    threading.Thread(target=_end_with_parent, name="watches its parent", daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(0)


def _signers(portion: Sequence[Signed]) -> list[Signers]:
    return [signers_of(signed) for signed in portion]
