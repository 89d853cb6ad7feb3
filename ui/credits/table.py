"""The credits' table: several rows chosen by number, columns that the officer chooses, moves and widens."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSettings, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from app.ports.stored import Column as Sorting
from ui.credits.model import FIRST_SHOWN, CreditsModel, columns
from ui.theme import Type, font
from ui.widgets import DataTable, Kind
from ui.widgets.states import chip_width

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

    from ui.credits.listing import RowView
    from ui.widgets import Column

_KEPT = "credits/columns"
ONE_BY_ONE = 8
"""More chosen rows than these are looked for in one pass over the list."""
PADDING = 20
NEED_MOST = 280
"""No column of words asks for more than this, however long they are."""
CUT_LEAST = 160
"""A column that can't have all it needs has at least this, before another gets more."""


class CreditsTable(DataTable):
    """The table.

    Signals: ``chosen()`` when other rows are, ``touched()`` when it is used, ``copy_asked()`` on Ctrl+C,
    ``laid_out()`` when the officer has chosen, moved or widened columns.
    """

    laid_out = Signal()
    chosen = Signal()
    touched = Signal()
    copy_asked = Signal()

    def __init__(self, name: str, model: CreditsModel, settings: QSettings | None) -> None:
        super().__init__(name, columns())
        self._settings = settings
        self._shown, self._widths = self._own = _read(settings)
        self._is_own = True
        self._needs: dict[str, int] = {}
        self._first_widths = {column.key: column.width for column in self.columns}
        self._fitting = False
        self.setModel(model)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)
        self._use_widths()
        self.show_columns(self._shown)

    @property
    def shown(self) -> tuple[str, ...]:
        """Keys of the columns that are shown, from left to right."""
        return self._shown

    @property
    def widths(self) -> dict[str, int]:
        """Widths that columns were given, by their keys."""
        return dict(self._widths)

    def show_laid_out(self, keys: Sequence[str], widths: Mapping[str, int]) -> None:
        """Lays the columns out as a saved view has them; what the officer has otherwise stays kept."""
        self._is_own, self._widths = False, dict(widths)
        self._use_widths()
        self.show_columns(keys)

    def show_own(self) -> None:
        """Lays the columns out as the officer has them where no saved view says otherwise."""
        if not self._is_own:
            shown, self._widths = self._own
            self._use_widths()
            self.show_columns(shown)
            self._is_own = True

    def keep_own(self, *, own: bool) -> None:
        """Whether what is laid out from now on is the officer's own, or a saved view's."""
        self._is_own = own

    def measure(self, rows: Sequence[RowView]) -> None:
        """Learns from rows that were just read how much room words and states need, and shares it out anew."""
        words = QFontMetrics(font(Type.BODY))
        texts = [column.key for column in self.columns if column.kind is Kind.TEXT]
        self._needs = {
            key: min(max((words.horizontalAdvance(row.texts.get(key, "")) for row in rows), default=0), NEED_MOST)
            for key in texts
        }
        self._needs[Sorting.STATE] = max((chip_width(row.state) for row in rows), default=0)
        self._fit()

    def show_columns(self, keys: Collection[str]) -> None:
        """Shows these columns in this order; none that there isn't, and at least the reference."""
        known = [column.key for column in self.columns]
        self._shown = tuple(key for key in keys if key in known) or (known[0],)
        header, self._fitting = self.horizontalHeader(), True
        for place, key in enumerate(self._shown):
            header.moveSection(header.visualIndex(known.index(key)), place)
        self._fitting = False
        self._fit()
        self._keep()

    def column_menu(self, parent: QWidget) -> QMenu:
        """A menu of all columns: those shown are checked. One always stays."""
        menu = QMenu(self.tr("Columns"), parent)
        for column in self.columns:
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(column.key in self._shown)
            action.setEnabled(self._shown != (column.key,))
            action.triggered.connect(lambda _on=False, key=column.key: self._toggle(key))
        menu.addSeparator()
        menu.addAction(self.tr("First columns and widths")).triggered.connect(self.show_first_columns)
        return menu

    def chosen_numbers(self) -> list[int]:
        """Numbers of the chosen rows, in order."""
        numbers, selection = self._model.numbers, self.selectionModel().selection()
        parts = sorted((part.top(), part.bottom()) for part in (selection.at(at) for at in range(selection.count())))
        return [number for first, last in parts for number in numbers[first : last + 1]]

    def listed_of(self, wanted: Collection[int]) -> list[int]:
        """Those of these rows that are listed."""
        if len(wanted) <= ONE_BY_ONE:
            return [number for number in wanted if self._model.place_of(number) >= 0]
        among = set(wanted)
        return [number for number in self._model.numbers if number in among]

    def choose_numbers(self, wanted: Collection[int], current: int) -> None:
        """Chooses rows by number, those that are listed; ``current`` is the place the keyboard stands at."""
        selection, numbers = QItemSelection(), self._model.numbers
        last = self._model.columnCount() - 1
        if len(wanted) <= ONE_BY_ONE:
            places = [self._model.place_of(number) for number in wanted]
        else:
            among = set(wanted)
            places = [place for place, number in enumerate(numbers) if number in among]
        for first, end in _runs(sorted(place for place in places if place >= 0)):
            selection.select(self._model.index(first, 0), self._model.index(end, last))
        model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(self._model.index(current, 0), flags.NoUpdate)
        model.select(selection, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.touched.emit()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.touched.emit()
        super().wheelEvent(event)

    def _on_selected(self) -> None:
        self.chosen.emit()

    def _fit(self) -> None:
        if not hasattr(self, "_shown") or self.model() is None or self._fitting:
            return
        self._fitting = True
        every, self.columns = self.columns, self._shared()
        hidden = [at for at, column in enumerate(every) if column.key not in self._shown]
        # The others are fitted as if the hidden ones weren't there.
        gone = {at: replace(every[at], width=1, spare=True) for at in hidden}
        self.columns = tuple(gone.get(at, column) for at, column in enumerate(self.columns))
        super()._fit()
        self.columns = every
        for at in hidden:
            self.setColumnHidden(at, True)
        self._fitting = False

    def _shared(self) -> tuple[Column, ...]:
        """The columns, those of words widened by what they need out of what the others leave."""
        every = self.columns
        shown = [column for column in every if column.key in self._shown]
        needs = {key: need + PADDING for key, need in self._needs.items() if key not in self._widths}
        spare = self.viewport().width() - sum(
            column.width or min(needs.get(column.key, 0), CUT_LEAST) for column in shown
        )
        lacking = {
            column.key: needs[column.key] - column.width
            for column in shown
            if column.width and needs.get(column.key, 0) > column.width
        }
        more: dict[str, int] = {}
        for left, (key, lack) in enumerate(sorted(lacking.items(), key=lambda item: item[1])):
            more[key] = max(min(lack, spare // (len(lacking) - left)), 0)
            spare -= more[key]
        return tuple(replace(column, width=column.width + more.get(column.key, 0)) for column in every)

    def _use_widths(self) -> None:
        widths = self._first_widths | self._widths
        self.columns = tuple(replace(column, width=widths[column.key]) for column in self.columns)

    def _toggle(self, key: str) -> None:
        shown = [item for item in self._shown if item != key] if key in self._shown else [*self._shown, key]
        self.show_columns(shown)

    def show_first_columns(self) -> None:
        """Shows the columns that a new officer has, as wide as they are then."""
        self._widths = {}
        self._use_widths()
        self.show_columns(FIRST_SHOWN)

    def _on_header_menu(self, at: QPoint) -> None:
        self.column_menu(self).popup(self.horizontalHeader().mapToGlobal(at))

    def _on_resized(self, at: int, _before: int, width: int) -> None:
        if not self._fitting and width and not self.isColumnHidden(at):
            self._widths[self.columns[at].key] = width
            self._use_widths()
            self._keep()

    def _on_moved(self, *_: int) -> None:
        if not self._fitting:
            header = self.horizontalHeader()
            in_order = [self.columns[header.logicalIndex(place)].key for place in range(header.count())]
            self._shown = tuple(key for key in in_order if key in self._shown)
            self._keep()

    def _keep(self) -> None:
        if self._is_own:
            self._own = self._shown, dict(self._widths)
            if self._settings is not None:
                self._settings.setValue(_KEPT, json.dumps({"shown": self._shown, "widths": self._widths}))
        self.laid_out.emit()


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Places as runs from first to last."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _read(settings: QSettings | None) -> tuple[tuple[str, ...], dict[str, int]]:
    """The kept columns and widths; the first ones where nothing usable is kept."""
    try:
        kept = json.loads(str(settings.value(_KEPT, "{}") if settings else "{}"))
        shown = tuple(str(key) for key in kept.get("shown", FIRST_SHOWN))
        return shown, {str(key): int(width) for key, width in kept.get("widths", {}).items()}
    except (ValueError, TypeError, AttributeError):
        return FIRST_SHOWN, {}
