"""Desks handing in signed acts as fast as they are answered; standard library only, so that it costs little."""

from __future__ import annotations

import http.client
import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

TRIES_MOST = 100
OK, OVERLOADED = 200, 503


class Line:
    """The desks' one queue: an act a line, its digest and its envelope; until the acts or the time run out."""

    def __init__(self, path: Path, seconds: float) -> None:
        self._lock = threading.Lock()
        self._lines = self._read(path)
        self._until = time.monotonic() + seconds
        self.handed_in: list[str] = []
        self.put_off = 0

    def __iter__(self) -> Iterator[tuple[str, str]]:
        while True:
            with self._lock:
                line = next(self._lines, "")
            if not line or time.monotonic() > self._until:
                return
            digest, _, envelope = line.partition(" ")
            yield digest, envelope

    @staticmethod
    def _read(path: Path) -> Iterator[str]:
        with path.open("r", encoding="ascii") as lines:
            yield from lines


def hand_in(line: Line, host: str, token: str) -> None:
    """One desk: the next act as soon as the last one is answered; where the gateway has too much to do, later."""
    connection = http.client.HTTPConnection(host, timeout=60)
    pause = threading.Event()
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    for digest, envelope in line:
        for _ in range(TRIES_MOST):
            connection.request("PUT", f"/v1/acts/{digest}", envelope, headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != OVERLOADED:
                break
            line.put_off += 1
            pause.wait(float(answer.headers["Retry-After"]))
        if answer.status != OK:
            raise RuntimeError(f"The gateway answered {answer.status}.")
        line.handed_in.append(digest)
    connection.close()


def main(url: str, acts: str, desks: str, seconds: str) -> None:
    """Hand in and tell how it went, as one line; the session's token comes by standard input."""
    token, line = sys.stdin.readline().strip(), Line(Path(acts), float(seconds))
    host = urlsplit(url).netloc
    begun = time.monotonic()
    threads = [threading.Thread(target=hand_in, args=(line, host, token)) for _ in range(int(desks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = {"seconds": time.monotonic() - begun, "put_off": line.put_off, "handed_in": line.handed_in}
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
