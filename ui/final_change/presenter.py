"""What changed when final blocks were replaced, in words. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk.final_changed import newest_change, struck_acts
from app.ledger.acts import ACTS
from app.ports.gateway import Stage
from ui.privacy import hide_party
from ui.theme.state import State
from ui.words import amount_words, moment, short_act_words, translate

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ports.stored import DeskAct


@dataclass(frozen=True, slots=True)
class StruckAct:
    """An own act that stood in a replaced block, and where it stands now."""

    title: str
    about: str
    state: State


@dataclass(frozen=True, slots=True)
class ChangePage:
    """A change to what was final: what happened, what it means, and the own acts that were struck out."""

    happened: str
    means: str
    acts: tuple[StruckAct, ...]


def read_change(desk: Desk) -> ChangePage | None:
    """The newest change, or None where final blocks never changed."""
    change = newest_change(desk)
    if change is None:
        return None
    happened = translate(
        "FinalChange",
        "On {moment}, this desk saw that the chain has other blocks from block {block} on than those that were final"
        " here. In the old ones stood {count} of the ledger's entries.",
    )
    if change.followed:
        means = translate(
            "FinalChange",
            "The new blocks are read and checked like any others. An entry that is not in them again has no effect;"
            " acts of your bank that were struck out are sent again while they are valid and still fit.",
        )
    else:
        means = translate(
            "FinalChange",
            "The new blocks don't follow from any that this desk knows. It keeps what it proved and signs nothing until"
            " your administrator has cleared this.",
        )
    return ChangePage(
        happened=happened.format(
            moment=moment(change.at_utc, desk.me.office), block=f"{change.from_block:,}", count=f"{change.entries:,}"
        ),
        means=means,
        acts=tuple(_struck(act) for act in struck_acts(desk, change)),
    )


def _struck(act: DeskAct) -> StruckAct:
    title = f"{short_act_words(ACTS[act.act.kind].__name__)} {act.summary.reference}".strip()
    about = " · ".join(filter(None, (amount_words(act.summary), hide_party(act.summary.beneficiary))))
    return StruckAct(title, about, _state(act))


def _state(act: DeskAct) -> State:
    if act.held:
        return State.waits(translate("FinalChange", "Held back"))
    if act.stage is Stage.FINAL:
        return State.settled(translate("FinalChange", "Recorded again, final"))
    if act.stage is Stage.IN_BLOCK:
        return State.on_its_way(translate("FinalChange", "Recorded again, not final"))
    if act.stage in (Stage.FAILED, Stage.RETURNED):
        return State.fault(translate("FinalChange", "Failed"))
    return State.deadline(translate("FinalChange", "Reorganised · sent again"))
