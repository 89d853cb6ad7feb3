"""Decoding the Journal's events by hand, beside web3.py's own decoding of the same logs; a JSON line on stdout."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, cast

from web3 import Web3

from chain_client.rpc import Rpc
from chain_client.rpc.journal_reader import ENTRY_TOPIC, decode_entries
from chain_client.rpc.values import items, members
from tests.bench.desks import ROOT

if TYPE_CHECKING:
    from web3.types import FilterParams

BLOCKS = 200
ARTIFACT = ROOT / "resources" / "contracts" / "Journal.json"


def main(url: str, journal: str) -> None:
    """Fetch the first page of entries both ways, decode it both ways."""
    query = {"address": journal, "fromBlock": "0x0", "toBlock": hex(BLOCKS - 1), "topics": ["0x" + ENTRY_TOPIC.hex()]}
    rpc = Rpc(url)
    raw = [members(log) for log in items(rpc.call("eth_getLogs", query))]
    rpc.close()
    raw = [log for log in raw if len(items(log["topics"])) == 4]  # the prepared node knows no filters
    begun = time.perf_counter()
    ours = decode_entries(raw)
    our_seconds = time.perf_counter() - begun

    web3 = Web3(Web3.HTTPProvider(url))
    address = Web3.to_checksum_address(journal)
    event = web3.eth.contract(address, abi=json.loads(ARTIFACT.read_text("utf-8"))["abi"]).events.Entry()
    logs = [log for log in web3.eth.get_logs(cast("FilterParams", query)) if len(log["topics"]) == 4]
    begun = time.perf_counter()
    theirs = [event.process_log(log) for log in logs]
    their_seconds = time.perf_counter() - begun
    assert [entry["args"]["words"] for entry in theirs] == [item.entry.words for item in ours]
    told = {"decode_per_s": len(ours) / our_seconds, "web3_decode_per_s": len(theirs) / their_seconds}
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
