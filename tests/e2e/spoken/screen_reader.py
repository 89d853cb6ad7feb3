"""What a screen reader is told: the accessibility tree of another program, read and used over AT-SPI (D-Bus)."""

from __future__ import annotations

import re
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeVar

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
PATIENCE_S = 60.0
LOOK_S = 0.3
CHILDREN_MOST = 400
"""A table says every cell is a child: so many are listened to, as a person would."""
ATSPI = "org.a11y.atspi."
ROOT = DBusAddress("/org/a11y/atspi/accessible/root", "org.a11y.atspi.Registry", ATSPI + "Accessible")


class ReaderError(Exception):
    """The program doesn't answer, or has gone."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something on the screen as it is spoken: its name, its role in words, and how it is reached."""

    bus: str
    path: str
    name: str
    role: str


class ScreenReader:
    """Listens on the accessibility bus of a session; a context manager."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _ask(session, launcher, "GetAddress")
        self._bus: DBusConnection = open_dbus_connection(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.close()

    def programs(self) -> list[Spoken]:
        """The programs that speak."""
        return list(self._children_at(ROOT))

    def children(self, thing: Spoken) -> Iterator[Spoken]:
        """What stands in it."""
        yield from self._children_at(DBusAddress(thing.path, thing.bus, ATSPI + "Accessible"))

    def whole(self, thing: Spoken) -> Iterator[Spoken]:
        """It and all that stands in it, in the order in which it is spoken."""
        yield thing
        for child in self.children(thing):
            yield from self.whole(child)

    def states(self, thing: Spoken) -> int:
        """Its states, a bit each (AT-SPI's StateType)."""
        ((low, high),) = self._ask(thing, "Accessible", "GetState")
        return int(low) | int(high) << 32

    def shown(self, thing: Spoken) -> bool:
        """It is on the screen."""
        return bool(self.states(thing) >> 25 & 1)  # STATE_SHOWING

    def focusable(self, thing: Spoken) -> bool:
        """The keyboard can come to it."""
        return bool(self.states(thing) >> 11 & 1)  # STATE_FOCUSABLE

    def find(self, role: str, name: str) -> Spoken | None:
        """What is on the screen with this role and a name that matches this pattern from its beginning."""
        for program in self.programs():
            for thing in self.whole(program):
                if thing.role == role and re.match(name, thing.name) and self.shown(thing):
                    return thing
        return None

    def await_(self, role: str, name: str) -> Spoken:
        """As `find`, as soon as it is there."""
        return self.until(lambda: self.find(role, name), f"{role} {name!r}")

    def until(self, seen: Callable[[], T | None], what: str) -> T:
        """What ``seen`` finds as soon as it finds something.

        Raises:
            TimeoutError: never.
        """
        end, pace = time.monotonic() + PATIENCE_S, threading.Event()
        while time.monotonic() < end:
            with suppress(ReaderError):
                if found := seen():
                    return found
            pace.wait(LOOK_S)
        raise TimeoutError(f"never spoken: {what}")

    def press(self, thing: Spoken) -> None:
        """Do the first of what it can do, as screen readers do."""
        self._ask(thing, "Action", "DoAction", "i", 0)

    def focus(self, thing: Spoken) -> None:
        """Bring the keyboard to it."""
        self._ask(thing, "Component", "GrabFocus")

    def type(self, thing: Spoken, text: str) -> None:
        """Fill it in."""
        self._ask(thing, "EditableText", "SetTextContents", "s", text)

    def select(self, thing: Spoken, child: int) -> None:
        """Choose one of its children by place."""
        self._ask(thing, "Selection", "SelectChild", "i", child)

    def _children_at(self, address: DBusAddress) -> Iterator[Spoken]:
        (count,) = _answer(self._bus, Properties(address).get("ChildCount"))
        for place in range(min(int(count[1]), CHILDREN_MOST)):
            ((bus, path),) = _ask(self._bus, address, "GetChildAtIndex", "i", place)
            with suppress(ReaderError):
                yield self._spoken(bus, path)

    def _spoken(self, bus: str, path: str) -> Spoken:
        address = DBusAddress(path, bus, ATSPI + "Accessible")
        ((_, name),) = _answer(self._bus, Properties(address).get("Name"))
        (role,) = _ask(self._bus, address, "GetRoleName")
        return Spoken(bus, path, str(name), str(role))

    def _ask(self, thing: Spoken, interface: str, method: str, signature: str = "", *body: object) -> tuple[Any, ...]:
        return _ask(self._bus, DBusAddress(thing.path, thing.bus, ATSPI + interface), method, signature, *body)


def _ask(bus: DBusConnection, address: DBusAddress, method: str, signature: str = "", *body: object) -> tuple[Any, ...]:
    return _answer(bus, new_method_call(address, method, signature or None, body))


def _answer(bus: DBusConnection, message: Any) -> tuple[Any, ...]:
    try:
        reply = bus.send_and_get_reply(message, timeout=PATIENCE_S)
    except (OSError, TimeoutError) as error:
        raise ReaderError(str(error)) from error
    if reply.header.message_type is MessageType.error:
        raise ReaderError(str(reply.body))
    return tuple(reply.body)
