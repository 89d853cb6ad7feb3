"""Panes side by side that remember their widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class SplitPane(QSplitter):
    """Panes that the officer widens and narrows; the widths are kept in `settings` under `key`."""

    def __init__(
        self,
        panes: Sequence[tuple[QWidget, int]],
        *,
        key: str,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Lays out `panes`, each a widget and its first width; 0 takes what is left."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._key, self._settings = f"panes/{key}", settings
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for at, (pane, width) in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(at, 0 if width else 1)
        self.setSizes([width or 10_000 for _, width in panes])
        kept = settings.value(self._key) if settings else None
        if isinstance(kept, QByteArray):
            self.restoreState(kept)
        self.splitterMoved.connect(self._keep)

    def _keep(self) -> None:
        if self._settings is not None:
            self._settings.setValue(self._key, self.saveState())
