"""A desktop of its own for one test: a display, a session bus, the accessibility bus, and the program in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from installer.bootstrap import SPEECH_LAUNCHERS
from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STOP_S = 15.0


def launcher() -> str | None:
    """The program that opens the accessibility bus."""
    return next((path for path in SPEECH_LAUNCHERS if Path(path).is_file()), None)


def missing() -> list[str]:
    """What this machine lacks for a desktop that speaks."""
    programs = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    return programs if launcher() else [*programs, "at-spi-bus-launcher"]


@contextmanager
def desktop() -> Iterator[Mapping[str, str]]:
    """Open it; the environment for programs in it."""
    accessible = launcher()
    assert accessible, "no accessibility bus on this machine"
    with ExitStack() as held:
        ours, its = os.pipe()
        held.enter_context(
            _running(["Xvfb", "-displayfd", str(its), "-screen", "0", "1440x900x24", "-nolisten", "tcp"], (its,))
        )
        os.close(its)
        with os.fdopen(ours) as told:
            display = f":{told.readline().strip()}"
        ours, its = os.pipe()
        held.enter_context(_running(["dbus-daemon", "--session", "--nofork", f"--print-address={its}"], (its,)))
        os.close(its)
        with os.fdopen(ours) as told:
            address = told.readline().strip()
        environment = {
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        held.enter_context(_running([accessible, "--launch-immediately"], environment=environment))
        yield environment


@contextmanager
def workstation(home: Path, environment: Mapping[str, str]) -> Iterator[None]:
    """The workstation, as ``make run`` starts it."""
    with _running([sys.executable, str(ROOT / "main.py"), "--home", str(home), "run"], environment=environment):
        yield


@contextmanager
def _running(
    command: list[str], pass_fds: tuple[int, ...] = (), environment: Mapping[str, str] | None = None
) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=pass_fds, env=environment, stdout=quiet, stderr=quiet) as process:
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
