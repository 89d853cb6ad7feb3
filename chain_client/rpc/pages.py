"""Pages of blocks: bounded by what they weigh, smaller where a node refuses, the next one read while one is stored."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from app.errors import EnvironmentFault
from app.ports.chain import Page
from chain_client.http import TooLargeError
from chain_client.rpc.client import BATCH_MOST, RpcError

PAGE_BLOCKS = BATCH_MOST
"""Most blocks a page: their headers are one round trip."""

PAGE_BYTES = 8 << 20
"""What a page should weigh as JSON; ten sealed terms of 50 kB in every block are some MB."""

_FIRST_BLOCKS = 16
_GROWTH = 4
_ENTRY_BYTES = 2_000
"""About what two events weigh as JSON besides what acts carry."""

# What Besu, geth, anvil and the public providers say; none has a code of its own for it.
_TOO_LARGE = re.compile(r"response size|too (large|big|many|wide)|range|more than [\d,]+|limit exceeded", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Ahead:
    first: int
    page: Future[Page]


class Pages:
    """Reads a chain in pages, one caller at a time.

    Args:
        read: the page of exactly these blocks.
    """

    def __init__(self, read: Callable[[int, int], Page]) -> None:
        self._read = read
        self._blocks = _FIRST_BLOCKS
        self._ahead: _Ahead | None = None
        self._reader: ThreadPoolExecutor | None = None

    def page(self, first: int, last: int) -> Page:
        """The page that begins at ``first``; the one after it, if ``last`` lies beyond, is read from now on.

        Raises:
            EnvironmentFault: the node doesn't answer, or refuses even a single block.
        """
        ahead, self._ahead = self._ahead, None
        page = ahead.page.result() if ahead and ahead.first == first else self._sized(first, last)
        if page.headers and (after := page.headers[-1].number + 1) <= last:
            self._reader = self._reader or ThreadPoolExecutor(1, "reads ahead")
            self._ahead = _Ahead(after, self._reader.submit(self._sized, after, last))
        return page

    def _sized(self, first: int, last: int) -> Page:
        while True:
            blocks = min(self._blocks, last - first + 1)
            try:
                page = self._read(first, first + blocks - 1)
            except EnvironmentFault as fault:
                # What failed for any other reason is asked for in smaller parts too, the next time.
                self._blocks = max(1, blocks // 2)
                if blocks == 1 or not _too_large(fault):
                    raise
            else:
                fitting = blocks * PAGE_BYTES // max(_weight(page), 1)
                self._blocks = max(1, min(fitting, self._blocks * _GROWTH, PAGE_BLOCKS))
                return page


def _weight(page: Page) -> int:
    """About what the page weighed as JSON, two digits a byte."""
    carried = sum(len(item.entry.words) + len(item.entry.signatures) + len(item.payload) for item in page.entries)
    return 2 * carried + _ENTRY_BYTES * len(page.entries)


def _too_large(fault: EnvironmentFault) -> bool:
    return isinstance(fault, TooLargeError) or (isinstance(fault, RpcError) and bool(_TOO_LARGE.search(fault.message)))
