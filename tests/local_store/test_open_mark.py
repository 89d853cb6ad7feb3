"""A store that lost its write-ahead log says so once, instead of showing what was long ago as if it were all."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from app.errors import EnvironmentFault
from local_store.store import MARK_NAME, STORE_NAME, open_store
from tests.local_store.samples import BANK, NETWORK, NOW, OFFICER, SUMMARY, open_sample

if TYPE_CHECKING:
    from pathlib import Path

    from local_store.store import LocalStore

LOG = f"{STORE_NAME}-wal"


def killed(folder: Path, aside: Path) -> Path:
    """A copy of a store as a kill leaves it: two drafts in it, the second one only in its log."""
    store = open_sample(folder)
    _add_draft(store)
    store.close()
    store = open_sample(folder)
    _add_draft(store)
    shutil.copytree(folder, aside)
    store.close()
    return aside


def _add_draft(store: LocalStore) -> None:
    store.add_draft({}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)


def test_after_a_kill_the_store_opens_with_all_that_was_in_it(folder: Path, tmp_path: Path) -> None:
    copy = killed(folder, tmp_path / "copy")

    store = open_sample(copy)

    assert store.draft(2).summary == SUMMARY
    store.close()
    assert not (copy / MARK_NAME).exists()


def test_a_lost_log_is_told_once_and_then_the_store_opens_with_what_is_left(folder: Path, tmp_path: Path) -> None:
    copy = killed(folder, tmp_path / "copy")
    (copy / LOG).unlink()

    with pytest.raises(EnvironmentFault) as told:
        open_sample(copy)

    assert told.value.code == "store-log-lost"
    assert LOG in told.value.sentence
    store = open_sample(copy)
    assert store.draft(1).summary == SUMMARY
    assert [line.deed for line in store.audit_rows()] == ["lost its newest changes"]
    store.close()
    open_sample(copy).close()


def test_a_log_that_is_put_back_after_it_was_missed_brings_everything_back(folder: Path, tmp_path: Path) -> None:
    copy = killed(folder, tmp_path / "copy")
    (copy / LOG).rename(tmp_path / "found")
    with pytest.raises(EnvironmentFault):
        open_sample(copy)

    (tmp_path / "found").rename(copy / LOG)

    store = open_sample(copy)
    assert store.draft(2).summary == SUMMARY
    assert not store.audit_rows()
    store.close()


def test_a_store_that_was_closed_in_order_has_no_log_and_needs_none(folder: Path) -> None:
    open_sample(folder).close()

    assert not (folder / LOG).exists()
    assert not (folder / MARK_NAME).exists()
    open_sample(folder).close()


def test_a_second_look_at_an_open_store_changes_nothing_beside_it(folder: Path) -> None:
    store = open_sample(folder)

    open_store(folder, network_id=NETWORK, bank=BANK, officer=OFFICER, read_only=True).close()

    assert (folder / MARK_NAME).exists()
    store.close()


@pytest.mark.parametrize(("reason", "code"), [(errno.ENOSPC, "disk-full"), (errno.EROFS, "store-read-only")])
def test_a_disk_that_takes_no_mark_is_told_as_what_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, reason: int, code: str
) -> None:
    open_sample(folder).close()

    def refuse(_: int) -> None:
        raise OSError(reason, os.strerror(reason))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(EnvironmentFault) as told:
            open_sample(folder)

    assert told.value.code == code
    open_sample(folder).close()
