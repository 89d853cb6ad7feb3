"""The acts on views of the table, in the window's registry: palette, menu and shortcuts reach every view."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu

from app.desk.table_views import NAME_CHARS_MAX, TABS, read_views
from app.errors import UserError
from ui.credits.listing import tab_titles
from ui.language.sentences import said
from ui.ops import Lane
from ui.shell import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.desk.desk import Desk
    from app.desk.table_views import Views
    from ui.credits.saved_views import SavedViews
    from ui.credits.view import CreditsPage
    from ui.editor.naming import NamePanel
    from ui.ops import Ops
    from ui.shell import Actions

OPEN, SAVE, SAVE_AS, RENAME, DELETE = "view.open:", "view.save", "view.save-as", "view.rename", "view.delete"
LEFT, RIGHT, FIRST, EXPORT, IMPORT = "view.left", "view.right", "view.first", "view.export", "view.import"
COLUMNS, EXPORT_ROWS = "view.columns", "view.export-rows"
FILE_NAME = "lc-workstation-views.json"


class ViewActs(QObject):
    """Declares them for one window and keeps them in step with the page's views, once there is the page."""

    def __init__(self, actions: Actions, show_page: Callable[[], CreditsPage], parent: QObject) -> None:
        """``show_page`` brings the page into sight, and makes it first where nobody has seen it yet."""
        super().__init__(parent)
        self._actions, self._show_page = actions, show_page
        self._page: CreditsPage | None = None
        self.panel: NamePanel | None = None
        """Where a name is being asked for."""
        self._opened: dict[str, str] = {}
        actions.add(*self._declared())
        for act in (SAVE, SAVE_AS, RENAME, LEFT, RIGHT, FIRST, DELETE, IMPORT, EXPORT):
            actions.set_reason(act, self.tr("Go to the credits first."))
        self._declare_views(tab_titles())

    def read(self, desk: Desk, ops: Ops) -> None:
        """Offers the officer's views while nobody has asked for the page yet."""
        ops.run(
            lambda: read_views(desk)[0],
            title=self.tr("Reading the views"),
            success=self._take_views,
            owner=self,
            lane=Lane.LIST,
        )

    def attach(self, page: CreditsPage) -> None:
        """There is the page now."""
        self._page = page
        page.views.changed.connect(self.follow)
        page.bar.menu.clicked.connect(self._on_menu)
        page.bar.save.clicked.connect(self._on_save)

    @property
    def page(self) -> CreditsPage:
        """The page; an act that needs it says why it can't be done before."""
        assert self._page is not None
        return self._page

    @property
    def _views(self) -> SavedViews:
        return self.page.views

    def _take_views(self, views: Views) -> None:
        if self._page is None:
            self._declare_views(_names(views))

    def follow(self) -> None:
        """Says what can be done with what is open now, and which views there are."""
        if not self._views.known:
            return
        views, own = self._views, self._views.open_view
        if _names(views.views) != self._opened:
            self._declare_views(_names(views.views))
        for act in (SAVE_AS, IMPORT):
            self._actions.set_reason(act)
        not_own = "" if own else self.tr("This view is always there. Open one of your own.")
        place, last = views.views.place(views.current), len(views.views.saved) - 1
        none = "" if views.views.saved else self.tr("There is no view of yours to export. Save one first.")
        self._actions.set_reason(SAVE, not_own or ("" if views.differs else self.tr("Nothing was changed since.")))
        for act in (RENAME, DELETE):
            self._actions.set_reason(act, not_own)
        self._actions.set_reason(LEFT, not_own or ("" if place > 0 else self.tr("It stands first already.")))
        self._actions.set_reason(RIGHT, not_own or ("" if place < last else self.tr("It stands last already.")))
        self._actions.set_reason(EXPORT, none)
        opens = views.views.first == views.current
        self._actions.set_reason(FIRST, self.tr("The table opens with this view already.") if opens else "")

    def menu(self) -> QMenu:
        """The views, the open one checked, and what can be done with it."""
        menu = QMenu(self.page)
        menu.setToolTipsVisible(True)
        for key, name in self._opened.items():
            if key not in TABS and not any(action.isSeparator() for action in menu.actions()):
                menu.addSeparator()
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._views.current)
            action.triggered.connect(partial(self._open, key))
        menu.addSeparator()
        menu.addActions([self._actions.qt(act) for act in (SAVE, SAVE_AS, RENAME, LEFT, RIGHT, FIRST, DELETE)])
        menu.addSeparator()
        menu.addActions([self._actions.qt(act) for act in (IMPORT, EXPORT)])
        return menu

    def _on_menu(self) -> None:
        button = self.page.bar.menu
        self.menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_save(self) -> None:
        self._actions.run(SAVE if self._views.open_view else SAVE_AS)

    def _declare_views(self, names: dict[str, str]) -> None:
        for key in self._opened:
            self._actions.remove(OPEN + key)
        self._opened, menu = names, self.tr("Views")
        tip = self.tr("Opens this view of the credits.")
        self._actions.add(
            *(Action(OPEN + key, name, menu, partial(self._open, key), tip=tip) for key, name in names.items())
        )

    def _open(self, key: str, *_: object) -> None:
        self._show_page().views.open(key)

    def _ask_name(self, title: str, verb: str, name: str, then: Callable[[str], None]) -> None:
        from ui.editor.naming import NamePanel  # loaded when somebody first names a view

        page = self._show_page()
        self._end_naming()
        panel = self.panel = NamePanel(title, verb, name=name)
        panel.name.setMaxLength(NAME_CHARS_MAX)
        panel.cancelled.connect(self._end_naming)
        panel.named.connect(partial(self._name, then))
        page.ask_name(panel)
        panel.ask()

    def _name(self, then: Callable[[str], None], name: str) -> None:
        try:
            then(name)
        except UserError as error:
            assert self.panel is not None
            self.panel.refuse(said(error.sentence))
        else:
            self._end_naming()

    def _end_naming(self) -> None:
        if self.panel is not None:
            panel, self.panel = self.panel, None
            panel.hide()
            panel.deleteLater()
            self.page.table.setFocus()

    def _save(self) -> None:
        self._views.save()

    def _open_first(self) -> None:
        self._views.open_first()

    def _delete(self) -> None:
        self._views.delete()

    def _save_as(self) -> None:
        self._ask_name(self.tr("Name of the new view"), self.tr("Save view"), "", self._views.save_as)

    def _rename(self) -> None:
        self._ask_name(self.tr("New name of the view"), self.tr("Rename"), self._views.name, self._views.rename)

    def _export(self) -> None:
        dialog = self._dialog(self.tr("Export the views"), self._views.export)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(FILE_NAME)
        dialog.open()

    def _import(self) -> None:
        self._show_page()
        dialog = self._dialog(self.tr("Import views"), self._views.take_file)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def _dialog(self, title: str, then: Callable[[Path], None]) -> QFileDialog:
        dialog = QFileDialog(self.page, title)
        dialog.setNameFilters([self.tr("Views (*.json)")])
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _choose_columns(self) -> None:
        self._show_page().choose_columns()

    def _export_rows(self) -> None:
        self._show_page().taking_out.ask(chosen=False)

    def _declared(self) -> list[Action]:
        menu = self.tr("Views")
        return [
            Action(SAVE, self.tr("Save changes to this view"), menu, self._save),
            Action(SAVE_AS, self.tr("Save as view…"), menu, self._save_as),
            Action(RENAME, self.tr("Rename this view…"), menu, self._rename),
            Action(LEFT, self.tr("Move this view left"), menu, lambda: self._views.move(-1)),
            Action(RIGHT, self.tr("Move this view right"), menu, lambda: self._views.move(1)),
            Action(FIRST, self.tr("Open the table with this view"), menu, self._open_first),
            Action(DELETE, self.tr("Delete this view"), menu, self._delete),
            Action(IMPORT, self.tr("Import views…"), menu, self._import),
            Action(EXPORT, self.tr("Export views…"), menu, self._export),
            Action(COLUMNS, self.tr("Columns…"), menu, self._choose_columns),
            Action(EXPORT_ROWS, self.tr("Export credits…"), menu, self._export_rows, "Ctrl+E"),
        ]


def _names(views: Views) -> dict[str, str]:
    return tab_titles() | {view.view_id: view.name for view in views.saved}
