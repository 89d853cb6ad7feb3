"""The yardstick of the live path: a bare newHeads listener, nothing of ours imported; a JSON line for each block."""

import json
import sys
import time

from websockets.sync.client import connect

with connect("ws" + sys.argv[1].removeprefix("http"), proxy=None, compression=None) as node:
    node.send(json.dumps({"jsonrpc": "2.0", "id": 1, "method": "eth_subscribe", "params": ["newHeads"]}))
    node.recv()
    sys.stdout.write("listening\n")
    sys.stdout.flush()
    for message in node:
        seen_s = time.monotonic()
        number = int(json.loads(message)["params"]["result"]["number"], 16)
        sys.stdout.write(json.dumps({"block": number, "seen_s": seen_s}) + "\n")
        sys.stdout.flush()
