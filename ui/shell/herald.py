"""Who hears of a notice: the status bar, a toast, the tray; as the officer chose."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.preferences import Preferences
    from ui.shell.messages import Notice
    from ui.shell.status_bar import StatusBar
    from ui.shell.toasts import ToastStack
    from ui.shell.tray import Tray


def is_quiet(hours: tuple[str, str], at: time) -> bool:
    """Whether `at` lies in the quiet hours, ``("18:00", "07:30")``; they may pass midnight, and may be none."""
    if not all(hours):
        return False
    begin, end = time.fromisoformat(hours[0]), time.fromisoformat(hours[1])
    return begin <= at < end if begin <= end else at >= begin or at < end


class Herald:
    """Hears every notice: the status bar says it; a toast and the tray do, unless the officer wants quiet."""

    def __init__(
        self, preferences: Preferences, zone: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._preferences, self._zone, self._now = preferences, ZoneInfo(zone), now

    def tell(self, notice: Notice, status: StatusBar, toasts: ToastStack, tray: Tray) -> None:
        """Tells `notice` where the officer wants to hear of it; results of what they did are always shown."""
        status.say(notice.sentence)
        if not notice.kind.needs_officer:
            toasts.show_notice(notice)
            return
        local = self._now().astimezone(self._zone).time()
        if not self._preferences.wants(notice.kind) or is_quiet(self._preferences.quiet_hours, local):
            return
        toasts.show_notice(notice)
        if self._preferences.notifications:
            tray.tell(notice.kind)
