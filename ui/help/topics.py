"""The help pages: which one belongs to what is shown, and what stands in each, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ui.language import current

if TYPE_CHECKING:
    from ui.shell import MainWindow

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "help"
ENGLISH = "en"
TOPICS = (
    "home",
    "needs-me",
    "credits",
    "credit",
    "amendments",
    "presentations",
    "examination",
    "editor",
    "templates",
    "import",
    "approve",
    "final-change",
    "status",
    "settings",
    "support",
    "trouble",
)
VIEWS = {
    "EditorPage": "editor",
    "TemplatesPage": "templates",
    "ImportPage": "import",
    "CreditPageView": "credit",
    "PresentingPage": "presentations",
    "ExaminingPage": "examination",
    "PrintView": "credit",
    "ApproveView": "approve",
    "FinalChangePage": "final-change",
    "ShortcutsPage": "settings",
    "DiagnosticsPage": "support",
}
"""By the name of the view's class: none of them is loaded to find its help."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the points below it."""

    title: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """One help page: what the screen answers, then its sections."""

    key: str
    title: str
    lead: str
    sections: tuple[Section, ...]

    def matches(self, text: str) -> bool:
        """Whether each word of `text` stands somewhere on the page."""
        points = [part for section in self.sections for part in (section.title, *section.points)]
        written = " ".join((self.title, self.lead, *points)).casefold()
        return all(word in written for word in text.casefold().split())


def topic_of(window: MainWindow) -> str:
    """The key of the page about what `window` shows."""
    view = window.view
    found = VIEWS.get(type(view.widget).__name__, "") if view is not None else ""
    return found or (window.key if window.key in TOPICS else TOPICS[0])


def topics() -> tuple[Topic, ...]:
    """All pages in the window's language."""
    return tuple(_topic(key, current().value) for key in TOPICS)


@cache
def _topic(key: str, language: str) -> Topic:
    path = FOLDER / language / f"{key}.md"
    return read(key, (path if path.is_file() else FOLDER / ENGLISH / f"{key}.md").read_text("utf-8"))


def read(key: str, text: str) -> Topic:
    """A page from its file: ``# title``, a paragraph, then ``## heading`` with ``- points``.

    Raises:
        ValueError: it is not written so.
    """
    title, lead, sections = "", [], list[tuple[str, list[str]]]()
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("# "):
            title = line[2:]
        elif line.startswith("## "):
            sections.append((line[3:], []))
        elif line.startswith("- ") and sections:
            sections[-1][1].append(line[2:])
        elif sections:
            raise ValueError(f"{key}: below a heading stand points, not {line!r}")
        else:
            lead.append(line)
    if not title or not lead or not all(points for _, points in sections):
        raise ValueError(f"{key}: a help page has a title, a lead and points below each heading")
    return Topic(key, title, " ".join(lead), tuple(Section(name, tuple(points)) for name, points in sections))
