"""The record of blocks after every kind of cut and damage."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gateway.sandbox.anvil import ChainSettings
from gateway.sandbox.block_journal import HEADER, MAGIC, Block, BlockJournal
from gateway.sandbox.faults import RecordDamaged, RecordNotWritten

SETTINGS = ChainSettings(chain_id=424242, genesis_seconds=1_790_000_000)


def name(number: int, fork: str = "a") -> str:
    return "0x" + fork * 56 + f"{number:08x}"


def block(number: int, fork: str = "a", parent_fork: str = "a") -> Block:
    raw = ("0x" + "ab" * 100,) * (number % 3)
    return Block(number, name(number, fork), name(number - 1, parent_fork), SETTINGS.genesis_seconds + number, raw)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal of the genesis and five blocks."""
    path = tmp_path / "blocks.journal"
    journal = BlockJournal(path)
    journal.begin(SETTINGS, name(0))
    for number in range(1, 6):
        journal.append([block(number)])
    journal.close()
    return path


def read(path: Path) -> list[Block]:
    journal = BlockJournal(path)
    blocks = list(journal.blocks_after(0))
    journal.close()
    return blocks


def test_what_was_written_is_read_back(path: Path) -> None:
    journal = BlockJournal(path)
    assert journal.settings == SETTINGS
    assert (journal.tip_number, journal.tip_hash) == (5, name(5))
    assert list(journal.blocks_after(0)) == [block(number) for number in range(1, 6)]
    assert [journal.hash_at(number) for number in (-1, 0, 5, 6)] == [None, name(0), name(5), None]
    assert journal.weight_after(3) == 2 + (4 % 3) + (5 % 3)
    journal.close()


def test_a_last_record_torn_anywhere_is_cut_off_and_the_next_one_takes_its_place(path: Path) -> None:
    whole = path.read_bytes()
    start = whole.rindex(MAGIC)
    for length in range(start + 1, len(whole), 7):
        path.write_bytes(whole[:length])
        journal = BlockJournal(path)
        assert journal.tip_number == 4
        journal.append([block(5)])
        journal.close()
        assert path.read_bytes() == whole


def test_a_last_record_of_zeros_is_cut_off(path: Path) -> None:
    whole = path.read_bytes()
    start = whole.rindex(MAGIC)
    path.write_bytes(whole[:start] + bytes(len(whole) - start))
    assert read(path) == [block(number) for number in range(1, 5)]


@pytest.mark.parametrize("where", ["magic", "length", "checksum", "payload"])
def test_damage_before_the_last_record_is_told_and_nothing_is_cut_off(path: Path, where: str) -> None:
    content = bytearray(path.read_bytes())
    third = [at for at in range(len(content)) if content.startswith(MAGIC, at)][3]
    at = third + {"magic": 0, "length": 5, "checksum": 9, "payload": HEADER.size + 40}[where]
    content[at] ^= 0x40
    path.write_bytes(content)
    with pytest.raises(RecordDamaged, match="block 3 is damaged"):
        BlockJournal(path)
    assert path.read_bytes() == content


def test_a_file_that_is_no_record_of_blocks_is_left_alone(path: Path) -> None:
    path.write_bytes(b"something else " * 100)
    with pytest.raises(RecordDamaged, match="beginning cannot be read"):
        BlockJournal(path)
    assert path.read_bytes() == b"something else " * 100


def test_records_that_make_no_chain_are_told(path: Path) -> None:
    journal = BlockJournal(path)
    with pytest.raises(RecordDamaged, match="block 6 does not follow"):
        journal.append([block(6, parent_fork="b")])
    journal.close()


def test_a_reorganisation_replaces_the_blocks_from_its_fork_on(path: Path) -> None:
    journal = BlockJournal(path)
    journal.append([block(4, "b"), block(5, "b", "b")])
    journal.close()
    assert [each.hash for each in read(path)] == [name(1), name(2), name(3), name(4, "b"), name(5, "b")]


def test_a_full_disk_leaves_the_record_as_it_was_and_the_block_is_written_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = path.read_bytes()
    journal = BlockJournal(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(RecordNotWritten, match="Free some space"):
            journal.append([block(6)])
    assert path.read_bytes() == before
    assert journal.tip_number == 5
    journal.append([block(6)])
    journal.close()
    assert read(path)[-1] == block(6)
