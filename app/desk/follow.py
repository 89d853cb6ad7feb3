"""Following the ledger: chain -> verify -> store. Gateway and node are not trusted; parents and heads decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk import final_changed
from app.errors import EnvironmentFault
from app.ledger.entries import next_head
from app.ledger.hashing import ZERO32, sha256
from app.ports.notices import Change
from app.ports.store import RecordedTwiceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.ports.chain import BlockHeader, RecordedEntry
    from app.ports.stored import MirrorTip

_PAYLOAD_WORD = slice(7 * 32, 8 * 32)
"""Where every act's words name the SHA-256 of the bytes that travel with it (docs/formats.md, section 2)."""


class LedgerDiffersError(EnvironmentFault):
    """The node answers, but not with the ledger that was proved before."""


def follow(desk: Desk) -> set[Change]:
    """Take in the next blocks; call again until nothing changes.

    What doesn't agree with the Journal is forgotten down to where the mirror last did, and read again next time.

    Raises:
        EnvironmentFault: the node doesn't answer, or lags behind the mirror (``node-behind``).
        LedgerDiffersError: it serves another network (``wrong-network``, ``wrong-contract``), final blocks changed
            (``final-changed``, told once after they were followed), or its entries don't add up to the Journal's head
            (``head-differs``).
    """
    if sentence := final_changed.told_now(desk):
        raise LedgerDiffersError(sentence, code="final-changed")
    tip = desk.store.tip()
    if tip.block is None:
        check_network(desk)
    latest = desk.chain.latest()
    if tip.block is not None and not _still_there(desk, tip.block, latest):
        check_network(desk)
        _follow_back(desk, tip.block)
        return {Change.MIRROR, Change.CREDITS, Change.ACTS}
    try:
        return _read_on(desk, tip, latest.number)
    except LedgerDiffersError:
        # What is missing may be missing from an earlier page, so all that was not proved is read again.
        desk.store.roll_back(tip.proved_block, desk.now_utc())
        raise


def _read_on(desk: Desk, tip: MirrorTip, latest: int) -> set[Change]:
    if tip.block is None or tip.block.number < latest:
        return _take_in(desk, tip, latest)
    if tip.proved_block < latest:
        _check_journal(desk, tip.block, tip.count, tip.head)
        desk.store.prove()
        return {Change.MIRROR, Change.ACTS}
    return set()


def check_network(desk: Desk) -> None:
    """The node serves the network that this desk signs for.

    Raises:
        LedgerDiffersError: ``wrong-network`` or ``wrong-contract``.
    """
    if desk.chain.chain_id() != desk.me.network.chain_id:
        raise LedgerDiffersError(
            "The node serves another chain than your bank's. Ask your administrator for its address.",
            code="wrong-network",
        )
    if desk.chain.network_id() != desk.me.network.network_id:
        raise LedgerDiffersError(
            "The node doesn't hold the Journal of your network. Ask your administrator for its address.",
            code="wrong-contract",
        )


def _still_there(desk: Desk, block: BlockHeader, latest: BlockHeader) -> bool:
    if (latest.number, latest.parent) == (block.number + 1, block.hash):
        return True  # as it is with each new block of a desk that is in step: one question less
    if latest.number < block.number:
        held = desk.chain.header(latest.number)
        mirrored = desk.store.mirrored_header(latest.number)
        if held and mirrored and held.hash != mirrored.hash:
            return False
        check_network(desk)
        raise EnvironmentFault(
            f"The node lags {block.number - latest.number} blocks behind what is stored here.", code="node-behind"
        )
    held = latest if latest.number == block.number else desk.chain.header(block.number)
    return held is not None and held.hash == block.hash


def _follow_back(desk: Desk, tip: BlockHeader) -> None:
    """Go back to where mirror and node part. That final blocks changed is written down before anything is forgotten."""
    shared = _ancestor(desk, tip)
    if shared == tip.number:
        raise _moved()  # two nodes behind one address: the one that answered last has the tip after all
    if shared < desk.final_block():
        final_changed.note(desk, shared + 1, followed=True)
    desk.store.roll_back(shared, desk.now_utc())


def _ancestor(desk: Desk, tip: BlockHeader) -> int:
    """Number of the newest block that mirror and node share."""
    oldest = tip.number + 1
    while mirrored := desk.store.mirrored_header(oldest - 1):
        held = desk.chain.header(mirrored.number)
        if held is not None and held.hash == mirrored.hash:
            return mirrored.number
        oldest = mirrored.number
    final_changed.note(desk, oldest, followed=False)
    raise LedgerDiffersError(
        "The chain replaced blocks that were final. Nothing is signed until your administrator has cleared this.",
        code="final-changed",
    )


def _take_in(desk: Desk, tip: MirrorTip, latest: int) -> set[Change]:
    """Store a range whose parents and heads hold; at the tip its head must be the Journal's too.

    Before the tip the Journal isn't asked: nodes keep the state of their newest blocks only.
    """
    page = desk.chain.page(tip.block.number + 1 if tip.block else 0, latest)
    _check_parents(tip.block, page.headers)
    heads = _heads(tip, page.entries, {header.number: header for header in page.headers})
    last = page.headers[-1]
    at_tip = last.number == latest
    if at_tip:
        _check_journal(desk, last, tip.count + len(heads), heads[-1] if heads else tip.head)
    try:
        desk.store.append_range(page.headers, page.entries, heads, proved=at_tip)
    except RecordedTwiceError as error:
        raise LedgerDiffersError(
            f"An act stands twice among the entries up to block {last.number}. The node is not believed.",
            code="head-differs",
        ) from error
    return {Change.MIRROR, Change.ACTS} if heads else {Change.MIRROR}


def _must_hold(desk: Desk, header: BlockHeader) -> None:
    held = desk.chain.header(header.number)
    if held is None or held.hash != header.hash:
        raise _moved()


def _moved() -> EnvironmentFault:
    return EnvironmentFault("The chain changed while it was read. It will be read again.", code="node-moved")


def _check_journal(desk: Desk, block: BlockHeader, count: int, head: bytes) -> None:
    state = desk.chain.journal_state(block)
    if (state.count, state.head) != (count, head):
        _must_hold(desk, block)
        raise LedgerDiffersError(
            f"The entries up to block {block.number} don't add up to the Journal's head. The node is not believed.",
            code="head-differs",
        )


def _check_parents(before: BlockHeader | None, headers: Sequence[BlockHeader]) -> None:
    first = before.number + 1 if before else 0
    if not headers or [header.number for header in headers] != list(range(first, first + len(headers))):
        raise EnvironmentFault("The node left out blocks. It will be asked again.", code="node-trouble")
    previous = before.hash if before else headers[0].parent
    for header in headers:
        if header.parent != previous:
            raise _moved()
        previous = header.hash


def _heads(tip: MirrorTip, entries: Sequence[RecordedEntry], headers: dict[int, BlockHeader]) -> list[bytes]:
    """The head after each entry, recomputed; each entry must follow the last and stand in a block that was read."""
    head, number, heads = tip.head, tip.count, []
    for recorded in entries:
        number += 1
        header = headers.get(recorded.block_number)
        if header is None or header.hash != recorded.block_hash:
            raise _moved()
        head = next_head(head, recorded.entry)
        if recorded.entry.number != number or recorded.claimed_head != head or not _payload_is_named(recorded):
            raise LedgerDiffersError(
                f"Entry {number} doesn't follow from the ones before. The node is not believed.", code="head-differs"
            )
        heads.append(head)
    return heads


def _payload_is_named(recorded: RecordedEntry) -> bool:
    """What travelled with the act is what its words name. The head covers the words, and thereby these bytes."""
    named = sha256(recorded.payload) if recorded.payload else ZERO32
    return recorded.entry.words[_PAYLOAD_WORD] == named
