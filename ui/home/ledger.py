"""Where the chain and the copy of the ledger stand, as lines of the first page; nothing beyond what was proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ports.notices import LinkState
from ui.home.lines import Leads, Line
from ui.status.presenter import CHAIN, LEDGER, cells
from ui.theme.state import State
from ui.widgets.text import shorten
from ui.words import age_words, moment, translate

if TYPE_CHECKING:
    from ui.status.presenter import Ledger, Standing


def ledger_lines(standing: Standing) -> tuple[Line, Line]:
    """The chain, then the own copy of the ledger. Each leads to the panel with its proof."""
    return _chain_line(standing), _copy_line(standing)


def _chain_line(standing: Standing) -> Line:
    state = next(cell.state for cell in cells(standing) if cell.key == CHAIN)
    ledger, exact, when = standing.ledger, "", ""
    about = ""
    if ledger is not None and ledger.block is not None and ledger.block_utc is not None:
        about = translate("Home", "newest block {block}").format(block=f"{ledger.block:,}")
        exact = moment(ledger.block_utc, standing.office)
        if standing.chain is None or standing.chain.state is not LinkState.SYNCING:
            when = translate("Home", "{age} ago").format(age=age_words(ledger.block_utc, standing.now_utc))
    assert state is not None
    return Line(Leads.PANEL, CHAIN, state, translate("Home", "Chain"), about=about, when=when, exact=exact)


def _copy_line(standing: Standing) -> Line:
    ledger, title = standing.ledger, translate("Home", "Your copy of the ledger")
    if ledger is None or not ledger.mirror.entries:
        return Line(Leads.PANEL, LEDGER, State.idle(translate("Home", "nothing read yet")), title)
    mirror = ledger.mirror
    checked = translate("Home", "{n} of {m} entries checked").format(n=f"{mirror.checked:,}", m=f"{mirror.entries:,}")
    if mirror.checked == mirror.entries:
        checked = translate("Home", "all {n} entries checked").format(n=f"{mirror.entries:,}")
    head = translate("Home", "entry {n}, head {head}").format(
        n=f"{ledger.final_entries:,}", head=shorten(ledger.final_head.hex())
    )
    final = translate("Home", "final")
    return Line(Leads.PANEL, LEDGER, _agreement(ledger), title, about=checked, when=final, exact=head)


def _agreement(ledger: Ledger) -> State:
    mirror = ledger.mirror
    if mirror.wrong:
        return State.fault(translate("Home", "{n} entries are not as they should be").format(n=f"{mirror.wrong:,}"))
    if ledger.block == mirror.proved_block:
        return State.settled(translate("Home", "agrees with the Journal"))
    proved = translate("Home", "{n} of {m} entries proved")
    return State.on_its_way(proved.format(n=f"{mirror.proved_entries:,}", m=f"{mirror.entries:,}"))
