"""The yardstick of a start: a PySide6 window that imports SQLAlchemy core and paints one page of the same file."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from sqlalchemy import create_engine, text

PAGE = text(
    "SELECT reference, beneficiary, amount_minor, expiry, state, advising_bank FROM credits "
    "ORDER BY updated_utc DESC LIMIT 128"
)


class Painted(QObject):
    """Says so once the table has been painted, and ends."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        QApplication.quit()


def main(path: str) -> int:
    """Show the window until it is painted."""
    application = QApplication(sys.argv[:1])
    model = QStandardItemModel()
    with create_engine(f"sqlite:///{path}").connect() as connection:
        for row in connection.execute(PAGE):
            model.appendRow([QStandardItem(str(value)) for value in row])
    table, window, watch = QTableView(), QMainWindow(), Painted()
    table.setModel(model)
    table.viewport().installEventFilter(watch)
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
