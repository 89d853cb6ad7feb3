"""A checker who can't see the window: the program as it is started, read and used as a screen reader does (AT-SPI)."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.e2e.spoken import session
from tests.e2e.spoken.screen_reader import ScreenReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is how Linux desktops speak"),
    pytest.mark.skipif(bool(session.missing()), reason=f"not on this machine: {', '.join(session.missing())}"),
]

BANK = "Harbour Sample Bank"


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ScreenReader]:
    """A screen reader on a desktop where the workstation was just started for the first time."""
    with (
        session.desktop() as environment,
        session.workstation(tmp_path, environment),
        ScreenReader(environment["DBUS_SESSION_BUS_ADDRESS"]) as reader,
    ):
        yield reader


def test_a_checker_signs_in_and_approves_a_credit_by_ear_alone(reader: ScreenReader) -> None:
    reader.press(reader.await_("push button", "Try the sandbox"))
    sign_in(reader, "Zhou Sample, Checker")
    assert nameless(reader) == []

    reader.press(reader.await_("radio button", "Needs me"))
    effect = reader.await_("label", f"If you approve, {BANK} undertakes irrevocably").name
    assert re.search(r"[A-Z]{3}\s[\d,.]+ \(.+\)", effect), effect  # figures and words
    assert nameless(reader) == []

    reader.press(reader.await_("push button", "Approve and sign…"))
    reader.await_("push button", "Back")
    reader.press(reader.await_("push button", "Approve and sign$"))

    reader.await_("label", ".+ approved and signed")


def sign_in(reader: ScreenReader, officer: str) -> None:
    """Choose an officer of the list, fill in the PIN that the sandbox prints, and sign in."""
    line = reader.await_("list item", officer)
    officers = reader.await_("list", f"Officers of {BANK}")
    names = [child.name for child in reader.children(officers)]
    reader.select(officers, names.index(line.name))
    reader.await_("label", officer)
    pin = re.search(r"PIN (\d+)", line.name)
    assert pin is not None
    reader.type(reader.await_("text", "PIN"), pin[1])
    reader.press(reader.await_("push button", "Sign in"))
    reader.await_("radio button", "Home")


def nameless(reader: ScreenReader) -> list[str]:
    """What the keyboard can come to, and has nothing to say."""
    things = [thing for program in reader.programs() for thing in reader.whole(program) if not thing.name.strip()]
    return [thing.role for thing in things if reader.focusable(thing) and reader.shown(thing)]
