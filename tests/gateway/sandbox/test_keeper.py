"""The keeper's promise: what was final before a kill is there after it, under the same hashes."""

from __future__ import annotations

import errno
import gzip
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gateway.sandbox import anvil
from gateway.sandbox import keeper as keeper_module
from gateway.sandbox.block_journal import Block, BlockJournal
from gateway.sandbox.faults import (
    FolderInUse,
    KeeperEnded,
    NodeNotStarted,
    NodeRefused,
    RecordDamaged,
    RecordNotWritten,
    ReplayDiverged,
)
from gateway.sandbox.keeper import Keeper
from gateway.sandbox.kept_chain import KeptChain
from gateway.sandbox.node_rpc import NodeRpc
from gateway.sandbox.saved_state import SavedState
from tests.gateway.sandbox.relay import CHAIN_ID, Relay, until
from tests.helpers.logs import LogWatch

Open = Callable[..., Keeper]


@pytest.fixture
def open_keeper(tmp_path: Path) -> Iterator[Open]:
    """Starts keepers of one folder, one after the other; the heartbeat is out of the way."""
    keepers: list[Keeper] = []

    def start(**options: float) -> Keeper:
        keeper = Keeper(
            tmp_path,
            chain_id=CHAIN_ID,
            **{"block_seconds": 0.05, "heartbeat_seconds": 3600.0} | options,  # type: ignore[arg-type]
        )
        keepers.append(keeper)
        keeper.start()
        return keeper

    yield start
    for keeper in keepers:
        keeper.stop()


def filled(keeper: Keeper, count: int = 5) -> list[str]:
    """Blocks with a transaction each; the hashes of the chain then."""
    keeper.pause()
    relay = Relay(keeper.rpc_url)
    relay.send()
    keeper.mine_now()
    for number in range(count):
        relay.send(number.to_bytes(32, "big") * 10)
        keeper.mine_now()
    return relay.hashes()


def test_a_transaction_on_a_quiet_chain_is_mined_at_once_and_confirmed_and_then_the_chain_rests(
    open_keeper: Open,
) -> None:
    keeper = open_keeper(confirmations=3)
    relay = Relay(keeper.rpc_url)
    receipt = relay.receipt(relay.send())
    until(lambda: relay.head() == int(receipt["blockNumber"], 16) + 3)
    keeper.status()  # a look later
    assert relay.rpc.call("txpool_status") == {"pending": "0x0", "queued": "0x0"}
    assert relay.head() == int(receipt["blockNumber"], 16) + 3


def test_a_paused_chain_leaves_a_transaction_waiting_until_it_is_resumed(open_keeper: Open) -> None:
    keeper = open_keeper()
    keeper.pause()
    relay = Relay(keeper.rpc_url)
    before = relay.head()
    sent = relay.send()
    assert keeper.status().paused
    assert relay.head() == before
    keeper.resume()
    assert int(relay.receipt(sent)["blockNumber"], 16) == before + 1


def test_an_idle_chain_has_a_heartbeat(open_keeper: Open) -> None:
    relay = Relay(open_keeper(heartbeat_seconds=0.1).rpc_url)
    until(lambda: relay.head() >= 3)


def test_after_an_orderly_stop_the_chain_goes_on_where_it_was(open_keeper: Open) -> None:
    first = open_keeper()
    before = filled(first)
    url = first.rpc_url
    first.stop()
    second = open_keeper()
    assert Relay(second.rpc_url).hashes()[: len(before)] == before
    assert second.rpc_url == url


def test_without_its_saved_state_the_chain_is_mined_again_from_the_journal(open_keeper: Open, tmp_path: Path) -> None:
    first = open_keeper()
    before = filled(first)
    first.stop()
    for state in tmp_path.glob("state-*"):
        state.unlink()
    assert Relay(open_keeper().rpc_url).hashes()[: len(before)] == before


def test_a_saved_state_that_cannot_be_read_costs_time_only(open_keeper: Open, tmp_path: Path) -> None:
    first = open_keeper()
    before = filled(first)
    first.stop()
    (state,) = tmp_path.glob("state-*")
    sound = state.read_bytes()
    state.write_bytes(sound[:-100])
    second = open_keeper()
    assert Relay(second.rpc_url).hashes()[: len(before)] == before


def test_a_saved_state_that_the_node_cannot_load_costs_time_only(open_keeper: Open, tmp_path: Path) -> None:
    first = open_keeper()
    before = filled(first)
    first.stop()
    (state,) = tmp_path.glob("state-*")
    state.write_bytes(gzip.compress(b'{"block": null}'))
    assert Relay(open_keeper().rpc_url).hashes()[: len(before)] == before


def test_what_a_kill_leaves_while_a_state_is_saved_does_no_harm(open_keeper: Open, tmp_path: Path) -> None:
    first = open_keeper()
    filled(first, 2)
    first.save_state()
    (older,) = tmp_path.glob("state-*")
    content = older.read_bytes()
    before = filled(first, 2)
    first.stop()
    (newer,) = tmp_path.glob("state-*")
    older.write_bytes(content)
    newer.with_name(newer.name + ".part").write_bytes(content[:50])
    (tmp_path / "state.json").write_text("{")
    second = open_keeper()
    assert Relay(second.rpc_url).hashes()[: len(before)] == before
    second.save_state()
    assert len(list(tmp_path.glob("state*"))) == 1


def test_under_load_that_never_pauses_the_state_is_saved_too(
    open_keeper: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper_module, "LOADED_WEIGHT", 10)
    keeper = open_keeper()
    relay = Relay(keeper.rpc_url)

    def is_saved_while_more_arrives() -> bool:
        relay.send(b"x")
        return bool(list(tmp_path.glob("state-*")))

    until(is_saved_while_more_arrives)
    sent_by_then = relay.next_nonce
    until(lambda: relay.send(b"x") != "" and relay.nonce_on_chain() > sent_by_then)


def test_a_keeper_whose_thread_ended_says_so(open_keeper: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def defect(_chain: KeptChain) -> None:
        raise ZeroDivisionError

    keeper = open_keeper()
    ended: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda told: ended.append(told.exc_type))
    monkeypatch.setattr(KeptChain, "journal_new_blocks", defect)
    until(lambda: keeper.fault is not None)
    monkeypatch.undo()

    assert ended == [ZeroDivisionError]
    assert isinstance(keeper.fault, KeeperEnded)


def test_a_node_killed_later_is_brought_back_from_the_saved_state_and_only_what_followed_is_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each time seconds after its block was mined, when a node's own clock has gone on."""
    dropped: list[SavedState] = []
    replayed_after: list[int] = []
    blocks_after, real_now, behind = BlockJournal.blocks_after, time.time, 100

    def drop(self: SavedState) -> bool:
        dropped.append(self)
        return False

    def watched(self: BlockJournal, number: int) -> Iterator[Block]:
        replayed_after.append(number)
        return blocks_after(self, number)

    monkeypatch.setattr(SavedState, "drop", drop)
    monkeypatch.setattr(BlockJournal, "blocks_after", watched)
    monkeypatch.setattr(time, "time", lambda: real_now() - behind)
    chain = KeptChain(tmp_path, CHAIN_ID, 0)
    try:
        for _ in range(6):
            chain.mine()
            behind -= 5
            chain.node.kill()
            chain.restore()
    finally:
        chain.close()
    assert replayed_after == [0, 1, 2, 3, 4, 5]
    assert not dropped


def test_a_disk_that_takes_no_block_stops_the_chain_until_it_does(
    open_keeper: Open, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    expected_logs.expect("keeper: WARNING: RecordNotWritten")
    keeper = open_keeper()
    before = filled(keeper)
    relay = Relay(keeper.rpc_url)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(RecordNotWritten):
            keeper.mine_now()
        with pytest.raises(RecordNotWritten):
            keeper.mine_now()
        assert relay.head() == len(before)  # one block above the record, and no more
        until(lambda: keeper.fault is not None)
        assert keeper.status().number == len(before) - 1
    until(lambda: keeper.fault is None)
    assert keeper.status().hash == relay.hashes()[-1]


def test_a_killed_node_is_brought_back_at_the_same_address_with_the_same_blocks(
    open_keeper: Open, expected_logs: LogWatch
) -> None:
    expected_logs.expect("keeper: WARNING: NodeUnreachable")
    keeper = open_keeper()
    before = filled(keeper)
    killed = keeper.status().node_pid
    os.kill(killed, signal.SIGKILL)
    until(lambda: keeper.fault is not None)
    until(lambda: keeper.fault is None)
    relay = Relay(keeper.rpc_url)
    assert relay.hashes()[: len(before)] == before
    assert keeper.status().node_pid != killed
    keeper.resume()
    assert relay.receipt(relay.send())["status"] == "0x1"


def test_a_reorganisation_is_kept_too(open_keeper: Open, tmp_path: Path) -> None:
    first = open_keeper()
    before = filled(first, 8)
    first.save_state()
    relay = Relay(first.rpc_url)
    relay.rpc.call("anvil_reorg", 4, [])
    until(lambda: first.status().hash == relay.hashes()[-1])
    after = relay.hashes()
    assert after[:-4] == before[:-4]
    assert after[-4:] != before[-4:]
    first.stop()
    for state in tmp_path.glob("state-*"):
        state.unlink()
    assert Relay(open_keeper().rpc_url).hashes()[: len(after)] == after


def test_a_chain_reorganised_in_the_middle_of_a_save_and_killed_right_after_comes_back_as_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = NodeRpc.call

    def reorganise_first(self: NodeRpc, method: str, *params: Any) -> Any:
        if method == "anvil_dumpState":
            call(self, "anvil_reorg", 2, [])
        return call(self, method, *params)

    chain = KeptChain(tmp_path, CHAIN_ID, 0)
    relay = Relay(f"http://127.0.0.1:{chain.port}")
    for _ in range(4):
        relay.send()
        chain.mine()
    recorded = [chain.journal.hash_at(number) for number in range(5)]
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(NodeRpc, "call", reorganise_first)
        chain.save_state()
    reorganised = relay.hashes()
    chain.close()
    assert reorganised != recorded

    again = KeptChain(tmp_path, CHAIN_ID, 0)
    try:
        assert Relay(f"http://127.0.0.1:{again.port}").hashes() == recorded
    finally:
        again.close()


def test_blocks_dropped_by_the_node_are_dropped_from_the_record(open_keeper: Open) -> None:
    first = open_keeper()
    filled(first, 2)
    relay = Relay(first.rpc_url)
    snapshot = relay.rpc.call("evm_snapshot")
    before = relay.hashes()
    first.mine_now(3)
    first.save_state()
    relay.rpc.call("evm_revert", snapshot)
    until(lambda: first.status().hash == before[-1])
    first.stop()
    assert Relay(open_keeper().rpc_url).hashes()[: len(before)] == before


def test_the_node_signs_for_nobody(open_keeper: Open) -> None:
    relay = Relay(open_keeper().rpc_url)
    assert relay.rpc.call("eth_accounts") == []
    with pytest.raises(NodeRefused, match="No Signer"):
        relay.rpc.call("eth_sendTransaction", {"from": "0x" + "11" * 20, "to": "0x" + "22" * 20})


def test_two_keepers_never_share_a_folder(open_keeper: Open) -> None:
    open_keeper()
    with pytest.raises(FolderInUse, match="already open"):
        open_keeper()


def test_a_folder_of_another_chain_is_refused(open_keeper: Open, tmp_path: Path) -> None:
    open_keeper().stop()
    with pytest.raises(RecordDamaged, match="holds chain 424242, not 7"):
        Keeper(tmp_path, chain_id=7).start()


def test_a_lost_tail_of_the_record_is_noticed_by_the_saved_state(open_keeper: Open, tmp_path: Path) -> None:
    first = open_keeper()
    filled(first)
    first.stop()
    journal = tmp_path / "blocks.journal"
    journal.write_bytes(journal.read_bytes()[: journal.read_bytes().rindex(b"LCBJ")])
    with pytest.raises(RecordDamaged, match="was in it"):
        open_keeper()


def test_a_record_that_leads_to_other_hashes_is_refused(open_keeper: Open, tmp_path: Path) -> None:
    first = open_keeper()
    filled(first)
    first.stop()
    for state in tmp_path.glob("state-*"):
        state.unlink()
    forge_time_of_last_block(tmp_path / "blocks.journal")
    with pytest.raises(ReplayDiverged, match="came out different"):
        open_keeper()


def forge_time_of_last_block(path: Path) -> None:
    """A whole record with a right checksum and a wrong time."""
    journal = BlockJournal(path)
    (last,) = journal.blocks_after(journal.tip_number - 1)
    journal.append([replace(last, seconds=last.seconds + 1)])
    journal.close()


def test_a_missing_node_program_is_named(open_keeper: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(anvil, "PROJECT", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NodeNotStarted, match="npm ci"):
        open_keeper()


def test_a_taken_port_is_named(tmp_path: Path, open_keeper: Open) -> None:
    port = int(open_keeper().rpc_url.rsplit(":", 1)[1])
    with pytest.raises(NodeNotStarted, match=f"Port {port}"):
        Keeper(tmp_path / "other", chain_id=CHAIN_ID, port=port).start()


def test_one_confirmation_is_not_enough_for_a_sandbox(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two confirmations"):
        Keeper(tmp_path, chain_id=CHAIN_ID, confirmations=1)
