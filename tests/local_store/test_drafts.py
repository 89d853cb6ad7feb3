"""Drafts: nothing typed is lost, nothing is submitted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.ports.gateway import Stage
from app.ports.stored import Summary
from tests.local_store.samples import NOW, SUMMARY, digest_of, issue, later, open_sample, queue, state, work_item

if TYPE_CHECKING:
    from pathlib import Path

    from local_store.store import LocalStore

CONTENT = {"32B": "USD123456,00", "45A": ["FIFTY SAMPLE TURBINES"]}


def add(store: LocalStore) -> int:
    return store.add_draft(CONTENT, SUMMARY, 2, source_name="in.txt", source=b"{1:F01", now_utc=NOW)


def test_a_draft_is_there_again_after_the_window_was_closed(folder: Path) -> None:
    store = open_sample(folder)
    draft_id = add(store)
    store.close()

    store = open_sample(folder)
    draft = store.draft(draft_id)
    store.close()

    assert (draft.content, draft.summary, draft.findings, draft.version) == (CONTENT, SUMMARY, 2, 1)
    assert (draft.source_name, draft.source, draft.digest) == ("in.txt", b"{1:F01", b"")
    assert (draft.created_utc, draft.updated_utc) == (NOW, NOW)


def test_every_save_is_a_new_version_and_the_newest_is_shown(store: LocalStore) -> None:
    draft_id = add(store)

    version = store.save_draft(draft_id, {"20": "LC-2"}, Summary(reference="LC-2"), 0, later(1))

    draft = store.draft(draft_id)
    assert version == draft.version == 2
    assert (draft.content, draft.summary.reference, draft.updated_utc) == ({"20": "LC-2"}, "LC-2", later(1))
    assert draft.source == b"{1:F01"


def test_a_submitted_draft_can_be_neither_changed_nor_submitted_again(store: LocalStore) -> None:
    draft_id = add(store)
    digest = queue(store, issue("one"), draft_id=draft_id)

    with pytest.raises(UserError) as saved:
        store.save_draft(draft_id, {}, SUMMARY, 0, later(1))
    with pytest.raises(UserError) as again:
        queue(store, issue("two"), draft_id=draft_id)

    assert saved.value.code == again.value.code == "draft-submitted"
    assert store.draft(draft_id).digest == digest
    assert [act.digest for act in store.unsent_acts()] == [digest], "a refused submission leaves nothing behind"


def test_a_draft_comes_free_when_its_act_was_sent_back(store: LocalStore) -> None:
    act = issue("one")
    draft_id = add(store)
    digest = queue(store, act, draft_id=draft_id)
    assert store.reopen_draft(digest) is None, "it is still on its way"
    store.act_refused(digest, "The gateway refused it.", "refused", later(1))

    assert store.reopen_draft(digest) == draft_id
    assert store.reopen_draft(digest) is None
    assert store.save_draft(draft_id, {"20": "LC-2"}, SUMMARY, 0, later(2)) == 2


def test_a_draft_whose_act_waits_for_signatures_stays_closed(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act, draft_id=add(store))
    store.act_seen(work_item(act, state(act, Stage.WAITING)))

    assert store.reopen_draft(digest) is None


def test_an_act_of_another_desk_has_no_draft_here(store: LocalStore) -> None:
    act = issue("one")
    store.act_seen(work_item(act, state(act, Stage.FAILED)))

    assert store.reopen_draft(digest_of(act)) is None


def test_an_unknown_draft_is_told_in_a_sentence(store: LocalStore) -> None:
    for call in (
        lambda: store.draft(7),
        lambda: store.discard_draft(7, discarded=True),
        lambda: store.save_draft(7, {}, SUMMARY, 0, NOW),
    ):
        with pytest.raises(UserError) as raised:
            call()
        assert raised.value.code == "unknown-draft"
