"""What a bank or its gateway makes of amendments against the rules is seen at every desk, and nothing comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.credit.amendment import AmendmentTerms
from app.credit.life import Act, AmendmentState
from app.desk import approve
from app.desk.amend import AMEND, amend_credit
from app.desk.amended import CANT_APPLY
from app.desk.deeds import carry_out, sign_deed
from app.desk.kinds import Deed
from app.desk.outbox import send_outbox
from app.desk.views import approval_view
from app.errors import UserError
from app.ledger.acts import AmendCredit, Answer
from app.ledger.hashing import sha256
from app.ports.gateway import ActEnvelope
from tests.app.desk.banks import CONFIRM, Banks
from tests.app.desk.world import catch_up

if TYPE_CHECKING:
    from app.ledger.signed_act import SignedAct

HARBOUR_TWO, ELBE_TWO = ("harbour-maker", "harbour-checker"), ("elbe-maker", "elbe-checker")


def amendment_by_hand(bank: Banks) -> SignedAct:
    """An amendment signed by its maker that no gateway has seen: what a test spoils before it is recorded."""
    digest = amend_credit(bank.harbour, bank.drafts(amount="JPY 224,000,000"))
    return bank.harbour.store.desk_act(digest).act


def spoilt(here: Banks, honest: SignedAct, people: tuple[str, ...], **fields: object) -> SignedAct:
    act = honest.act()
    assert isinstance(act, AmendCredit)
    words = replace(act, **fields).words()  # type: ignore[arg-type]
    return here.world.consortium.signed_by(replace(honest, words=words), *people)


def recorded(bank: Banks, signed: SignedAct) -> str:
    """Put on a ledger without a contract, final; Elbe's verdict."""
    bank.world.chain.record(signed)
    bank.pass_on()
    entry = bank.elbe.store.entry_of(bank.elbe.me.network.digest_of_words(signed.kind, signed.words))
    assert entry is not None
    return entry.verdict


@pytest.mark.parametrize(
    ("people", "fields"),
    [
        (HARBOUR_TWO, {"subject": sha256(b"another subject")}),
        (HARBOUR_TWO, {"number": 2}),
        (HARBOUR_TWO, {"terms": sha256(b"other terms")}),
        (HARBOUR_TWO, {"decrease_minor": 204_000_000, "increase_minor": 0}),
        (ELBE_TWO, {"bank": "SAMPDEHHXXX"}),
    ],
)
def test_an_amendment_against_the_rules_is_a_wrong_entry_and_changes_nothing(
    banks: Banks,
    people: tuple[str, str],
    fields: dict[str, object],
) -> None:
    before = banks.life

    verdict = recorded(banks, spoilt(banks, amendment_by_hand(banks), people, **fields))

    assert verdict
    assert verdict != "good"
    assert banks.life == before


def test_an_amendment_whose_sealed_content_says_otherwise_can_be_refused_but_not_accepted(
    banks: Banks,
) -> None:
    assert recorded(banks, spoilt(banks, amendment_by_hand(banks), HARBOUR_TWO, increase_minor=90_000_000)) == "good"
    [seen] = banks.view(banks.elbe).amendments
    assert "say otherwise than the signed words: increase_minor" in seen.fault
    assert (seen.terms, seen.proposed) == (None, None)

    with pytest.raises(UserError) as told:
        carry_out(banks.elbe, banks.credit, Deed(Act.ANSWER, 1, answer=Answer.ACCEPTED))
    assert told.value.sentence == seen.fault
    banks.answers(1, Answer.REFUSED)

    assert banks.life.amendments[0].state is AmendmentState.REFUSED


def test_a_checker_signs_no_amendment_but_the_one_that_is_shown(banks: Banks) -> None:
    lie = spoilt(banks, amendment_by_hand(banks), HARBOUR_TWO[:1], terms=sha256(b"other terms"))
    digest = banks.harbour.me.network.digest_of_words(lie.kind, lie.words)
    banks.harbour.gateway.put_act(digest, ActEnvelope(act=lie, note=""))
    catch_up(banks.harbour_checker)

    seen = approval_view(banks.harbour_checker, digest)
    with pytest.raises(UserError):
        approve.approve(banks.harbour_checker, digest)

    assert seen.why_not


def test_an_amendment_that_makes_no_terms_is_not_approved_and_once_recorded_only_refused(
    banks: Banks,
) -> None:
    record = banks.view(banks.harbour).record
    content = AmendmentTerms(1, date(2026, 11, 23), changes={"goods": 5}).to_json()
    digest = sign_deed(banks.harbour, record, AMEND, content, word="")
    send_outbox(banks.harbour)
    catch_up(banks.harbour_checker)

    seen = approval_view(banks.harbour_checker, digest)
    with pytest.raises(UserError) as told:
        approve.approve(banks.harbour_checker, digest)
    assert (seen.why_not, told.value.sentence) == (CANT_APPLY, CANT_APPLY)
    honest = banks.harbour.store.desk_act(digest).act
    assert recorded(banks, spoilt(banks, honest, HARBOUR_TWO)) == "good"

    assert banks.view(banks.elbe).amendments[0].fault == CANT_APPLY
    with pytest.raises(UserError) as told:
        carry_out(banks.elbe, banks.credit, Deed(Act.ANSWER, 1, answer=Answer.ACCEPTED))
    assert told.value.sentence == CANT_APPLY
    banks.answers(1, Answer.REFUSED)


def test_what_was_derived_from_confirmation_and_amendments_is_derived_again_after_a_reorganisation(
    banks: Banks,
) -> None:
    banks.does(banks.elbe, CONFIRM)
    digest = amend_credit(banks.harbour, banks.drafts(expiry="2027-03-17"))
    send_outbox(banks.harbour)
    catch_up(banks.harbour_checker)
    approve.approve(banks.harbour_checker, digest)
    send_outbox(banks.harbour_checker)
    banks.world.carry(finally_=False)
    catch_up(banks.elbe, banks.harbour)
    known = banks.life
    banks.world.chain.reorganise(1)
    banks.world.chain.mine(blocks=2)
    catch_up(banks.elbe, banks.harbour)
    gone = banks.life
    banks.pass_on()

    assert (len(known.amendments), len(gone.amendments)) == (1, 0)
    assert gone.confirmer is not None
    assert banks.life == known
