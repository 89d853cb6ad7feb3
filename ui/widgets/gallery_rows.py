"""Sample credits for the gallery: visibly invented, in every state, with long and Chinese names."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.theme import State
from ui.widgets.dates import show_day
from ui.widgets.table import STATE_ROLE, STRONG_ROLE, Column, Kind

Index = QModelIndex | QPersistentModelIndex

COLUMNS = (
    Column("reference", "Reference", Kind.REFERENCE, 138),
    Column("beneficiary", "Beneficiary"),
    Column("amount", "Amount", Kind.AMOUNT, 152),
    Column("expires", "Expires", Kind.DATE, 104),
    Column("state", "State", Kind.CHIP, 176),
    Column("next", "Acts next", Kind.TEXT, 126, sortable=False),
)
ROWS = (
    ("HSB/2026/004417", "Nordlicht Maschinen (Sample) GmbH", "USD 1,250,000.00", date(2027, 2, 18)),
    ("HSB/2026/004412", "青岛样本纺织有限公司 (Sample)", "USD 86,400.00", date(2026, 12, 4)),
    ("HSB/2026/004409", "Cedar & Finch Timber (Sample) Ltd", "USD 412,750.00", date(2027, 1, 11)),
    ("HSB/2026/004398", "Sol de Muestra Aceites y Conservas S.A.", "EUR 97,300.00", date(2026, 11, 27)),
    ("HSB/2026/004395", "Kestrel Optics (Sample) K.K.", "JPY 204,000,000", date(2027, 4, 30)),
    ("HSB/2026/004388", "Pampa Muestra Granos S.A.", "USD 5,600,000.00", date(2027, 1, 9)),
    ("HSB/2026/004369", "样本精密仪器(上海)有限公司", "CNY 780,000.00", date(2027, 3, 31)),
)
STATES = (
    State.on_its_way("In block · 1 of 2"),
    State.settled("Advised"),
    State.deadline("Refuse by Mon"),
    State.fault("Expires in 5 days"),
    State.waits("Waits for checker"),
    State.settled("Accepted · due 1 Mar"),
    State.idle("Draft · 3 findings"),
)
NEXT = (
    "Elbe Sample Bank, Hamburg",
    "Presenting bank",
    "You · 2 days",
    "Beneficiary",
    "Zhou Sample",
    "Beneficiary",
    "You",
)
SWIFT = """\
:27:1/1
:40A:IRREVOCABLE
:20:HSB2026004418
:31D:270214HAMBURG
:32B:JPY204000000,50
:41A:SAMPDEHHXXX
BY ACCEPTANCE"""


class Rows(QAbstractTableModel):
    """The sample credits."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, key = index.row(), COLUMNS[index.column()].key
        if role == STATE_ROLE and key == "state":
            return STATES[row]
        if role == STRONG_ROLE:
            return key == "next" and NEXT[row].startswith("You")
        if role == Qt.ItemDataRole.DisplayRole:
            reference, beneficiary, amount, expires = ROWS[row]
            return {
                "reference": reference,
                "beneficiary": beneficiary,
                "amount": amount,
                "expires": show_day(expires),
                "state": STATES[row].word,
                "next": NEXT[row],
            }[key]
        return None
