"""The credits table as a file for spreadsheets: CSV or XLSX, whole or not at all, and with nothing that runs in it."""

from __future__ import annotations

import csv
import os
import tempfile
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING

from app.errors import EnvironmentFault
from app.money import minor_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from app.desk.desk import Desk
    from app.ports.stored import CreditRow, RowState

CHUNK = 2_000
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = (18, 36, 36, 14, 14, 10, 18, 12, 18, 22)

Cell = str | Decimal | None
"""Text, an amount in major units, or nothing."""


def plain(text: str) -> str:
    """Text that no spreadsheet takes for a formula: what could begin one gets an apostrophe before it."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def read_cells(desk: Desk, numbers: Sequence[int], states: dict[RowState, str]) -> Iterator[list[Cell]]:
    """The rows of these numbers as cells, read by portions: names, banks, currency, amount, days as ISO 8601, state."""
    final_block = desk.final_block()
    for first in range(0, len(numbers), CHUNK):
        for row in desk.store.numbered_rows(numbers[first : first + CHUNK], final_block):
            yield _cells(row, states[row.state])


def _cells(row: CreditRow, state: str) -> list[Cell]:
    told = row.summary
    amount = None
    if told.amount_minor is not None and told.currency:
        amount = Decimal(told.amount_minor).scaleb(-minor_digits(told.currency))
    return [
        told.reference,
        told.applicant,
        told.beneficiary,
        told.issuing_bank,
        told.advising_bank,
        told.currency,
        amount,
        _day(told.expiry),
        state,
        f"{row.updated_utc:%Y-%m-%d %H:%M:%SZ}",
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def write_csv(path: Path, titles: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Writes a CSV in UTF-8 with a byte order mark, by which spreadsheets know Chinese; how many rows.

    Raises:
        EnvironmentFault: the file can't be written (``file-not-written``); what was there before is still there.
    """
    count = 0
    with _whole(path) as file:
        file.write(b"\xef\xbb\xbf")
        with os.fdopen(os.dup(file.fileno()), "w", encoding="utf-8", newline="") as text:
            file.flush()
            writer = csv.writer(text)
            writer.writerow([plain(title) for title in titles])
            for row in rows:
                writer.writerow([plain(cell) if isinstance(cell, str) else cell for cell in row])
                count += 1
    return count


def write_xlsx(path: Path, titles: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Writes a workbook: texts are texts whatever they begin with, amounts are numbers; how many rows.

    Raises:
        EnvironmentFault: as ``write_csv``.
    """
    import xlsxwriter

    count = 0
    with _whole(path) as file, xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        bold, figures = book.add_format({"bold": True}), book.add_format({"num_format": "#,##0.00#"})
        for at, width in enumerate(_WIDTHS):
            sheet.set_column(at, at, width)
        sheet.freeze_panes(1, 0)
        for at, title in enumerate(titles):
            sheet.write_string(0, at, title, bold)
        for count, row in enumerate(rows, 1):
            for at, cell in enumerate(row):
                if isinstance(cell, Decimal):
                    sheet.write_number(count, at, cell, figures)
                elif cell:
                    sheet.write_string(count, at, cell)
    return count


@contextmanager
def _whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of the one at ``path`` when all of it is on disk, and not before."""
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".export-") as folder:
            whole = Path(folder) / path.name
            with whole.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            whole.replace(path)
    except OSError as error:
        raise EnvironmentFault(
            "The file can't be written. Choose another folder, or close the program that has it open.",
            code="file-not-written",
        ) from error
