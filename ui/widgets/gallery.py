"""Every part of the kit in the real frame, to look at: ``python -m ui.widgets.gallery [--shot FILE] [--dark]``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shell import Action, Actions, MainWindow, Messages, Page, View, Who
from ui.theme import DARK, LIGHT, State, Tone, Type, apply
from ui.widgets import (
    AmountInput,
    Card,
    Chip,
    ChipsRow,
    ChoiceInput,
    CodeView,
    DataTable,
    DateInput,
    EmptyState,
    FieldFrame,
    FieldNote,
    HashLabel,
    Heading,
    KeyValueList,
    Ladder,
    LineInput,
    NarrativeInput,
    PrimaryButton,
    Problem,
    ProblemsList,
    Reached,
    Scroller,
    SecondaryButton,
    Span,
    SplitPane,
    StateChip,
    Step,
    Tab,
    Tabs,
    label,
)
from ui.widgets.gallery_parts import kit_page
from ui.widgets.gallery_rows import COLUMNS, STATES, SWIFT, Rows


def credits_page() -> QWidget:
    """A table with its preview."""
    tabs = Tabs([Tab("open", "Open issues", 312), Tab("soon", "Expiring in 10 days", 27), Tab("all", "All", 2418)])
    chips = ChipsRow()
    chips.set_chips([Chip("currency", "Currency: USD, EUR"), Chip("state", "State: issued, advised")])
    chips.setContentsMargins(20, 10, 20, 10)
    table = DataTable("Credits", COLUMNS)
    table.setModel(Rows(table))
    table.show_sorting("reference", Qt.SortOrder.DescendingOrder)
    table.selectRow(0)
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in (tabs, chips, table):
        column.addWidget(widget)
    return SplitPane([(left, 0), (preview(), 340)], key="credits")


def preview() -> QWidget:
    """What stands beside the table."""
    pane = QFrame()
    pane.setProperty("ground", "surface")
    terms = KeyValueList()
    terms.set_rows(
        [
            ("Applicant", "Blue Heron Imports (Sample)"),
            ("Beneficiary", "青岛样本纺织有限公司 (Sample) International Trading Company Limited"),
            ("Advising", "Elbe Sample Bank, Hamburg"),
            ("Expiry", "18 Feb 2027, Hamburg (88 days)"),
            ("Terms", HashLabel("7f3a9122d0c4e8aa71b2c419", name="terms hash")),
        ]
    )
    ladder = Ladder("How far it has come")
    ladder.set_steps(
        [
            Step("Signed by maker", Reached.DONE, "Lin Sample", "17:39:02"),
            Step("Approved", Reached.DONE, "Zhou Sample, another person", "17:41:18"),
            Step("Sent, receipt held", Reached.DONE, "", "17:41:19"),
            Step("In block 41,208", Reached.NOW, "1 of 2 confirmations, about 1 s", "17:41:20"),
            Step("Final", Reached.NEXT),
            Step("Posted in the books", Reached.NEXT),
        ]
    )
    column = QVBoxLayout(pane)
    column.setContentsMargins(18, 16, 18, 16)
    column.setSpacing(8)
    column.addWidget(label("HSB/2026/004417", Type.MONO, "third"))
    column.addWidget(Heading("USD 1,250,000.00"))
    column.addWidget(StateChip(STATES[0]))
    column.addWidget(terms)
    column.addWidget(Card("How far it has come").add(ladder))
    next_card = Card("Acts next").add(label("Elbe Sample Bank advises once it is final.", wrap=True))
    buttons = QHBoxLayout()
    for button in (PrimaryButton("Open"), SecondaryButton("Timeline")):
        buttons.addWidget(button)
    buttons.addStretch(1)
    next_card.body.addLayout(buttons)
    column.addWidget(next_card)
    column.addStretch(1)
    return Scroller(pane)


NOTES = (
    FieldNote(Tone.BAD, "JPY has no decimals. Use 204,000,000.", "C03", "Mend"),
    FieldNote(Tone.WARN, "A Sunday in Hamburg: presentation moves to Mon 15 Feb.", "UCP 600 art. 29a"),
    FieldNote(Tone.BAD, "“€” is not in the z character set.", "T61", "Replace with EUR"),
)


def form() -> QWidget:
    """Fields with help and findings."""
    amount = FieldFrame("Currency and amount", AmountInput(), tag="32B")
    amount.set_value("JPY 204,000,000.50")
    amount.set_note(NOTES[0])
    tolerance = FieldFrame(
        "Tolerance, plus / minus %",
        LineInput(),
        tag="39A",
        help_text="Draws from JPY 183,600,000 to 224,400,000 (art. 30)",
    )
    tolerance.set_value("10 / 10")
    with_bank = FieldFrame("Available with", LineInput(), tag="41A", help_text="A BIC, or name and address")
    with_bank.set_value("SAMPDEHHXXX · Elbe Sample Bank, Hamburg")
    by = FieldFrame("By", ChoiceInput([("a", "acceptance"), ("n", "negotiation")]), tag="41A")
    by.set_value("a")
    extra = FieldFrame("Additional amounts", NarrativeInput(lines=4, width=35), tag="39C", help_text="Optional")
    expiry = FieldFrame("Expiry, date", DateInput(), tag="31D")
    expiry.set_value("2027-02-14")
    expiry.set_note(NOTES[1])
    latest = FieldFrame("Latest shipment", DateInput(), tag="44C", help_text="22 days before expiry")
    latest.set_value("2027-01-23")
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(24, 20, 24, 20)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(16)
    grid.addWidget(Heading("Amount and availability"), 0, 0, 1, 2)
    for at, field in enumerate((amount, tolerance, with_bank, by)):
        grid.addWidget(field, 1 + at // 2, at % 2)
    grid.addWidget(extra, 3, 0, 1, 2)
    grid.addWidget(Heading("Dates and places"), 4, 0, 1, 2)
    grid.addWidget(expiry, 5, 0)
    grid.addWidget(latest, 5, 1)
    grid.setRowStretch(6, 1)
    for at in (0, 1):
        grid.setColumnStretch(at, 1)
    return Scroller(page)


def editor() -> QWidget:
    """The form with what was found and the text as SWIFT will carry it."""
    problems = ProblemsList("3 to look at")
    problems.set_problems(
        [
            Problem("amount", "32B", NOTES[0]),
            Problem("documents", "46A line 12", NOTES[2]),
            Problem("expiry", "31D", FieldNote(Tone.WARN, "Expiry falls on a closed day", "UCP 600 art. 29")),
        ]
    )
    code = CodeView("As SWIFT will carry it")
    code.set_text(SWIFT, [Span(4, 8)])
    pane = QFrame()
    pane.setProperty("ground", "surface")
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 12, 0, 0)
    heads = [label(text, Type.SMALL_STRONG, "second") for text in ("3 to look at", "As SWIFT will carry it · MT700")]
    for head in heads:
        head.setContentsMargins(16, 0, 16, 0)
    frame = QVBoxLayout()
    frame.setContentsMargins(16, 0, 16, 8)
    frame.addWidget(code)
    column.addWidget(heads[0])
    column.addWidget(problems, 2)
    column.addWidget(heads[1])
    column.addLayout(frame, 3)
    foot = QFrame()
    foot.setProperty("kind", "foot")
    row = QHBoxLayout(foot)
    row.setContentsMargins(16, 9, 16, 9)
    submit = PrimaryButton("Submit")
    submit.set_reason("Two findings must be mended first.")
    row.addWidget(label("Two will check", ink="third"), 1)
    row.addWidget(SecondaryButton("Compare source"))
    row.addWidget(submit)
    column.addWidget(foot)
    return SplitPane([(form(), 0), (pane, 384)], key="editor")


def window(folder: Path) -> MainWindow:
    """The gallery's window."""
    actions, messages = Actions(), Messages()
    actions.add(
        Action(
            "message.import",
            "Import message…",
            "Credits",
            lambda: messages.say("Nothing to import here."),
            "Ctrl+O",
        ),
        Action("credit.new", "New credit", "Credits", lambda: messages.say("Draft 19 made."), "Ctrl+N"),
    )
    verbs = ("message.import", "credit.new")
    pages = [
        Page("credits", "Credits", "credits", credits_page, verbs),
        Page("needs-me", "Needs me", "needs-me", kit_page),
        *(
            Page(
                key,
                key.title(),
                key,
                lambda: EmptyState("documents", "Nothing here"),
                apart=key == "customers",
            )
            for key in ("messages", "documents", "books", "reconciliation", "customers", "settings")
        ),
    ]
    who = Who("Lin Sample", "Maker", "Harbour Sample Bank", "SAMPCNSHXXX", "Shanghai", "Asia/Shanghai")
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    made = MainWindow(pages, actions, messages, who, settings, sandbox="SANDBOX · sample banks, no real obligations")
    made.rail.show_count("credits", 2418)
    made.rail.show_count("needs-me", 6, urgent=True)
    made.status.say("Credit HSB/2026/004417 approved by Zhou Sample")
    made.status.show_cell("chain", "Chain", State.settled("in step"), "· block 41,208 · 1 s ago")
    made.status.show_cell("gateway", "Gateway", State.fault("down"), "· since 17:40")
    made.status.show_cell("key", "Key", State.settled("unlocked"), "until 18:00")
    made.status.show_cell("jobs", "2 jobs")
    made.offer_palette(lambda: messages.say("The palette belongs to a desk's window."))
    actions.setParent(made)
    messages.setParent(made)
    return made


def main(arguments: list[str]) -> int:
    """Shows the gallery, or writes a picture of one of its pages."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--shot", type=Path)
    parser.add_argument("--page", default="credits", choices=["credits", "editor", "needs-me", "settings"])
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--fault", action="store_true")
    chosen = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, DARK if chosen.dark else LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        shown = window(Path(folder))
        width, height = (int(part) for part in chosen.size.split("x"))
        shown.resize(width, height)
        if chosen.page == "editor":
            state = State.settled("Saved 17:42")
            shown.open_view(View("New credit, draft 18", editor(), state=state, note="imported from mt700-0231.fin"))
        else:
            shown.show_page(chosen.page)
        if chosen.fault:
            shown.banner.show_fault(
                "The gateway doesn't answer. Drafts and signed acts wait here.",
                age="as of 17:40, block 41,208",
            )
        shown.show()
        if not chosen.shot:
            return app.exec()
        for _ in range(5):
            app.processEvents()
        return 0 if shown.grab().save(str(chosen.shot)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
