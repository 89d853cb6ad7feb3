"""The yardstick of a cold sync: the same pages fetched and stored, nothing checked, nothing of ours imported."""

import json
import sqlite3
import sys
import time
from typing import Any

import requests

url, journal, path, page = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
session = requests.Session()
session.trust_env = False
store = sqlite3.connect(path)
store.execute("PRAGMA journal_mode = WAL")
store.execute("CREATE TABLE headers (number INTEGER PRIMARY KEY, hash, parent)")
store.execute("CREATE TABLE logs (block, hash, tx, topic, number, kind, subject, data)")


def ask(*calls: tuple[Any, ...]) -> list[Any]:
    asked = [{"jsonrpc": "2.0", "id": at, "method": name, "params": params} for at, (name, *params) in enumerate(calls)]
    return [answer["result"] for answer in json.loads(session.post(url, data=json.dumps(asked), timeout=30).content)]


begun, raw = time.perf_counter(), bytes.fromhex
latest = int(ask(("eth_getBlockByNumber", "latest", False))[0]["number"], 16)
for first in range(0, latest + 1, page):
    last = min(latest, first + page - 1)
    blocks = ask(*[("eth_getBlockByNumber", hex(number), False) for number in range(first, last + 1)])
    (logs,) = ask(("eth_getLogs", {"address": journal, "fromBlock": hex(first), "toBlock": hex(last)}))
    headers = [(int(b["number"], 16), raw(b["hash"][2:]), raw(b["parentHash"][2:])) for b in blocks]
    rows: list[list[Any]] = []
    for x in logs:
        told = (x["blockHash"], x["transactionHash"], *x["topics"], *["0x"] * (4 - len(x["topics"])), x["data"])
        rows.append([int(x["blockNumber"], 16), *[raw(text[2:]) for text in told]])
    with store:
        store.executemany("INSERT INTO headers VALUES (?, ?, ?)", headers)
        store.executemany("INSERT INTO logs VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
sys.stdout.write(json.dumps({"seconds": time.perf_counter() - begun, "rows": store.total_changes}) + "\n")
