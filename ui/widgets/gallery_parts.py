"""The gallery's page of small parts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import State, Type
from ui.widgets import (
    Avatar,
    Banner,
    Card,
    ConfirmPanel,
    EmptyState,
    HashLabel,
    Heading,
    IconButton,
    Ladder,
    LinkButton,
    PrimaryButton,
    Reached,
    Scroller,
    SecondaryButton,
    StateChip,
    StatusCell,
    Step,
    label,
    rule,
)
from ui.widgets.gallery_rows import STATES

ROLES = (Type.TITLE, Type.HEADING, Type.SUBHEADING, Type.STRONG, Type.BODY, Type.SMALL, Type.TINY, Type.MONO)


def kit_page() -> QWidget:
    """The small parts: states, buttons, type, notices, what failed, what is empty."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(14)
    column.addWidget(Heading("Approve the issue of a credit", Type.TITLE))
    for widgets in (_chips(), _buttons(), _texts(), _said()):
        line = QHBoxLayout()
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        column.addLayout(line)
    column.addWidget(rule())
    banner = Banner()
    banner.show_fault(
        "The gateway doesn't answer. Drafts and signed acts wait here.",
        age="As of 22 Nov 2026 17:40, Shanghai, block 41,208",
        retry="Try again",
        helped=True,
    )
    column.addWidget(banner)
    ask = ConfirmPanel()
    ask.ask("Draft 18 is thrown away. It can be brought back until the window closes.", "Throw draft away")
    column.addWidget(ask)
    column.addWidget(_failed())
    column.addWidget(EmptyState("credits", "No credits yet", "Import an MT700 or fill the form.", "New credit"), 1)
    return Scroller(page)


def _chips() -> list[QWidget]:
    return [StateChip(state) for state in STATES]


def _buttons() -> list[QWidget]:
    off = PrimaryButton("Submit")
    off.set_reason("Two findings must be mended first.")
    return [
        PrimaryButton("Approve and sign…"),
        SecondaryButton("Return to maker…"),
        off,
        LinkButton("Show everything"),
        IconButton("copy", "Copy"),
        IconButton("refresh", "Read again"),
    ]


def _texts() -> list[QWidget]:
    return [label(f"{role.name.title()} 0123", role) for role in ROLES]


def _said() -> list[QWidget]:
    return [
        Avatar("Lin Sample"),
        HashLabel("7f3a9122d0c4e8aa71b2c419", name="terms hash"),
        StatusCell("Chain", State.settled("in step"), "· block 41,208 · 1 s ago"),
        StatusCell("Gateway", State.fault("down"), "· since 17:40"),
        StatusCell("Key", State.settled("unlocked"), "until 18:00"),
    ]


def _failed() -> Card:
    failed = Ladder("Failed submission")
    failed.set_steps(
        [
            Step("In block 41,200", Reached.DONE, "Undone by a reorganisation", "17:41:20", struck=True),
            Step("Waits for a second checker", Reached.WAITS, "Over JPY 150,000,000 two persons check"),
            Step(
                "Not taken by the ledger",
                Reached.FAILED,
                "The act was valid until 20 Nov 2026, Shanghai. Sign it again.",
            ),
        ]
    )
    return Card("Failure").add(failed)
