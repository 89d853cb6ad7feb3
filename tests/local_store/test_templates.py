"""Templates: kept by name, put away and brought back; and every version of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from tests.local_store.samples import NOW, SUMMARY, later, open_sample

if TYPE_CHECKING:
    from pathlib import Path

    from local_store.store import LocalStore


def test_a_template_is_there_again_after_the_window_was_closed(folder: Path) -> None:
    store = open_sample(folder)
    template_id = store.add_template("Machine tools", {"20": "X"}, NOW)
    store.close()

    store = open_sample(folder)
    kept = list(store.templates())
    store.close()

    assert [(one.template_id, one.name, one.content, one.saved_utc) for one in kept] == [
        (template_id, "Machine tools", {"20": "X"}, NOW)
    ]


def test_a_template_is_renamed_put_away_and_brought_back(store: LocalStore) -> None:
    template_id = store.add_template("Tools", {}, NOW)
    store.rename_template(template_id, "Machine tools")
    assert [one.name for one in store.templates()] == ["Machine tools"]

    store.discard_template(template_id, discarded=True)
    assert not store.templates()
    store.discard_template(template_id, discarded=False)
    assert [one.name for one in store.templates()] == ["Machine tools"]


def test_a_template_that_is_not_there_is_said_not_to_be(store: LocalStore) -> None:
    with pytest.raises(UserError, match="not in your store") as renamed:
        store.rename_template(7, "X")
    assert renamed.value.code == "unknown-template"


def test_every_version_of_a_draft_can_be_read(store: LocalStore) -> None:
    draft_id = store.add_draft({"20": "A"}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)
    other = store.add_draft({"20": "Z"}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)
    store.save_draft(draft_id, {"20": "B"}, SUMMARY, 0, later(1))

    found = store.draft_versions(draft_id)

    assert [(one.version, one.content, one.saved_utc) for one in found] == [
        (1, {"20": "A"}, NOW),
        (2, {"20": "B"}, later(1)),
    ]
    assert len(store.draft_versions(other)) == 1
    assert not store.draft_versions(99)
