"""Pages of blocks weigh what can be borne, whatever stands in them and whatever a node puts up with."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import pytest

from app.errors import EnvironmentFault
from app.ledger.entries import Entry
from app.ledger.hashing import ZERO32, sha256
from app.ports.chain import BlockHeader, Page, RecordedEntry
from chain_client.http import TooLargeError
from chain_client.rpc.client import RpcError
from chain_client.rpc.pages import PAGE_BLOCKS, PAGE_BYTES, Pages

PATIENCE_S = 30
LAST = 5_000


@dataclass
class PreparedNode:
    """A long chain of blocks alike.

    Attributes:
        entries: in each block, with so many sealed bytes.
        takes: most blocks it answers at once; ``refusal`` is what it says to more.
        asked: (first, last, name of the thread that asked), in order.
    """

    entries: int = 0
    sealed_bytes: int = 0
    takes: int = LAST
    refusal: EnvironmentFault | None = None
    asked: list[tuple[int, int, str]] = field(default_factory=list)
    read_ahead: threading.Event = field(default_factory=threading.Event)

    def read(self, first: int, last: int) -> Page:
        thread = threading.current_thread().name
        self.asked.append((first, last, thread))
        if thread != "MainThread":
            self.read_ahead.set()
        if self.refusal and last - first + 1 > self.takes:
            raise self.refusal
        blocks = range(first, last + 1)
        headers = [BlockHeader(number, sha256(bytes(number)), ZERO32, number) for number in blocks]
        return Page(headers, [self._entry(number) for number in blocks for _ in range(self.entries)])

    def _entry(self, block: int) -> RecordedEntry:
        entry = Entry(1, 32, ZERO32, ZERO32, block, bytes(736), bytes(130))
        return RecordedEntry(entry, ZERO32, bytes(self.sealed_bytes), block, ZERO32, ZERO32)


def read_all(pages: Pages, last: int) -> list[Page]:
    """From end to end; every block comes once."""
    found: list[Page] = []
    while not found or found[-1].headers[-1].number < last:
        found.append(pages.page(found[-1].headers[-1].number + 1 if found else 0, last))
    assert [header.number for page in found for header in page.headers] == list(range(last + 1))
    return found


def sizes(pages: list[Page]) -> list[int]:
    return [len(page.headers) for page in pages]


def test_a_ledger_with_small_entries_is_soon_read_in_the_largest_pages() -> None:
    assert sizes(read_all(Pages(PreparedNode(entries=10).read), 1_079)) == [16, 64, PAGE_BLOCKS, 200, 200, 200, 200]


def test_blocks_full_of_sealed_terms_come_few_at_a_time() -> None:
    node = PreparedNode(entries=10, sealed_bytes=50_000)

    read = read_all(Pages(node.read), 100)

    carried = [2 * sum(len(item.payload) for item in page.entries) for page in read]
    assert max(carried[1:]) < PAGE_BYTES
    assert max(carried) < 3 * PAGE_BYTES, "the first page is asked for before anybody knows what it weighs"


def test_what_grows_heavy_on_the_way_is_asked_for_in_smaller_pages() -> None:
    node = PreparedNode(entries=1)
    pages = Pages(node.read)
    light = read_all(pages, 999)
    node.entries, node.sealed_bytes = 10, 50_000

    heavy = [pages.page(1_000, 1_999)]
    heavy.append(pages.page(heavy[0].headers[-1].number + 1, 1_999))

    assert max(sizes(light)) == PAGE_BLOCKS
    assert sizes(heavy)[1] <= PAGE_BYTES // 1_000_000


@pytest.mark.parametrize(
    "refusal",
    [
        RpcError(-32005, "Requested range exceeds maximum RPC range limit", b""),
        RpcError(-32602, "Response size is larger than 150MB limit.", b""),
        RpcError(-32005, "query returned more than 10000 results", b""),
        TooLargeError("The chain's node answered with more than can be taken.", code="node-trouble"),
    ],
)
def test_a_node_that_finds_a_page_too_large_is_asked_for_half_at_once(refusal: EnvironmentFault) -> None:
    node = PreparedNode(takes=5, refusal=refusal)

    read = read_all(Pages(node.read), 60)

    assert [last - first + 1 for first, last, _ in node.asked][:3] == [16, 8, 4]
    assert max(sizes(read)) <= 5


def test_a_node_that_refuses_a_single_block_is_not_asked_for_ever() -> None:
    node = PreparedNode(takes=0, refusal=RpcError(-32005, "block range too large", b""))

    with pytest.raises(RpcError):
        Pages(node.read).page(0, LAST)

    assert [last - first + 1 for first, last, _ in node.asked] == [16, 8, 4, 2, 1]


def test_a_node_that_does_not_answer_is_told_at_once_and_asked_for_less_next_time() -> None:
    node = PreparedNode(takes=0, refusal=EnvironmentFault("The node can't be reached.", code="node-unreachable"))
    pages = Pages(node.read)

    for _ in range(2):
        with pytest.raises(EnvironmentFault, match="can't be reached"):
            pages.page(0, LAST)

    assert [(first, last) for first, last, _ in node.asked] == [(0, 15), (0, 7)]


def test_the_next_page_is_read_while_one_is_used_and_not_read_again() -> None:
    node = PreparedNode()
    pages = Pages(node.read)
    first = pages.page(0, 79)
    assert node.read_ahead.wait(PATIENCE_S)

    second = pages.page(16, 79)

    assert sizes([first, second]) == [16, 64]
    assert [(first, last) for first, last, _ in node.asked] == [(0, 15), (16, 79)]
    assert node.asked[1][2].startswith("reads ahead")


def test_whoever_went_back_gets_what_stands_there_now_not_what_was_read_ahead() -> None:
    node = PreparedNode()
    pages = Pages(node.read)
    pages.page(0, 79)
    assert node.read_ahead.wait(PATIENCE_S)

    again = pages.page(3, 79)

    assert again.headers[0].number == 3
    assert (3, 3 + len(again.headers) - 1, "MainThread") in node.asked


def test_at_the_end_of_the_chain_nothing_is_read_ahead() -> None:
    node = PreparedNode()

    Pages(node.read).page(10, 10)

    assert [(first, last) for first, last, _ in node.asked] == [(10, 10)]


def test_a_fault_while_reading_ahead_is_told_to_whoever_needs_that_page() -> None:
    node = PreparedNode(refusal=EnvironmentFault("The node can't be reached.", code="node-unreachable"))
    pages = Pages(node.read)
    node.takes = 16
    pages.page(0, 79)

    with pytest.raises(EnvironmentFault, match="can't be reached"):
        pages.page(16, 79)

    node.refusal = None
    assert pages.page(16, 79).headers[0].number == 16
