"""The log watch fails what it should and nothing else."""

from __future__ import annotations

import logging

from tests.helpers.logs import LogWatch


def watched(*patterns: str) -> str:
    watch = LogWatch()
    for pattern in patterns:
        watch.expect(pattern)
    watch.emit(logging.LogRecord("gateway.events", logging.WARNING, "", 0, "message %s is stuck", (7,), None))
    return watch.verdict()


def test_a_warning_nobody_announced_is_named() -> None:
    assert watched() == "not expected in the log: gateway.events: WARNING: message 7 is stuck"


def test_an_announced_warning_passes() -> None:
    assert watched(r"events: WARNING: message \d is stuck") == ""


def test_an_announced_warning_that_never_came_is_named() -> None:
    assert "never came: disk full" in watched("stuck", "disk full")


def test_information_is_no_warning() -> None:
    assert LogWatch().level == logging.WARNING


def test_a_record_of_the_root_logger_reaches_the_watch_of_this_test(expected_logs: LogWatch) -> None:
    expected_logs.expect("chain_client: ERROR: node gone")

    logging.getLogger("chain_client").error("node gone")
