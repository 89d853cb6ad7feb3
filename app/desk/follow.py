"""Following the ledger: chain -> verify -> store. Gateway and node are not trusted; parents and heads decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ledger.entries import next_head
from app.ledger.hashing import ZERO32, sha256
from app.ports.notices import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.ports.chain import BlockHeader, RecordedEntry

PAGE_BLOCKS = 200
"""Blocks a step; a page of entries stays far below what memory and one transaction bear."""

_PROVED = "proved_block"
"""Kept: number of the last block at which the mirror and the Journal were found to agree."""

_FINAL_CHANGED = "final_changed"
"""Kept: the first block of the newest change to what was final, and whether it has been told."""

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
    _tell_final_changed(desk)
    block = desk.store.tip().block
    if block is None:
        check_network(desk)
    latest = desk.chain.latest()
    if block is not None and not _still_there(desk, block, latest):
        check_network(desk)
        _follow_back(desk, block)
        return {Change.MIRROR, Change.CREDITS, Change.ACTS}
    try:
        return _read_on(desk, block, latest)
    except LedgerDiffersError:
        # What is missing may be missing from an earlier page, so all that was not proved is read again.
        _roll_back(desk, _proved(desk))
        raise


def _read_on(desk: Desk, block: BlockHeader | None, latest: BlockHeader) -> set[Change]:
    if block is not None and block.number == latest.number:
        if _proved(desk) < block.number:
            tip = desk.store.tip()
            _check_journal(desk, block, tip.count, tip.head)
            desk.store.keep(_PROVED, block.number)
        return set()
    first = block.number + 1 if block else 0
    last = min(latest.number, first + PAGE_BLOCKS - 1)
    entries = _take_in(desk, first, last, at_tip=last == latest.number)
    return {Change.MIRROR, Change.ACTS} if entries else {Change.MIRROR}


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
    if shared < desk.final_block():
        _note_final_changed(desk, shared + 1, told=False)
    _roll_back(desk, shared)


def _ancestor(desk: Desk, tip: BlockHeader) -> int:
    """Number of the newest block that mirror and node share."""
    oldest = tip.number
    while mirrored := desk.store.mirrored_header(oldest - 1):
        held = desk.chain.header(mirrored.number)
        if held is not None and held.hash == mirrored.hash:
            return mirrored.number
        oldest = mirrored.number
    _note_final_changed(desk, oldest, told=True)
    raise LedgerDiffersError(
        "The chain replaced blocks that were final. Nothing is signed until your administrator has cleared this.",
        code="final-changed",
    )


def _note_final_changed(desk: Desk, first: int, *, told: bool) -> None:
    note: Json = {"from_block": first, "told": told}
    if desk.store.kept(_FINAL_CHANGED) != note:
        desk.store.audit(desk.me.officer, "saw final blocks replaced", f"from block {first}", desk.now_utc())
        desk.store.keep(_FINAL_CHANGED, note)


def _tell_final_changed(desk: Desk) -> None:
    note = desk.store.kept(_FINAL_CHANGED)
    if isinstance(note, dict) and not note["told"]:
        desk.store.keep(_FINAL_CHANGED, note | {"told": True})
        raise LedgerDiffersError(
            f"The chain replaced final blocks, from block {note['from_block']} on. They are read anew here; ask your "
            "administrator before you rely on what they held.",
            code="final-changed",
        )


def _proved(desk: Desk) -> int:
    number = desk.store.kept(_PROVED)
    return number if isinstance(number, int) else -1


def _roll_back(desk: Desk, block_number: int) -> None:
    # In this order: what is no longer mirrored must not count as proved, wherever the program is killed.
    desk.store.keep(_PROVED, min(block_number, _proved(desk)))
    desk.store.roll_back(block_number, desk.now_utc())


def _take_in(desk: Desk, first: int, last: int, *, at_tip: bool) -> Sequence[RecordedEntry]:
    """Store a range whose parents and heads hold; at the tip its head must be the Journal's too.

    Before the tip the Journal isn't asked: nodes keep the state of their newest blocks only.
    """
    headers = desk.chain.headers(first, last)
    _check_parents(desk, headers, first, last)
    entries = desk.chain.entries(first, last)
    heads = _heads(desk, entries, {header.number: header for header in headers})
    if at_tip:
        tip = desk.store.tip()
        _check_journal(desk, headers[-1], tip.count + len(entries), heads[-1] if heads else tip.head)
    desk.store.append_range(headers, entries, heads)
    if at_tip:
        desk.store.keep(_PROVED, last)
    return entries


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


def _check_parents(desk: Desk, headers: Sequence[BlockHeader], first: int, last: int) -> None:
    if [header.number for header in headers] != list(range(first, last + 1)):
        raise EnvironmentFault("The node left out blocks. It will be asked again.", code="node-trouble")
    tip = desk.store.tip().block
    previous = tip.hash if tip else headers[0].parent
    for header in headers:
        if header.parent != previous:
            raise _moved()
        previous = header.hash


def _heads(desk: Desk, entries: Sequence[RecordedEntry], headers: dict[int, BlockHeader]) -> list[bytes]:
    """The head after each entry, recomputed; each entry must follow the last and stand in a block that was read."""
    tip = desk.store.tip()
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
