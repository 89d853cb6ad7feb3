"""What holds for every test: a silent log, a home of its own, drawing offscreen, data from ../shared."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.helpers.checkout import NOT_RUN, SHARED
from tests.helpers.logs import LogWatch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Before Qt is first loaded. A real display is used only where somebody asks: QT_QPA_PLATFORM=xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

#: What takes longest and is begun first where files are shared out among workers; what is left out comes after.
LONGEST = ("tests/faults/test_kills", "tests/faults/test_faults", "tests/contracts", "tests/e2e", "tests/bench")

# The same examples everywhere and no time limit on each: two busy cores must not decide what passes.
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest where several workers end together the sooner for it."""
    if hasattr(config, "workerinput"):
        items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    return next((rank for rank, path in enumerate(LONGEST) if item.nodeid.startswith(path)), len(LONGEST))


@pytest.fixture(scope="session", autouse=True)
def _session_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fixtures that outlive a test stay out of the user's home, too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LCW_HOME", str(tmp_path_factory.mktemp("session-home")))
        yield


@pytest.fixture(autouse=True)
def lcw_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workstation's home folder in this test: empty, and gone afterwards."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("LCW_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[LogWatch]:
    """Fails the test on any log record from WARNING up that it didn't announce with ``expect(pattern)``."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    if verdict := watch.verdict():
        pytest.fail(verdict, pytrace=False)


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The shared test data beside the checkout; elsewhere the test is not run, and says so."""
    if not SHARED.is_dir():
        pytest.skip(NOT_RUN)
    return SHARED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests over ../shared were not run."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(NOT_RUN in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.write_line(f"{count} tests over ../shared were {NOT_RUN}", yellow=True)
