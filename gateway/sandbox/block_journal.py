"""The record of blocks: an append-only file from which the same chain can be mined again, hash by hash.

A record is ``LCBJ``, the payload's length and a CRC-32 over both length and payload (big-endian, 32 bits
each), then the payload as JSON: first the genesis, then one block each. A block whose number is not above
the last one's replaces that block and all after it (a reorganisation). Every append is on the disk before the
keeper mines on, so a kill can tear only the last record, which holds nothing final: it is cut off.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from gateway.sandbox.anvil import ChainSettings
from gateway.sandbox.durable import sync_folder
from gateway.sandbox.faults import RecordDamaged, RecordNotWritten

MAGIC = b"LCBJ"
HEADER = struct.Struct(">4sII")
GENESIS_BYTES_MAX = 512  # a longer file without a genesis isn't a torn one; it is never cut to nothing


@dataclass(frozen=True, slots=True)
class Block:
    """What it takes to mine a block again, and its hash to tell whether it is the same.

    All else in a header follows from the settings, the parent and the transactions. Hashes and raw signed
    transactions are 0x-prefixed hexadecimal; the time is Unix seconds.
    """

    number: int
    hash: str
    parent_hash: str
    seconds: int
    transactions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A block of the present chain: its hash, where its record starts, how many transactions it has."""

    hash: str
    offset: int
    transaction_count: int


class BlockJournal:
    """The journal in ``path``, opened for reading and appending.

    Raises:
        RecordDamaged: a record before the last one is damaged, or the records don't make a chain.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("r+b" if path.exists() else "x+b")
        sync_folder(path.parent)
        self.settings: ChainSettings | None = None
        self._marks: list[Mark] = []
        self._end = 0
        with ExitStack() as undo:
            undo.callback(self._file.close)
            self._load()
            undo.pop_all()

    @property
    def tip_number(self) -> int:
        """The last durable block's number; 0 is the genesis."""
        return len(self._marks) - 1

    @property
    def tip_hash(self) -> str:
        return self._marks[-1].hash

    def has_filled(self, count: int) -> bool:
        """Whether one of the last ``count`` blocks holds a transaction."""
        return any(mark.transaction_count for mark in self._marks[-count:])

    def hash_at(self, number: int) -> str | None:
        """The hash of the present chain's block ``number``, None where it has no such block."""
        return self._marks[number].hash if 0 <= number < len(self._marks) else None

    def weight_after(self, number: int) -> int:
        """Blocks and transactions after block ``number``: what a replay from there has to do."""
        return sum(1 + mark.transaction_count for mark in self._marks[number + 1 :])

    def blocks_after(self, number: int) -> Iterator[Block]:
        """The blocks of the present chain that follow block ``number``, in order."""
        for mark in self._marks[number + 1 :]:
            payload = self._payload_at(mark.offset)
            if payload is None:
                raise _damaged(self._path, "a block could be read when it was opened and cannot be read now")
            yield _block(payload)

    def begin(self, settings: ChainSettings, genesis_hash: str) -> None:
        """Write the genesis record of a new journal."""
        self._append([{**asdict(settings), "hash": genesis_hash}])

    def append(self, blocks: Sequence[Block]) -> None:
        """Write blocks and return when they are on the disk.

        Raises:
            RecordNotWritten: the disk didn't take them; the journal is as before.
        """
        self._append([asdict(block) for block in blocks])

    def close(self) -> None:
        self._file.close()

    def _append(self, payloads: Sequence[dict[str, Any]]) -> None:
        records = [_record(payload) for payload in payloads]
        try:
            self._file.seek(self._end)
            self._file.write(b"".join(records))
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            self._reopen()
            raise RecordNotWritten(
                "The disk did not take the sandbox's newest block. Free some space; it is tried again."
            ) from error
        for payload, record in zip(payloads, records, strict=True):
            self._note(payload, self._end)
            self._end += len(record)

    def _reopen(self) -> None:
        """Forget a half-written record, also what still waits in the file object's buffer."""
        self._file.detach().close()
        os.truncate(self._path, self._end)
        self._file = self._path.open("r+b")

    def _load(self) -> None:
        size = self._path.stat().st_size
        while self._end < size:
            payload = self._payload_at(self._end)
            if payload is None:
                self._cut_torn_tail()
                return
            self._note(payload, self._end)
            self._end = self._file.tell()

    def _payload_at(self, offset: int) -> dict[str, Any] | None:
        """The payload of the record at ``offset``; None unless a whole and sound record stands there."""
        self._file.seek(offset)
        return _parse(self._file.read(HEADER.size), self._file)

    def _note(self, payload: dict[str, Any], offset: int) -> None:
        if not self._marks:
            self.settings = ChainSettings(int(payload["chain_id"]), int(payload["genesis_seconds"]))
            self._marks.append(Mark(payload["hash"], offset, 0))
            return
        block = _block(payload)
        if not 1 <= block.number <= len(self._marks) or self.hash_at(block.number - 1) != block.parent_hash:
            raise _damaged(self._path, f"block {block.number} does not follow from the ones before it")
        del self._marks[block.number :]
        self._marks.append(Mark(block.hash, offset, len(block.transactions)))

    def _cut_torn_tail(self) -> None:
        self._file.seek(self._end)
        rest = self._file.read()
        if not self._marks and len(rest) > GENESIS_BYTES_MAX:
            raise _damaged(self._path, "its beginning cannot be read")
        at = rest.find(MAGIC, 1)
        while at >= 0:
            if self._payload_at(self._end + at) is not None:
                raise _damaged(self._path, f"the record of block {len(self._marks)} is damaged")
            at = rest.find(MAGIC, at + 1)
        self._file.truncate(self._end)
        os.fsync(self._file.fileno())


def _record(payload: dict[str, Any]) -> bytes:
    body = json.dumps(payload, separators=(",", ":")).encode()
    length = struct.pack(">I", len(body))
    return HEADER.pack(MAGIC, len(body), zlib.crc32(length + body)) + body


def _parse(header: bytes, file: Any) -> dict[str, Any] | None:
    if len(header) < HEADER.size:
        return None
    magic, length, checksum = HEADER.unpack(header)
    if magic != MAGIC:
        return None
    body = file.read(length)
    if len(body) < length or zlib.crc32(struct.pack(">I", length) + body) != checksum:
        return None
    payload: dict[str, Any] = json.loads(body)
    return payload


def _block(payload: dict[str, Any]) -> Block:
    return Block(**{**payload, "transactions": tuple(payload["transactions"])})


def _damaged(path: Path, reason: str) -> RecordDamaged:
    return RecordDamaged(
        f"The sandbox's record of blocks is damaged: {reason}. Set the folder {path.parent} aside and start anew."
    )
