"""What a draft says of itself that was made from another credit; and what can't be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.desk.drafts import load_draft
from app.desk.templates import Origin, copy_row, origin_of
from app.errors import UserError
from tests.ui.world import sample_terms
from ui.editor.origin import origin_words

if TYPE_CHECKING:
    from tests.ui.world import World

OLD = "11-sr2025-long-documents-two-parts.fin"


def test_all_that_is_not_as_it_was_is_said() -> None:
    head, words = origin_words(Origin("credit", "HSB2026000007", ("31D.date",), ("47A",), "SR2025"), "SR2026")
    assert head == "Copied from HSB2026000007"
    assert words == (
        "The credit number is the next of your series, the date of issue is today. "
        "Taken out, since it no longer holds: expiry date. "
        "It was written in SR2025 and is in the form of SR2026 now: look at the parties. "
        "Still names the old credit: additional conditions."
    )


def test_a_credit_of_the_last_release_is_copied_into_the_one_of_today(world: World) -> None:
    draft_id = copy_row(world.desk, f"d{world.add_draft(sample_terms(OLD))}")
    origin = origin_of(world.desk, draft_id)
    assert load_draft(world.desk, draft_id).release == "SR2026"
    assert origin is not None
    assert origin.release == "SR2025"


def test_what_is_still_sealed_is_not_copied(world: World) -> None:
    act = world.issue(sample_terms(OLD))
    world.record([(act, ("Lin Sample", "Zhou Sample"))])
    with pytest.raises(UserError, match="not open at this desk") as refused:
        copy_row(world.desk, f"c{act.credit.hex()}")
    assert refused.value.code == "terms-sealed"
