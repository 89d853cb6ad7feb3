"""The yardstick of throughput: each raw transaction stored, sent, its receipt stored; nothing of ours imported."""

import json
import sqlite3
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import Any

import requests

LOOK_EVERY_S = 0.5
pause = threading.Event()
url, path, transactions = sys.argv[1], sys.argv[2], Path(sys.argv[3]).read_text("ascii").split()
session = requests.Session()
session.trust_env = False
store = sqlite3.connect(path)
store.execute("PRAGMA journal_mode = WAL")
store.execute("CREATE TABLE sent (raw, receipt)")


def ask(method: str, *params: str) -> Any:
    asked = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    return json.loads(session.post(url, json=asked, timeout=30).content)["result"]


begun = looked = time.perf_counter()
waiting: deque[tuple[int | None, str]] = deque()
for place, raw in enumerate(transactions, 1):
    with store:
        row = store.execute("INSERT INTO sent (raw) VALUES (?)", (raw,)).lastrowid
    waiting.append((row, ask("eth_sendRawTransaction", raw)))
    while waiting and (place == len(transactions) or time.perf_counter() - looked > LOOK_EVERY_S):
        row, sent = waiting[0]
        if receipt := ask("eth_getTransactionReceipt", sent):
            waiting.popleft()
            with store:
                store.execute("UPDATE sent SET receipt = ? WHERE rowid = ?", (json.dumps(receipt), row))
        else:
            looked = time.perf_counter()
            pause.wait(LOOK_EVERY_S / 20 if place == len(transactions) else 0)
sys.stdout.write(json.dumps({"seconds": time.perf_counter() - begun}) + "\n")
