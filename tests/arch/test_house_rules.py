"""Every file keeps the rules of the house, and the rules find what breaks them."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from tests.helpers.checkout import ROOT, our_files
from tests.helpers.house import in_module, in_text


def test_every_python_file_keeps_the_rules() -> None:
    faults = [fault for path in our_files(".py") for fault in in_module(path, (ROOT / path).read_text("utf-8"))]

    assert not faults, "\n".join(faults)


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    faults = []
    for path in our_files():
        try:
            text = (ROOT / path).read_text("utf-8")
        except UnicodeDecodeError:
            continue  # fonts and pictures
        faults += [f"{path.as_posix()}: {fault}" for fault in in_text(text)]

    assert not faults, "\n".join(faults)


def test_locks_hold_no_addresses() -> None:
    locks = [ROOT / "package-lock.json", *(ROOT / "installer" / "requirements").glob("*.txt")]

    assert len(locks) == 4
    for lock in locks:
        text = lock.read_text("utf-8")
        assert '"resolved"' not in text, lock.name
        assert "index-url" not in text, lock.name


BROKEN = [
    ("app/desk/long.py", "a = 1\n" * 401, "401 lines"),
    ("app/desk/long.py", "def act():\n" + "    a = 1\n" * 60, "act has 61 lines"),
    ("app/desk/a.py", "try:\n    a()\nexcept Exception:\n    pass\n", "catches everything"),
    ("app/desk/a.py", "try:\n    a()\nexcept:\n    pass\n", "catches everything"),
    ("app/desk/a.py", "try:\n    a()\nexcept (OSError, BaseException):\n    pass\n", "catches everything"),
    ("app/desk/a.py", "with contextlib.suppress(Exception):\n    a()\n", "catches everything"),
    ("tests/test_a.py", "import time\ntime.sleep(1)\n", "line 2 sleeps"),
    ("tests/test_a.py", "from time import sleep\n", "sleeps"),
    ("tests/test_a.py", "qtbot.wait(100)\n", "sleeps"),
    ("app/money.py", "def half(amount_minor: float) -> int: ...\n", "uses a float"),
    ("app/credit/tolerance.py", "factor = 0.1\n", "uses a float"),
    ("app/desk/a.py", "import datetime\nnow = datetime.datetime.now()\n", "without its zone"),
    ("app/desk/a.py", "today = date.today()\n", "without its zone"),
    ("app/desk/a.py", "raise NotImplementedError\n", "stub"),
    ("app/desk/a.py", "from unittest.mock import Mock\n", "mocks outside tests"),
]


@pytest.mark.parametrize(("path", "text", "fault"), BROKEN)
def test_what_breaks_a_rule_is_found(path: str, text: str, fault: str) -> None:
    found = in_module(PurePath(path), text)

    assert len(found) == 1
    assert fault in found[0]


KEPT = [
    ("ui/ops.py", "try:\n    a()\nexcept Exception:\n    pass\n"),
    ("app/desk/a.py", "try:\n    a()\nexcept OSError:\n    pass\n"),
    ("gateway/events.py", "timeout_s = 0.5\nnow = datetime.now(UTC)\n"),
    ("app/desk/exact.py", "a = 1\n" * 400),
]


@pytest.mark.parametrize(("path", "text"), KEPT)
def test_what_keeps_the_rules_is_left_alone(path: str, text: str) -> None:
    assert in_module(PurePath(path), text) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("see https://" + "pypi" + ".org/simple", "registry"),
        ("cp x " + "/" + "root/x", "path of one machine"),
        ("'" + "/" + "work/main/app'", "path of one machine"),
    ],
)
def test_registries_and_machine_paths_are_found(line: str, fault: str) -> None:
    assert fault in "".join(in_text(line))


def test_ordinary_addresses_and_routes_are_left_alone() -> None:
    assert list(in_text("https://example.com/root/x and GET /v1/work-items, merkle/root/next")) == []
