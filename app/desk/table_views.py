"""Saved views of the credits table: what is asked for and how it is laid out, under the officer's name for it."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from app.desk.query import Filters
from app.errors import EnvironmentFault, UserError
from app.ledger import canonical
from app.ports.stored import Column, RowState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from app.desk.desk import Desk
    from app.ledger.canonical import Json

ALL = "all"
TABS: Mapping[str, frozenset[RowState]] = {
    ALL: frozenset(),
    "drafts": frozenset({RowState.DRAFT, RowState.RETURNED, RowState.FAILED}),
    "waiting": frozenset({RowState.WAITING}),
    "on-its-way": frozenset({RowState.QUEUED, RowState.HELD, RowState.SENT, RowState.IN_BLOCK}),
    "issued": frozenset({RowState.ISSUED}),
    "advised": frozenset({RowState.ADVISED, RowState.CONFIRMED}),
    "ended": frozenset({RowState.CANCELLED, RowState.CLOSED}),
}
"""The views that are there from the first, and the states behind each. Together they are all states, each once."""

SCHEMA = "lc-views/1"
NAME_CHARS_MAX = 40
TEXT_CHARS_MAX = 400
VIEWS_MOST = 50
WIDTH_MOST = 4000
FILE_BYTES_MAX = 1_000_000
_KEPT = "table-views"


@dataclass(frozen=True, slots=True)
class TableView:
    """A view.

    Attributes:
        view_id: what it is known by; its name may change.
        tab: the view of ``TABS`` that it narrows.
        text, filters: what is looked for.
        sort, descending: the order.
        columns: keys of the columns from left to right; empty for the first ones.
        widths: pixels by column, of those that were given a width.
    """

    view_id: str
    name: str
    tab: str = ALL
    text: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Column = Column.UPDATED
    descending: bool = True
    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)

    def shows_as(self, other: TableView) -> bool:
        """Whether both show the same alike, whatever they are called."""
        return replace(self, view_id=other.view_id, name=other.name) == other


@dataclass(frozen=True, slots=True)
class Views:
    """An officer's views in their order. ``first``: id of the one, or tab, that the table opens with."""

    saved: tuple[TableView, ...] = ()
    first: str = ALL

    def find(self, view_id: str) -> TableView | None:
        """The view of this id."""
        return next((view for view in self.saved if view.view_id == view_id), None)

    def place(self, view_id: str) -> int:
        """Where it stands, or -1."""
        return next((at for at, view in enumerate(self.saved) if view.view_id == view_id), -1)

    def put(self, view: TableView, place: int | None = None) -> Views:
        """With a view: in the place of the one with its id, else at ``place``, else last.

        Raises:
            UserError: ``view-name`` for none, too long or a taken one; ``too-many-views``.
        """
        name = " ".join(view.name.split())
        _must_be_a_name(name)
        if any(name.casefold() == other.name.casefold() for other in self.saved if other.view_id != view.view_id):
            raise UserError("There is a view of this name already. Choose another name.", code="view-name")
        view, at, others = replace(view, name=name), self.place(view.view_id), list(self.saved)
        if at >= 0:
            others[at] = view
        elif len(others) >= VIEWS_MOST:
            raise UserError("You have as many views as there can be. Delete one first.", code="too-many-views")
        else:
            others.insert(len(others) if place is None else place, view)
        return replace(self, saved=tuple(others))

    def without(self, *view_ids: str) -> Views:
        """Without these views; where one was the first to open, that is everything again."""
        saved = tuple(view for view in self.saved if view.view_id not in view_ids)
        return Views(saved, ALL if self.first in view_ids else self.first)

    def opening_with(self, first: str) -> Views:
        """The table opens with this one; with everything where there is no such view any more."""
        return replace(self, first=first if first in TABS or self.find(first) else ALL)

    def put_back(self, view: TableView) -> Views:
        """With a view as it was; one that is gone stays so, and a name that is taken now gets a number."""
        if self.find(view.view_id) is None:
            return self
        return self.put(replace(view, name=self.without(view.view_id).free_name(view.name)))

    def brought_back(self, view: TableView, place: int, first: str) -> Views:
        """With a view that was deleted, where it stood, and what the table opened with if that was the view.

        Raises:
            UserError: ``too-many-views``.
        """
        views = self.put(replace(view, name=self.free_name(view.name)), min(place, len(self.saved)))
        return replace(views, first=first) if first == view.view_id else views

    def moved_to(self, view_id: str, place: int) -> Views:
        """With a view at a place, if it is still there."""
        at = self.place(view_id)
        return self.moved(view_id, place - at) if at >= 0 else self

    def moved(self, view_id: str, step: int) -> Views:
        """With a view so many places further; no further than the ends."""
        others, at = list(self.saved), self.place(view_id)
        others.insert(min(max(at + step, 0), len(others) - 1), others.pop(at))
        return replace(self, saved=tuple(others))

    def joined(self, more: Iterable[TableView]) -> Views:
        """With the views of a file behind the own ones, each known by a new id; taken names get a number.

        Raises:
            UserError: ``too-many-views``.
        """
        joined = self
        for view in more:
            joined = joined.put(replace(view, view_id=new_view_id(), name=joined.free_name(view.name)))
        return joined

    def free_name(self, name: str) -> str:
        """The name, with a number behind it where it is taken."""
        taken = {view.name.casefold() for view in self.saved}
        free, number = name, 2
        while free.casefold() in taken:
            end = f" ({number})"
            free, number = name[: NAME_CHARS_MAX - len(end)] + end, number + 1
        return free


def new_view_id() -> str:
    """What a new view is known by."""
    return secrets.token_hex(4)


def read_views(desk: Desk) -> tuple[Views, int]:
    """The officer's views as kept, and how many of them can't be read any more."""
    told: Any = desk.store.kept(_KEPT)
    if not isinstance(told, dict):
        return Views(), 0
    saved, lost = Views(), 0
    for item in told.get("views") or ():
        try:
            saved = saved.put(_read(item))
        except UserError:
            lost += 1
    first = str(told.get("first"))
    return replace(saved, first=first if first in TABS or saved.find(first) else ALL), lost


def keep_views(desk: Desk, views: Views) -> None:
    """Keeps them for the next window."""
    told: Json = {"schema": SCHEMA, "first": views.first, "views": [_told(view) for view in views.saved]}
    desk.store.keep(_KEPT, told)


def write_file(path: Path, views: Sequence[TableView]) -> int:
    """Writes views for another officer or machine; how many. They hold no credits, only what is asked for.

    Raises:
        EnvironmentFault: ``views-not-written``.
    """
    told = {"schema": SCHEMA, "views": [{k: v for k, v in _told(view).items() if k != "view_id"} for view in views]}
    try:
        path.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", "utf-8")
    except OSError as error:
        sentence = "The views can't be written there. Choose a folder you may write to."
        raise EnvironmentFault(sentence, code="views-not-written") from error
    return len(views)


def read_file(path: Path) -> tuple[TableView, ...]:
    """The views in a file, all of them or none.

    Raises:
        EnvironmentFault: ``views-not-read``.
        UserError: ``not-views``, ``newer-views``, ``view-broken``.
    """
    try:
        with path.open("rb") as file:
            data = file.read(FILE_BYTES_MAX + 1)
    except OSError as error:
        sentence = "The file can't be read. Choose another one, or ask for the right to read it."
        raise EnvironmentFault(sentence, code="views-not-read") from error
    told = _parsed(data)
    views = []
    for number, item in enumerate(told, 1):
        try:
            views.append(_read({**item, "view_id": new_view_id()} if isinstance(item, dict) else item))
        except UserError as error:
            sentence = f"View {number} in this file can't be read. Nothing was taken from it."
            raise UserError(sentence, code="view-broken") from error
    return tuple(views)


def _parsed(data: bytes) -> list[Any]:
    try:
        told = canonical.read(data) if len(data) <= FILE_BYTES_MAX else None
    except canonical.NotCanonicalError:
        told = None
    schema = told.get("schema") if isinstance(told, dict) else None
    if isinstance(schema, str) and schema != SCHEMA and schema.startswith("lc-views/"):
        raise UserError("A newer version wrote this file. Update the workstation, then import it.", code="newer-views")
    views = told.get("views") if isinstance(told, dict) and schema == SCHEMA else None
    if not isinstance(views, list) or not views:
        raise UserError("This file holds no views. Choose one that was exported here.", code="not-views")
    return views


def _told(view: TableView) -> dict[str, Json]:
    told = asdict(view) | {"filters": view.filters.to_json(), "sort": view.sort.value, "columns": list(view.columns)}
    return told | {"widths": dict(view.widths)}


def _read(told: Any) -> TableView:
    """A view as it was told; every part of it is looked at, since files are edited by hand."""
    try:
        view = TableView(
            view_id=_text(told["view_id"], 16),
            name=_text(told["name"], NAME_CHARS_MAX),
            tab=_one_of(told["tab"], TABS),
            text=_text(told["text"], TEXT_CHARS_MAX),
            filters=Filters.from_json(told["filters"]),
            sort=Column(told["sort"]),
            descending=_one_of(told["descending"], (True, False)),
            columns=tuple(_text(key, NAME_CHARS_MAX) for key in told["columns"]),
            widths={_text(key, NAME_CHARS_MAX): _width(width) for key, width in told["widths"].items()},
        )
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise UserError("This saved view can't be read; it was left out.", code="view-broken") from error
    _must_be_a_name(view.name)
    return view


def _must_be_a_name(name: str) -> None:
    if not name or len(name) > NAME_CHARS_MAX or not name.isprintable():
        raise UserError(f"A view's name has 1 to {NAME_CHARS_MAX} characters.", code="view-name")


def _text(told: Any, most: int) -> str:
    if not isinstance(told, str) or len(told) > most:
        raise ValueError("no text")
    told.encode()  # half a surrogate is no character
    return told


def _one_of(told: Any, known: Any) -> Any:
    if told not in known or isinstance(told, int) is not isinstance(told, bool):
        raise ValueError("not known")
    return told


def _width(told: Any) -> int:
    if not isinstance(told, int) or isinstance(told, bool) or not 0 < told <= WIDTH_MOST:
        raise ValueError("no width")
    return told
