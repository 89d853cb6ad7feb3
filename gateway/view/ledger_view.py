"""Following the Journal: blocks by parent hash, entries by recomputed heads, acts of ours moved to where they stand."""

from __future__ import annotations

import copy
import logging
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ledger.acts import VoidAct, act_of
from app.ledger.entries import genesis_head, next_head
from app.ledger.registry import Registry
from app.ledger.words import WordError
from app.ports.gateway import Stage
from gateway.events.hub import act_moved, entry_recorded
from gateway.events.life import Step, final, in_block, reorganised, unsigned_again
from gateway.store import acts, ledger, outbox
from gateway.store.ledger import EntryRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from app.ports.chain import BlockHeader, PagedChain, RecordedEntry
    from app.ports.clock import Clock
    from app.ports.gateway import StreamNotice
    from gateway.events.hub import Hub
    from gateway.store.engine import Store

_LOG = logging.getLogger(__name__)


class LedgerView:
    """What the gateway knows of the ledger. One thread calls ``follow``; the rest may be read from any.

    Args:
        store: where the view is kept.
        chain: a node, not trusted.
        network_id: the ledger's; salt of its first head.
        confirmations: blocks on top that make a block final.
        hub: is told of new entries and of acts that moved.
        clock: tells the time.
    """

    def __init__(
        self, store: Store, chain: PagedChain, *, network_id: bytes, confirmations: int, hub: Hub, clock: Clock
    ) -> None:
        self._store = store
        self._chain = chain
        self._genesis = genesis_head(network_id)
        self._confirmations = confirmations
        self._hub = hub
        self._clock = clock
        with store.read() as connection:
            self.tip = ledger.tip(connection)
            self.count, self.head = self._last(connection)
            self.registry = _registry(connection)

    @property
    def newest_block(self) -> int:
        """Number of the newest block taken in; -1 before the first."""
        return self.tip.number if self.tip else -1

    def follow(self) -> bool:
        """Take in what the node has new; True when there was anything.

        Raises:
            EnvironmentFault: the node doesn't answer, lags, or tells what can't be (``node-trouble``).
        """
        newest = self._chain.latest()
        if self.tip and newest.hash == self.tip.hash:
            return False
        if self.tip and not self._extends(newest):
            return False
        while self.tip is None or self.tip.number < newest.number:
            self._take_in(newest.number)
        return True

    def head_at(self, entry: int) -> bytes | None:
        """The head after this entry; None where the view isn't that far."""
        if entry == 0:
            return self._genesis
        with self._store.read() as connection:
            return ledger.head_at(connection, entry)

    def entries_after(self, entry: int, most: int) -> list[EntryRow]:
        """Entries after this one, in order."""
        with self._store.read() as connection:
            return ledger.entries_after(connection, entry, most)

    def _extends(self, newest: BlockHeader) -> bool:
        """Whether the chain goes on from the view's tip, if need be after going back to where both agree.

        A node that merely lags behind the view has the same block at its height, and nothing is taken back for it.
        """
        assert self.tip is not None
        if newest.number > self.tip.number:
            held = self._chain.header(self.tip.number)
            if held and held.hash == self.tip.hash:
                return True
        with self._store.read() as connection:
            kept = ledger.recent_blocks(connection)
        on_chain = {header.number: header.hash for header in self._chain.headers(kept[-1].number, kept[0].number)}
        agreed = next((block for block in kept if on_chain.get(block.number) == block.hash), None)
        if agreed is None:
            raise EnvironmentFault("The node lags far behind or shows another chain.", code="node-trouble")
        if agreed.number == newest.number:
            return False
        self._rewind(agreed)
        return True

    def _take_in(self, newest: int) -> None:
        """One page more: as many blocks as are worth one step."""
        page = self._chain.page(self.newest_block + 1, newest)
        headers, recorded = page.headers, page.entries
        self._check_parents(headers)
        heads = self._heads(recorded, {header.number: header.hash for header in headers})
        count, head = self.count + len(heads), heads[-1] if heads else self.head
        if headers[-1].number == newest:  # nodes forget old state
            state = self._chain.journal_state(headers[-1])
            if (state.count, state.head) != (count, head):
                raise EnvironmentFault("The node's entries don't add up to the Journal's head.", code="node-trouble")
        rows = list(zip(recorded, heads, strict=True))
        with self._store.write() as connection:
            ledger.append(connection, headers, rows)
            moved = self._move_acts(connection, recorded, headers[-1].number)
        self.tip = headers[-1]
        self.count, self.head = count, head
        self._learn(recorded)
        notices = [entry_recorded(each.entry.number, head, each.entry.digest) for each, head in rows]
        self._hub.publish([*notices, *moved])

    def _check_parents(self, headers: Sequence[BlockHeader]) -> None:
        first = self.newest_block + 1
        if not headers or [header.number for header in headers] != list(range(first, first + len(headers))):
            raise EnvironmentFault("The node left out blocks.", code="node-trouble")
        previous = self.tip.hash if self.tip else headers[0].parent
        for header in headers:
            if header.parent != previous:
                raise EnvironmentFault("The chain changed while it was read.", code="node-trouble")
            previous = header.hash

    def _heads(self, recorded: Sequence[RecordedEntry], blocks: dict[int, bytes]) -> list[bytes]:
        head, heads = self.head, []
        for number, each in enumerate(recorded, self.count + 1):
            if blocks.get(each.block_number) != each.block_hash:
                raise EnvironmentFault("The chain changed while it was read.", code="node-trouble")
            head = next_head(head, each.entry)
            if each.entry.number != number or each.claimed_head != head:
                raise EnvironmentFault(f"Entry {number} doesn't follow from those before.", code="node-trouble")
            heads.append(head)
        return heads

    def _move_acts(self, connection: Connection, recorded: Sequence[RecordedEntry], tip: int) -> list[StreamNotice]:
        at = self._clock.now_utc()
        ours = acts.of_digests(connection, [each.entry.digest for each in recorded])
        placed = [
            (act.id, in_block(each.entry.number, each.block_number))
            for each in recorded
            if (act := ours.get(each.entry.digest))
        ]
        acts.move_all(connection, placed, at)
        voided = [
            digest
            for each in recorded
            if each.entry.kind == VoidAct.KIND
            for digest in self._void(connection, each.entry.words)
        ]
        done = acts.in_blocks(connection, upto=tip - self._confirmations)
        acts.move_all(connection, [(act.id, final(act, self._confirmations)) for act in done], at)
        outbox.settle(connection, [act.id for act in done])
        return [act_moved(digest) for digest in (*ours, *voided, *(act.digest for act in done))]

    def _void(self, connection: Connection, words: bytes) -> list[bytes]:
        """The digest of the act that these words void, if it waited here."""
        try:
            digest = VoidAct.from_words(words).voided
        except WordError:
            return []  # nobody's act that we could have made
        act = acts.find(connection, digest)
        if act is None or act.stage not in (Stage.WAITING, Stage.RETURNED):
            return []
        reason = "Your bank voided this act, so it can never take effect."
        step = Step(Stage.FAILED, reason, reason=reason, code="act-voided")
        acts.move(connection, act.id, step, self._clock.now_utc())
        return [digest]

    def _rewind(self, agreed: BlockHeader) -> None:
        depth = self.newest_block - agreed.number
        if depth > self._confirmations:
            _LOG.error("The chain replaced %d blocks; %d of them were final.", depth, depth - self._confirmations)
        at = self._clock.now_utc()
        with self._store.write() as connection:
            gone = acts.in_blocks(connection, above=agreed.number)
            for act in gone:
                step = reorganised(act) if outbox.reopen(connection, act.id) else unsigned_again(act)
                acts.move(connection, act.id, step, at)
            ledger.rewind(connection, agreed.number)
            count, head = self._last(connection)
            registry = _registry(connection)
        self.tip, self.count, self.head, self.registry = agreed, count, head, registry
        # How far the ledger reaches now, so that no desk waits for what was told before and is gone.
        self._hub.publish([entry_recorded(count, head, b""), *(act_moved(act.digest) for act in gone)])

    def _last(self, connection: Connection) -> tuple[int, bytes]:
        """Number of the newest entry, and the head after it."""
        last = ledger.last_entry(connection)
        return (last.number, last.head) if last else (0, self._genesis)

    def _learn(self, recorded: Iterable[RecordedEntry]) -> None:
        """Take registry acts into a copy, so that who is reading the registry meanwhile reads one state of it."""
        news = [each for each in recorded if each.entry.kind < ledger.REGISTRY_KINDS_BELOW]
        if news:
            registry = copy.deepcopy(self.registry)
            for each in news:
                _apply(registry, each.entry.number, each.entry.kind, each.entry.words, each.payload)
            self.registry = registry


def _registry(connection: Connection) -> Registry:
    registry = Registry()
    for row in ledger.registry_entries(connection):
        _apply(registry, *row)
    return registry


def _apply(registry: Registry, number: int, kind: int, words: bytes, payload: bytes) -> None:
    try:
        registry.apply(act_of(kind, words), payload)
    except (KeyError, ValueError):
        # The ledger took it, so the others see it, too; nobody can be made to understand it.
        _LOG.warning("Entry %d changes the registry in a way that can't be read.", number)
