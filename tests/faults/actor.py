"""A process under test as its house holds it: started, ordered about, killed, started again."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

PATIENCE_S = 60.0
LOG_CHARACTERS_TOLD = 2_000


class ActorDied(Exception):
    """It was killed while somebody waited for its answer."""


class OrderRefused(Exception):
    """The product refused an order, with the sentence and the code that an officer would get."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


class Actor:
    """One process: ``python -m tests.faults.programs SPEC``, or none between two of its lives.

    Args:
        name: for logs and tables.
        spec: what it is told at each start.
        log: takes its standard error.

    Attributes:
        died_at: the point that it was armed with last, once it died there; else empty.
        prefix: words before its command, such as a program that enters a namespace; counts from the next start.
        skew_s: how far its clock is ahead of the machine's; counts from the next start.
    """

    def __init__(self, name: str, spec: Callable[[], dict[str, Any]], log: Path) -> None:
        self.name = name
        self.prefix: Sequence[str] = ()
        self.skew_s = 0.0
        self.died_at = ""
        self.first: dict[str, Any] = {}
        self._spec = spec
        self._log = log
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._turn = threading.Lock()
        self._number = 0

    @property
    def pid(self) -> int:
        """Of its present or last life."""
        assert self._process is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    def launch(self, arm: tuple[str, int] | None = None) -> None:
        """Start it, with a point armed from its beginning where one is told; ``wait_ready`` must follow."""
        assert not self.alive, f"{self.name} runs already"
        spec = self._spec() | {"arm": arm, "skew_s": self.skew_s}
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*self.prefix, sys.executable, "-m", "tests.faults.programs", json.dumps(spec)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self._answers = queue.Queue()
        threading.Thread(target=self._hear, args=(self._process, self._answers), daemon=True).start()

    def wait_ready(self) -> None:
        """Return when it says that it is ready.

        Raises:
            ActorDied: it was killed before.
        """
        self.first = self._answer(0, PATIENCE_S)

    def start(self, arm: tuple[str, int] | None = None) -> None:
        """Start it and wait until it is ready."""
        self.launch(arm)
        self.wait_ready()

    def order(self, *, patience_s: float = PATIENCE_S, **told: Any) -> dict[str, Any]:
        """Give an order (``do`` names it) and wait for its answer.

        Raises:
            ActorDied: it was killed before it answered; what it did of the order is not known.
            OrderRefused: the product's own refusal.
            AssertionError: it ended by itself, or didn't answer.
        """
        with self._turn:
            self._number += 1
            process = self._process
            assert process is not None, f"{self.name} was never started"
            assert process.stdin is not None
            try:
                process.stdin.write(json.dumps(told | {"id": self._number}) + "\n")
                process.stdin.flush()
            except (BrokenPipeError, ValueError) as error:
                raise self._ended() from error
            answer = self._answer(self._number, patience_s)
        if "error" in answer:
            raise OrderRefused(answer["error"], answer["sentence"])
        return answer

    def arm(self, point: str, nth: int = 1) -> None:
        """Die when this point is reached for the n-th time from now on."""
        self.died_at = ""
        self.order(do="arm", point=point, nth=nth)

    def wait_dead(self, patience_s: float = PATIENCE_S) -> None:
        """Return when it has ended.

        Raises:
            subprocess.TimeoutExpired: it still runs.
        """
        assert self._process is not None
        self._process.wait(patience_s)

    def kill(self) -> None:
        """SIGKILL, nothing less."""
        if self.alive:
            os.kill(self.pid, signal.SIGKILL)
        self.wait_dead()

    def stop(self) -> None:
        """Let it end by itself: its standard input ends."""
        if self._process is None or self._process.stdin is None:
            return
        try:
            self._process.stdin.close()
            self._process.wait(PATIENCE_S)
        except (BrokenPipeError, subprocess.TimeoutExpired):
            self.kill()

    def restart(self, arm: tuple[str, int] | None = None) -> None:
        """Kill it where it runs, and start it again."""
        self.kill()
        self.start(arm)

    def log_tail(self) -> str:
        """The end of its log."""
        return self._log.read_text("utf-8", "replace")[-LOG_CHARACTERS_TOLD:]

    def _answer(self, number: int, patience_s: float) -> dict[str, Any]:
        until = time.monotonic() + patience_s
        while True:
            try:
                answer = self._answers.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty as error:
                raise AssertionError(f"{self.name} didn't answer within {patience_s:.0f} s") from error
            if answer is None:
                self._answers.put(None)
                raise self._ended()
            if answer.get("id", 0) == number:
                return answer

    def _ended(self) -> Exception:
        self.wait_dead()
        assert self._process is not None
        if self._process.returncode == -signal.SIGKILL:
            return ActorDied(self.name)
        return AssertionError(f"{self.name} ended by itself ({self._process.returncode}): {self.log_tail()}")

    def _hear(self, process: subprocess.Popen[str], answers: queue.Queue[dict[str, Any] | None]) -> None:
        assert process.stdout is not None
        dying = ""
        with process.stdout:
            for line in process.stdout:
                told = json.loads(line)
                dying = told.get("dying", dying)
                if "dying" not in told:
                    answers.put(told)
        process.wait()
        assert process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        if dying:
            self.died_at = dying  # not before it is dead: until then it might still take an order
        answers.put(None)
