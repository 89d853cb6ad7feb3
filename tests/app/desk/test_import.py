"""Importing files as they come: what was readable is in the draft, its source beside it; each fault has a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.desk import drafts, issue
from app.desk.outbox import send_outbox
from app.errors import UserError
from app.messages.envelope import FILE_BYTES_MAX
from app.ports.stored import CreditQuery, RowState
from tests.app.desk.world import SAMPLES, SIGHT

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.drafts import Imported
    from app.messages.findings import Finding


def imported(desk: Desk, data: bytes) -> Imported:
    return drafts.import_file(desk, "as-received.fin", data)


def found(told: Imported, code: str) -> Finding:
    [finding] = [finding for finding in told.findings if finding.code == code]
    return finding


def test_a_sound_file_becomes_a_draft_that_can_be_submitted_as_it_is(maker: Desk) -> None:
    told = imported(maker, SIGHT)

    [draft_id] = told.draft_ids
    stored = maker.store.draft(draft_id)
    assert (told.findings, stored.findings) == ((), 0)
    assert (stored.source_name, stored.source) == ("as-received.fin", SIGHT)
    assert stored.summary.beneficiary == "MOEWE MASCHINENBAU SAMPLE GMBH"
    [row] = maker.store.rows(maker.store.row_keys(CreditQuery()), 0)
    assert (row.key, row.state) == (f"d{draft_id}", RowState.DRAFT)


@pytest.mark.parametrize("data", [b"", b"\r\n", bytes(range(256)) * 8, b"%PDF-1.7 sample", "信用证".encode("gb18030")])
def test_a_file_that_holds_no_message_is_told_and_makes_no_draft(maker: Desk, data: bytes) -> None:
    told = imported(maker, data)

    assert told.draft_ids == ()
    assert any(finding.severity == "error" and finding.rule and finding.sentence for finding in told.findings)


def test_a_truncated_file_keeps_what_came_and_names_the_cut(maker: Desk) -> None:
    cut = SIGHT[: SIGHT.index(b":46A:") + 30]

    told = imported(maker, cut)

    finding = found(told, "truncated")
    assert (finding.field, finding.line, finding.rule) == ("block 4", cut.count(b"\n") + 1, "envelope")
    draft = drafts.load_draft(maker, told.draft_ids[0])
    assert draft.text("32B") == "USD 1,250,000.00"
    assert maker.store.draft(told.draft_ids[0]).source == cut


def test_another_encoding_is_read_and_strange_letters_have_their_place(maker: Desk) -> None:
    data = SIGHT.replace(b"BEISPIELSTRASSE 4", "BEISPIELSTRA\u00dfE 4".encode("latin-1"))

    told = imported(maker, data)

    strange = found(told, "charset-mend")
    line = data[: data.index(b":59S:")].count(b"\n") + 1
    assert (strange.field, strange.line, strange.column, strange.rule) == ("59S", line, 13, "charset")
    assert "Latin-1" in found(told, "encoding").sentence
    assert drafts.load_draft(maker, told.draft_ids[0]).text("59S") == "BEISPIELSTRA\u00dfE 4"
    with pytest.raises(UserError) as refused:
        issue.submit_draft(maker, told.draft_ids[0], "")
    assert refused.value.sentence == "Mend what is marked in red, then submit."


def test_an_oversized_file_is_read_to_the_limit_and_kept_whole(maker: Desk) -> None:
    data = SIGHT + b"X" * FILE_BYTES_MAX

    told = imported(maker, data)

    assert found(told, "file-too-large").severity == "error"
    assert drafts.load_draft(maker, told.draft_ids[0]).text("20") == "HSBSMP26001"
    assert maker.store.draft(told.draft_ids[0]).source == data


def test_another_type_of_message_is_named(maker: Desk) -> None:
    told = imported(maker, SIGHT.replace(b"{2:I700", b"{2:I720"))

    assert found(told, "other-type").sentence.startswith("This is an MT720, Transfer of a Documentary Credit.")


def test_a_field_nobody_knows_is_kept_in_the_draft_and_named(maker: Desk) -> None:
    told = imported(maker, SIGHT.replace(b":72Z:/PHONBEN/", b":72Z:/PHONBEN/\r\n:99X:HOUSE REMARK"))

    [draft_id] = told.draft_ids
    draft = drafts.load_draft(maker, draft_id)
    assert [(item.tag, item.text) for item in draft.unplaced] == [("99X", "HOUSE REMARK")]
    assert "99X" in [finding.field for finding in drafts.examine(maker, draft, draft_id).findings]


def test_a_credit_of_another_bank_is_not_issued_in_its_name(maker: Desk) -> None:
    told = imported(maker, next(SAMPLES.glob("08-*.fin")).read_bytes())

    [draft_id] = told.draft_ids
    findings = drafts.examine(maker, drafts.load_draft(maker, draft_id), draft_id).findings

    [finding] = [finding for finding in findings if finding.code == "not-our-credit"]
    assert (finding.slot, finding.sentence) == (
        "issuing_bank",
        "You issue for SAMPCNSHXXX only. To issue this credit yourself, name your own bank.",
    )
    assert finding.mend is not None
    assert finding.mend.apply("SAMPDEHHXXX") == "SAMPCNSHXXX"


def test_a_bank_outside_the_network_cannot_be_advised_through_it(maker: Desk) -> None:
    told = imported(maker, SIGHT.replace(b"SAMPDEHH", b"SAMPGB2L"))

    with pytest.raises(UserError) as refused:
        issue.submit_draft(maker, told.draft_ids[0], "")

    assert refused.value.code == "not-a-member"
    assert "Choose a member as advising bank." in refused.value.sentence


def test_two_credits_in_a_file_become_two_drafts(maker: Desk) -> None:
    told = imported(maker, SIGHT + b"\r\n" + SIGHT.replace(b"HSBSMP26001", b"HSBSMP26002"))

    numbers = [drafts.load_draft(maker, draft_id).text("20") for draft_id in told.draft_ids]
    assert numbers == ["HSBSMP26001", "HSBSMP26002"]


def test_a_new_draft_takes_the_next_number_of_the_offices_series(maker: Desk) -> None:
    first = drafts.new_draft(maker)
    second = drafts.new_draft(maker)

    texts = [drafts.load_draft(maker, draft_id) for draft_id in (first, second)]
    assert [draft.text("20") for draft in texts] == ["HSB2026000001", "HSB2026000002"]
    assert texts[0].text("advising_bank") == "SAMPDEHHXXX", "the only other member"


def test_what_is_typed_is_kept_valid_or_not(maker: Desk) -> None:
    draft_id = drafts.new_draft(maker)
    draft = drafts.load_draft(maker, draft_id).with_value("32B", "USD a lot").with_value("31D.date", "31.02.2027")

    version = drafts.save_draft(maker, draft_id, draft)

    stored = maker.store.draft(draft_id)
    assert (stored.version, drafts.load_draft(maker, draft_id)) == (version, draft)
    assert stored.findings > 0
    assert stored.summary.amount_minor is None


def test_a_checker_drafts_nothing(checker: Desk) -> None:
    with pytest.raises(UserError) as refused:
        imported(checker, SIGHT)

    assert (refused.value.code, refused.value.sentence) == (
        "role-missing",
        "Only a maker can draft a credit. Sign in as a maker.",
    )


def test_a_submitted_draft_is_closed(maker: Desk) -> None:
    [draft_id] = imported(maker, SIGHT).draft_ids
    issue.submit_draft(maker, draft_id, "")
    send_outbox(maker)

    with pytest.raises(UserError) as refused:
        drafts.save_draft(maker, draft_id, drafts.load_draft(maker, draft_id).with_value("20", "OTHER"))

    assert refused.value.code == "draft-submitted"


def test_however_a_file_is_spoilt_nothing_readable_is_lost_and_nothing_breaks(maker: Desk) -> None:
    @settings(max_examples=60)
    @given(at=st.integers(0, len(SIGHT)), cut=st.integers(0, 200), junk=st.binary(max_size=20))
    def spoil(at: int, cut: int, junk: bytes) -> None:
        data = SIGHT[:at] + junk + SIGHT[at + cut :]
        told = imported(maker, data)
        for draft_id in told.draft_ids:
            draft = drafts.load_draft(maker, draft_id)
            drafts.examine(maker, draft, draft_id)
            assert maker.store.draft(draft_id).source == data
        if at > SIGHT.index(b":40E:"):
            assert drafts.load_draft(maker, told.draft_ids[0]).text("20") == "HSBSMP26001"

    spoil()
