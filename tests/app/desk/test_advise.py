"""Advising: only what is final, open and true, only once, only by the advising bank's makers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.desk import approve
from app.desk.deeds import ADVISE, NOT_FINAL, carry_out
from app.desk.follow import LedgerDiffersError
from app.desk.needs import Need, needs_me
from app.desk.outbox import send_outbox
from app.desk.views import approval_view, credit_view
from app.errors import EnvironmentFault, UserError
from app.ledger.acts import IssueCredit
from app.ports.gateway import ActEnvelope
from app.ports.stored import CreditState
from tests.app.desk.consortium import ELBE
from tests.app.desk.world import World, catch_up, doable, issued_by_hand

if TYPE_CHECKING:
    from app.desk.desk import Desk


@pytest.fixture
def credit(world: World, maker: Desk, adviser: Desk) -> bytes:
    """A credit that arrived at its advising bank, final and open."""
    found = recorded(world, maker)
    world.chain.mine(blocks=2)
    catch_up(adviser)
    return found


def recorded(world: World, maker: Desk, **fields: object) -> bytes:
    """Put an issue on the ledger, its clear words changed where told; the credit's id."""
    honest = issued_by_hand(maker)
    act = honest.act()
    assert isinstance(act, IssueCredit)
    words = replace(act, **fields).words()  # type: ignore[arg-type]
    signed = world.consortium.signed_by(replace(honest, words=words), "harbour-maker", "harbour-checker")
    world.chain.record(signed)
    return act.credit


def refusal(desk: Desk, credit: bytes, *, reference: str = "ADV1") -> UserError:
    with pytest.raises(UserError) as refused:
        carry_out(desk, credit, ADVISE, reference=reference)
    assert desk.store.unsent_acts() == []
    return refused.value


def test_a_credit_travels_from_one_bank_to_the_other_and_back_as_advised(
    world: World, maker: Desk, adviser: Desk, credit: bytes
) -> None:
    second = world.desk("elbe-checker")
    [need] = needs_me(adviser)
    digest = carry_out(adviser, credit, ADVISE, reference=" ADV1 ", word="Beneficiary known here.")
    send_outbox(adviser)
    catch_up(second)
    seen = approval_view(second, digest)
    approve.approve(second, digest)
    send_outbox(second)
    world.carry()
    catch_up(adviser, maker)

    assert need.need == Need.ADVISE
    assert (seen.why_not, seen.rebuilt, seen.reference) == ("", True, "ADV1")
    assert seen.terms is not None
    for desk in (maker, adviser):
        view = credit_view(desk, credit)
        assert view.record is not None
        assert view.record.state == CreditState.ADVISED
        assert view.terms == seen.terms
        assert view.advice_reference == "ADV1"
        assert [life.kind for life in view.progress] == ["IssueCredit", "AdviseCredit"]
        assert all(life.proof is not None and life.proof.final for life in view.progress)
    assert needs_me(adviser) == []


def test_nothing_is_advised_before_it_is_final(world: World, maker: Desk, adviser: Desk) -> None:
    credit = recorded(world, maker)
    for _ in range(2):
        catch_up(adviser)
        assert refusal(adviser, credit).sentence == NOT_FINAL
        assert needs_me(adviser) == []
        world.chain.mine()
    catch_up(adviser)

    assert carry_out(adviser, credit, ADVISE, reference="ADV1")


def test_an_advice_isnt_approved_when_its_credit_is_no_longer_final(
    world: World, maker: Desk, adviser: Desk, credit: bytes
) -> None:
    second = world.desk("elbe-checker")
    digest = carry_out(adviser, credit, ADVISE, reference="ADV1")
    send_outbox(adviser)
    catch_up(second)
    world.chain.reorganise(3)
    world.chain.mine(blocks=4)
    with pytest.raises(LedgerDiffersError):
        catch_up(second)
    catch_up(second)

    with pytest.raises(UserError) as refused:
        approve.approve(second, digest)

    assert refused.value.sentence == NOT_FINAL


def test_one_credit_is_advised_once(world: World, adviser: Desk, credit: bytes) -> None:
    digest = carry_out(adviser, credit, ADVISE, reference="ADV1")
    send_outbox(adviser)
    assert refusal(adviser, credit).sentence == "An act of your bank on this is on its way."
    second = world.desk("elbe-checker")
    catch_up(second)
    approve.approve(second, digest)
    send_outbox(second)
    world.carry()
    catch_up(adviser)

    assert refusal(adviser, credit).sentence == "This credit has been advised."


def test_an_advice_that_was_sent_back_can_be_made_again(world: World, adviser: Desk, credit: bytes) -> None:
    digest = carry_out(adviser, credit, ADVISE, reference="ADV1")
    send_outbox(adviser)
    second = world.desk("elbe-checker")
    catch_up(second)
    approve.send_back(second, digest, reason="Our number is ADV2.", field="")
    catch_up(adviser)

    again = carry_out(adviser, credit, ADVISE, reference="ADV2")

    assert again != digest


def test_only_the_advising_bank_advises(world: World, maker: Desk, credit: bytes) -> None:
    catch_up(maker)

    assert refusal(maker, credit).sentence.startswith("Bank SAMPCNSHXXX isn't the advising bank of this credit.")


def test_a_checker_prepares_no_advice(world: World, credit: bytes) -> None:
    second = world.desk("elbe-checker")

    told = refusal(second, credit)

    assert (told.code, told.sentence) == (
        "role-missing",
        "Only a maker can prepare this. Sign in as a maker.",
    )
    assert doable(second, credit)[Act.ADVISE] == "A maker prepares it."


@pytest.mark.parametrize("reference", ["", "   ", "A" * 36])
def test_an_advice_bears_the_advisers_own_number(world: World, adviser: Desk, credit: bytes, reference: str) -> None:
    told = refusal(adviser, credit, reference=reference)

    assert (told.code, told.sentence) == ("reference-missing", "Give your own reference, 35 characters at most.")


def test_what_is_still_sealed_here_is_not_advised(world: World, maker: Desk, adviser: Desk) -> None:
    credit = recorded(world, maker)
    world.chain.mine(blocks=2)
    world.books[ELBE].keys_locked = True
    with pytest.raises(EnvironmentFault):
        catch_up(adviser)

    assert refusal(adviser, credit).sentence.startswith("The terms are still sealed here.")
    world.books[ELBE].keys_locked = False
    catch_up(adviser)
    assert doable(adviser, credit)[Act.ADVISE] == ""


def test_terms_that_say_otherwise_than_the_clear_words_are_shown_as_that_and_never_advised(
    world: World, maker: Desk, adviser: Desk
) -> None:
    credit = recorded(world, maker, amount_minor=999_00)
    world.chain.mine(blocks=2)
    catch_up(adviser)

    view = credit_view(adviser, credit)

    assert view.terms is None
    assert view.terms_fault == "The sealed terms say otherwise than the signed words: amount_minor."
    assert refusal(adviser, credit).sentence == view.terms_fault
    assert needs_me(adviser) == []


def test_an_advice_of_untrue_terms_made_elsewhere_is_not_approved_here(
    world: World, maker: Desk, adviser: Desk, credit: bytes
) -> None:
    second = world.desk("elbe-checker")
    honest = carry_out(adviser, credit, ADVISE, reference="ADV1")
    signed = adviser.store.desk_act(honest).act
    entry = second.store.entries_of_credit(credit)[0].entry
    second.store.entry_opened(entry.digest, None, "The sealed terms say otherwise than the signed words.", None)
    adviser.gateway.put_act(honest, ActEnvelope(act=signed, note=""))
    catch_up(second)

    with pytest.raises(UserError) as refused:
        approve.approve(second, honest)

    assert refused.value.sentence == "The sealed terms say otherwise than the signed words."
