"""The house's own icons: SVG on a 16 px grid, tinted when they are loaded."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
SCALES = (1, 2, 3)


def icon_names() -> list[str]:
    """Every icon there is, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))


@cache
def renderer(name: str, colour: str) -> QSvgRenderer:
    """The drawing called `name` with its ``currentColor`` replaced by `colour`."""
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))


def paint_icon(painter: QPainter, area: QRectF, name: str, colour: str) -> None:
    """Draws the icon `name` into `area`."""
    renderer(name, colour).render(painter, area)


def pixmap(name: str, colour: str, size: int = 16, scale: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` device-independent pixels."""
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer(name, colour).render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@cache
def icon(name: str, colour: str, active: str = "", disabled: str = "") -> QIcon:
    """An icon in `colour`, in `active` when it is chosen, in `disabled` when it can't be used."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(pixmap(name, colour, scale=scale), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, active or colour, scale=scale), QIcon.Mode.Active)
        made.addPixmap(pixmap(name, active or colour, scale=scale), QIcon.Mode.Selected)
        made.addPixmap(pixmap(name, disabled or colour, scale=scale), QIcon.Mode.Disabled)
    return made
