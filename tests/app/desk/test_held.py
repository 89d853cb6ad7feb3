"""What waited in the outbox is judged again before it goes: it fits, or it is held back until its officer decides."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.desk import approve, held
from app.desk.deeds import ADVISE, carry_out
from app.desk.needs import Need, needs_me
from app.desk.outbox import send_outbox
from app.errors import EnvironmentFault, UserError
from app.ledger.acts import Role
from app.ports.gateway import ActEnvelope, Stage
from tests.app.desk.consortium import HARBOUR
from tests.app.desk.world import World, catch_up, issued_by_hand, submit

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ledger.signed_act import SignedAct
    from app.ports.stored import DeskAct

LONG = timedelta(hours=3)
STORED_HEAD_EVERY = 64


def waiting(desk: Desk) -> DeskAct:
    """An issue signed while the gateway is down."""
    signed = issued_by_hand(desk)
    return desk.store.desk_act(desk.me.network.digest_of_words(signed.kind, signed.words))


def issue(world: World, maker: Desk, checker: Desk) -> bytes:
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker)
    world.carry()
    catch_up(maker, checker)
    return digest


def deeds(desk: Desk) -> list[str]:
    return [row.deed for row in desk.store.audit_rows()]


def test_what_waited_and_still_fits_goes_out_by_itself(world: World, maker: Desk) -> None:
    item = waiting(maker)
    world.clock.forward(LONG)

    catch_up(maker)

    sent = maker.store.desk_act(item.digest)
    assert (sent.stage, sent.held, sent.judged_utc) == (Stage.WAITING, "", maker.now_utc())


def test_what_waited_goes_on_waiting_while_the_ledger_cant_be_read(world: World, maker: Desk) -> None:
    item = waiting(maker)
    world.clock.forward(LONG)
    world.node.down = True

    changes = send_outbox(maker)

    assert changes == set()
    assert maker.store.desk_act(item.digest).unsent
    assert world.books[HARBOUR].items == {}, "it was signed on what may be history by now"
    world.node.down = False
    catch_up(maker)
    assert maker.store.desk_act(item.digest).stage == Stage.WAITING


def test_what_waited_isnt_judged_by_a_mirror_that_is_behind_or_on_another_branch(world: World, maker: Desk) -> None:
    item = waiting(maker)
    world.clock.forward(LONG)
    world.chain.mine(blocks=5)
    assert send_outbox(maker) == set()

    catch_up(maker)
    assert maker.store.desk_act(item.digest).stage == Stage.WAITING

    second = waiting_second(maker)
    world.clock.forward(LONG)
    world.chain.reorganise(1)
    world.chain.mine()
    assert send_outbox(maker) == set()
    assert maker.store.desk_act(second).unsent


def waiting_second(maker: Desk) -> bytes:
    signed = issued_by_hand(maker, number="HSBSMP26002")
    return maker.me.network.digest_of_words(signed.kind, signed.words)


def test_an_undertaking_whose_maker_left_office_meanwhile_is_held_back(world: World, maker: Desk) -> None:
    item = waiting(maker)
    world.clock.forward(LONG)
    world.chain.mine(world.consortium.revocation("harbour-maker"), blocks=3)

    catch_up(maker)

    kept = maker.store.desk_act(item.digest)
    assert (kept.stage, kept.held_code, kept.unsent) == (Stage.QUEUED, "officer-gone", True)
    assert world.books[HARBOUR].items == {}
    assert "held back (officer-gone)" in deeds(maker)
    with pytest.raises(UserError) as refused:
        held.send_held(maker, item.digest)
    assert refused.value.code == "officer-gone", "the ledger would refuse it whoever decides"


def test_a_credit_whose_days_have_passed_goes_out_only_if_its_officer_says_so(world: World, maker: Desk) -> None:
    item = waiting(maker)
    assert item.summary.expiry is not None
    # By the calendar of the office; by the chain's clock the act itself is still valid.
    world.clock.forward(item.summary.expiry - maker.now_utc().date() + timedelta(days=1))

    catch_up(maker)

    [need] = [need for need in needs_me(maker) if need.act is not None]
    assert need.act is not None
    assert (need.need, need.act.held_code) == (Need.HELD, "date-passed")
    assert "has passed" in need.act.held
    held.send_held(maker, item.digest)
    catch_up(maker)
    assert maker.store.desk_act(item.digest).stage == Stage.WAITING
    assert "sends what was held back (date-passed)" in deeds(maker)


def test_a_number_that_another_credit_got_meanwhile_is_the_officers_to_decide(
    world: World, maker: Desk, checker: Desk
) -> None:
    item = waiting(maker)
    issue(world, world.desk("harbour-second-maker"), checker)
    world.clock.forward(LONG)

    catch_up(maker)

    kept = maker.store.desk_act(item.digest)
    assert (kept.held_code, kept.stage) == ("number-taken", Stage.QUEUED)
    assert kept.held == "Another credit has got the number HSBSMP26001 meanwhile."


def test_a_held_act_is_withdrawn_to_its_draft_once_the_gateway_says_it_doesnt_hold_it(
    world: World, maker: Desk, checker: Desk
) -> None:
    item = waiting(maker)
    issue(world, world.desk("harbour-second-maker"), checker)
    world.clock.forward(LONG)
    catch_up(maker)
    world.books[HARBOUR].down = True
    with pytest.raises(EnvironmentFault):
        held.withdraw_held(maker, item.digest)
    assert maker.store.desk_act(item.digest).held, "who knows what an unanswered request did"

    world.books[HARBOUR].down = False
    draft_id = held.withdraw_held(maker, item.digest)

    assert draft_id is not None
    assert maker.store.draft(draft_id).digest == b""
    assert "withdrew what was held back" in deeds(maker)
    with pytest.raises(UserError) as refused:
        held.send_held(maker, item.digest)
    assert refused.value.code == "not-held"


def test_what_the_gateway_holds_already_isnt_withdrawn_behind_its_back(
    world: World, maker: Desk, checker: Desk
) -> None:
    item = waiting(maker)
    issue(world, world.desk("harbour-second-maker"), checker)
    maker.gateway.put_act(item.digest, ActEnvelope(act=item.act, note=""))  # its answer was lost
    world.clock.forward(LONG)
    catch_up(maker)

    with pytest.raises(UserError) as refused:
        held.withdraw_held(maker, item.digest)

    assert refused.value.code == "gateway-holds-it"


def test_a_checker_takes_back_a_signature_that_waited_and_the_act_waits_as_before(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    world.clock.forward(LONG)
    world.chain.mine(world.consortium.revocation("harbour-maker"), blocks=3)
    catch_up(checker)
    assert checker.store.desk_act(digest).held_code == "officer-gone"

    assert held.withdraw_held(checker, digest) is None

    back = checker.store.desk_act(digest)
    assert (back.stage, back.signed_here, len(back.act.signatures)) == (Stage.WAITING, False, 1)


def test_an_advice_of_a_credit_that_was_advised_meanwhile_is_held_back(
    world: World, maker: Desk, checker: Desk, adviser: Desk
) -> None:
    credit = maker.store.desk_act(issue(world, maker, checker)).credit
    other = world.desk("elbe-both")
    catch_up(adviser, other)
    carry_out(adviser, credit, ADVISE, reference="ESBADV1")
    late = carry_out(other, credit, ADVISE, reference="ESBADV2")
    [first] = adviser.store.unsent_acts()
    catch_up(adviser)
    approve_by(world, "elbe-checker", first.digest)
    world.carry()
    world.clock.forward(LONG)

    catch_up(other)

    kept = other.store.desk_act(late)
    assert (kept.held_code, kept.held) == ("already-advised", "This credit has been advised.")
    assert [need.need for need in needs_me(other)] == [Need.HELD]


def approve_by(world: World, name: str, digest: bytes) -> None:
    desk = world.desk(name)
    approve.approve(desk, digest)
    catch_up(desk)


def test_a_reorganised_act_is_queued_again_by_itself_once_and_judged_before_it_goes(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker)
    world.carry(finally_=False)
    catch_up(maker, checker)
    world.chain.reorganise(1)
    world.chain.mine(blocks=2)
    world.books[HARBOUR].down = True
    with pytest.raises(EnvironmentFault):
        catch_up(maker)
    struck = maker.store.desk_act(digest)
    world.books[HARBOUR].down = False
    catch_up(maker)
    again = maker.store.desk_act(digest)

    assert (struck.stage, struck.unsent) == (Stage.QUEUED, True)
    assert struck.struck_utc is not None
    assert (again.unsent, again.stage) == (False, Stage.REGISTERED)
    assert again.judged_utc is not None
    assert again.judged_utc >= struck.struck_utc
    assert send_outbox(maker) == set(), "once is enough"


def test_an_act_whose_past_was_replaced_can_never_be_recorded_and_is_signed_again_from_its_draft(
    world: World, maker: Desk
) -> None:
    world.chain.mine(*fillers(world, STORED_HEAD_EVERY), blocks=3)
    catch_up(maker)
    item = waiting(maker)
    assert item.act.act().basis_entry == STORED_HEAD_EVERY
    world.chain.reorganise(3)
    world.chain.mine(*fillers(world, STORED_HEAD_EVERY), blocks=4)
    with pytest.raises(EnvironmentFault):
        catch_up(maker)
    catch_up(maker)

    kept = maker.store.desk_act(item.digest)
    assert kept.held_code == "basis-gone"
    world.books[HARBOUR].down = True
    draft_id = held.withdraw_held(maker, item.digest)

    assert draft_id is not None, "no gateway need be asked: nobody can ever record it"
    withdrawn = maker.store.desk_act(item.digest)
    assert (withdrawn.stage, withdrawn.code, withdrawn.held) == (Stage.FAILED, "withdrawn", "")
    assert needs_me(maker) == []
    assert maker.store.draft(draft_id).digest == b""


def fillers(world: World, up_to: int) -> list[SignedAct]:
    """Registry entries until the ledger holds so many."""
    missing = range(up_to - len(world.chain.recorded))
    people = [world.consortium.hire(f"filler-{number}", HARBOUR, Role.MAKER) for number in missing]
    return [world.consortium.registration(person) for person in people]
