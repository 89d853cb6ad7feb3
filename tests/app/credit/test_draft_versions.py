"""Versions of a draft, told apart as an officer would; and what a copy of a credit keeps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from app.credit.draft import CreditDraft, Unplaced
from app.credit.draft_copy import fresh_copy
from app.credit.draft_versions import RELEASE, changes, revisions
from app.credit.releases import in_release

BEGUN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DRAFT = CreditDraft(
    "SR2026",
    {
        "20": "HSB2026000007",
        "23": "PREADV/261101",
        "31C": "2026-11-02",
        "31D.date": "2027-02-01",
        "31D.place": "HAMBURG",
        "44C": "2027-01-10",
        "47A": "+ALL DOCUMENTS QUOTE HSB2026000007",
        "46A": "+INVOICE\n+PACKING LIST",
        "issuing_bank": "SAMPDEHHXXX",
        "advising_bank": "SAMPCNSHXXX",
    },
    (Unplaced("44H", "NOWHERE"),),
)
SHANGHAI, HAMBURG = "SAMPCNSHXXX", "SAMPDEHHXXX"


def saved(*drafts: CreditDraft, minutes: int = 1) -> list[tuple[int, datetime, CreditDraft]]:
    return [(at, BEGUN + timedelta(minutes=minutes * at), draft) for at, draft in enumerate(drafts, 1)]


def test_many_saves_of_one_bout_are_one_version() -> None:
    typed = [DRAFT.with_value("20", text) for text in ("H", "HS", "HSB")]
    found = revisions(saved(DRAFT, *typed, typed[-1].with_value("44C", "2027-01-12")))
    assert [(each.version, each.keys) for each in found] == [(5, ("44C",)), (4, ("20",)), (1, ())]


def test_what_was_typed_into_the_same_field_much_later_is_a_version_of_its_own() -> None:
    found = revisions(saved(DRAFT, DRAFT.with_value("20", "A"), DRAFT.with_value("20", "B"), minutes=15))
    assert [each.version for each in found] == [3, 2, 1]


def test_what_an_older_version_replaced_is_still_found() -> None:
    typed = DRAFT.with_value("20", "A")
    assert [each.draft for each in revisions(saved(DRAFT, typed, DRAFT))] == [DRAFT, typed, DRAFT]


def test_a_save_that_changed_nothing_is_no_version() -> None:
    assert [each.version for each in revisions(saved(DRAFT, DRAFT, DRAFT))] == [1]


def test_a_difference_holds_the_lines_that_differ_and_names_the_release() -> None:
    now = in_release(DRAFT.with_value("46A", "+INVOICE\n+BILL OF LADING"), "SR2025")
    found = {change.key: tuple(change)[1:] for change in changes(DRAFT, now)}
    assert found[RELEASE] == (("SR2026",), ("SR2025",), True)
    assert found["46A"] == (("+PACKING LIST",), ("+BILL OF LADING",), False)
    assert "31D.place" not in found


def test_a_copy_keeps_what_holds_and_tells_what_it_took_out() -> None:
    copied = fresh_copy(
        DRAFT,
        reference="HSB2026000061",
        today=date(2026, 11, 22),
        release="SR2026",
        bank=HAMBURG,
        members={SHANGHAI, HAMBURG},
    )
    draft = copied.draft
    assert (draft.text("20"), draft.text("31C")) == ("HSB2026000061", "2026-11-22")
    assert [draft.text(key) for key in ("31D.date", "44C", "23")] == ["", "", ""]
    assert draft.text("31D.place") == "HAMBURG"
    assert draft.text("advising_bank") == SHANGHAI
    assert copied.cleared == ("31D.date", "44C", "23", "44H")
    assert copied.naming == ("47A",)
    assert draft.unplaced == ()


def test_a_bank_that_copies_what_it_was_advised_of_issues_itself() -> None:
    copied = fresh_copy(
        DRAFT,
        reference="X1",
        today=date(2026, 11, 22),
        release="SR2025",
        bank=SHANGHAI,
        members={SHANGHAI, HAMBURG},
    )
    assert copied.draft.release == "SR2025"
    assert copied.draft.text("issuing_bank") == SHANGHAI
    assert copied.draft.text("advising_bank") == ""
    assert "advising_bank" in copied.cleared
