"""What the status bar's cells and their panels say; nothing beyond what was proved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.desk.mirror_state import MirrorState, mirror_state
from app.ports.notices import Link, LinkState
from ui.language.sentences import said
from ui.theme.state import State
from ui.widgets.text import shorten
from ui.words import age_words, moment, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.ports.gateway import OfficeCard

KEYS = CHAIN, GATEWAY, LEDGER, KEY, JOBS = "chain", "gateway", "ledger", "key", "jobs"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where the mirror stands: newest block, both its stages, entries and head up to the newest final block.

    Attributes:
        mirror: stage 1, read and proved, and stage 2, checked and opened, in figures.
        final_entries, final_head: the last final entry and the head after it.
    """

    block: int | None
    block_utc: datetime | None
    block_hash: bytes
    mirror: MirrorState
    final_entries: int
    final_head: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the bar shows, at one moment."""

    ledger: Ledger | None
    chain: Link | None
    gateway: Link | None
    officer: str
    address: str
    jobs: tuple[str, ...]
    office: OfficeCard
    now_utc: datetime


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its subject, state and detail."""

    key: str
    subject: str
    state: State | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What a cell opens: a sentence and facts (name, value, whether it is to be copied)."""

    title: str
    sentence: str
    facts: tuple[tuple[str, str, bool], ...]


def read_ledger(desk: Desk) -> Ledger:
    """Where the mirror stands. Runs on a worker."""
    tip, mirror = desk.store.tip(), mirror_state(desk)
    final_entries = desk.store.count_at(mirror.final_block) if mirror.final_block >= 0 else 0
    return Ledger(
        block=tip.block.number if tip.block else None,
        block_utc=datetime.fromtimestamp(tip.block.time, UTC) if tip.block else None,
        block_hash=tip.block.hash if tip.block else b"",
        mirror=mirror,
        final_entries=final_entries,
        final_head=desk.store.head_at(final_entries),
    )


def cells(standing: Standing) -> tuple[Cell, ...]:
    """The cells, left to right."""
    return (_chain(standing), _gateway(standing), _ledger(standing), _key(), _jobs(standing.jobs))


def data_age(standing: Standing) -> str:
    """How old what is shown is: ``as of 22 Nov 2026 17:39, Shanghai, block 41,208``."""
    ledger = standing.ledger
    if ledger is None or ledger.block is None or ledger.block_utc is None:
        return translate("Status", "nothing has been read yet")
    text = translate("Status", "as of {moment}, block {block}")
    return text.format(moment=moment(ledger.block_utc, standing.office), block=f"{ledger.block:,}")


def _chain(standing: Standing) -> Cell:
    subject, link, ledger = translate("Status", "Chain"), standing.chain, standing.ledger
    if link is None:
        return Cell(CHAIN, subject, State.idle(translate("Status", "connecting")))
    if link.state is LinkState.SYNCING:
        text = translate("Status", "reading block {done} of {total}")
        return Cell(CHAIN, subject, State.on_its_way(text.format(done=f"{link.done:,}", total=f"{link.total:,}")))
    if link.state is LinkState.UP:
        return Cell(CHAIN, subject, State.settled(translate("Status", "in step")), _head_age(ledger, standing.now_utc))
    return Cell(CHAIN, subject, _trouble(link), _since(link, standing))


def _head_age(ledger: Ledger | None, now_utc: datetime) -> str:
    if ledger is None or ledger.block is None or ledger.block_utc is None:
        return ""
    text = translate("Status", "· block {block} · {age} ago")
    return text.format(block=f"{ledger.block:,}", age=age_words(ledger.block_utc, now_utc))


def _gateway(standing: Standing) -> Cell:
    subject, link = translate("Status", "Gateway"), standing.gateway
    if link is None:
        return Cell(GATEWAY, subject, State.idle(translate("Status", "connecting")))
    if link.state is LinkState.UP:
        return Cell(GATEWAY, subject, State.settled(translate("Status", "up")), _since(link, standing))
    if link.state is LinkState.SYNCING:
        return Cell(GATEWAY, subject, State.on_its_way(translate("Status", "signing in")))
    return Cell(GATEWAY, subject, _trouble(link), _since(link, standing))


def _trouble(link: Link) -> State:
    differs = link.state is LinkState.DIFFERS
    return State.fault(translate("Status", "differs") if differs else translate("Status", "down"))


def _since(link: Link, standing: Standing) -> str:
    return translate("Status", "for {age}").format(age=age_words(link.since_utc, standing.now_utc))


def _ledger(standing: Standing) -> Cell:
    subject, ledger = translate("Status", "Final"), standing.ledger
    if ledger is None or not ledger.mirror.entries:
        return Cell(LEDGER, subject, State.idle(translate("Status", "no entries yet")))
    word = translate("Status", "entry {n}").format(n=f"{ledger.final_entries:,}")
    detail = translate("Status", "· head {head}").format(head=shorten(ledger.final_head.hex()))
    mirror = ledger.mirror
    if mirror.wrong:
        return Cell(
            LEDGER, subject, State.fault(word), translate("Status", "· {n} wrong").format(n=f"{mirror.wrong:,}")
        )
    if mirror.checked < mirror.entries:
        text = translate("Status", "· {n} of {m} checked")
        return Cell(
            LEDGER, subject, State.on_its_way(word), text.format(n=f"{mirror.checked:,}", m=f"{mirror.entries:,}")
        )
    proved = ledger.block == mirror.proved_block
    return Cell(LEDGER, subject, State.settled(word) if proved else State.on_its_way(word), detail)


def _key() -> Cell:
    return Cell(KEY, translate("Status", "Key"), State.settled(translate("Status", "unlocked")))


def _jobs(jobs: Sequence[str]) -> Cell:
    count = f"{len(jobs):,}" if jobs else translate("Status", "none")
    return Cell(JOBS, translate("Status", "Jobs"), None, count)


def panel(key: str, standing: Standing) -> Panel:
    """What a cell's panel says."""
    return {
        CHAIN: _chain_panel,
        GATEWAY: _gateway_panel,
        LEDGER: _ledger_panel,
        KEY: _key_panel,
        JOBS: _jobs_panel,
    }[key](standing)


def _chain_panel(standing: Standing) -> Panel:
    link, ledger = standing.chain, standing.ledger
    facts = _who_answers(translate("Status", "Node"), link, standing)
    if ledger and ledger.block is not None and ledger.block_utc:
        facts += [
            (translate("Status", "Newest block"), f"{ledger.block:,}", False),
            (translate("Status", "Its hash"), ledger.block_hash.hex(), True),
            (translate("Status", "Made"), moment(ledger.block_utc, standing.office), False),
            (translate("Status", "Final up to"), f"{max(ledger.mirror.final_block, 0):,}", False),
        ]
    good = translate("Status", "Each block follows from the one before by its parent's hash; that was checked here.")
    return Panel(translate("Status", "Chain"), _reason(link, good), tuple(facts))


def _gateway_panel(standing: Standing) -> Panel:
    link = standing.gateway
    good = translate("Status", "Your bank's gateway answers. It carries signed acts; it can't change them.")
    facts = _who_answers(translate("Status", "Address"), link, standing)
    return Panel(translate("Status", "Gateway"), _reason(link, good), tuple(facts))


def _who_answers(name: str, link: Link | None, standing: Standing) -> list[tuple[str, str, bool]]:
    """Who is at the other end, and since when it stands as it does."""
    if link is None:
        return []
    since = (translate("Status", "So since"), moment(link.since_utc, standing.office), False)
    return [(name, link.address, False), since] if link.address else [since]


def _reason(link: Link | None, good: str) -> str:
    if link is None:
        return translate("Status", "No answer yet.")
    return said(link.reason) or good


def _ledger_panel(standing: Standing) -> Panel:
    ledger, title = standing.ledger, translate("Status", "Ledger")
    if ledger is None or not ledger.mirror.entries:
        return Panel(title, translate("Status", "Nothing has been read from the ledger yet."), ())
    mirror = ledger.mirror
    sentence = translate(
        "Status",
        "The head was computed here from every entry and equals the Journal's. Two windows with the same entry and"
        " head hold the same history.",
    )
    if mirror.proved_entries < mirror.entries:
        sentence = translate(
            "Status",
            "Entries are being read. Their heads are computed here from every entry; they count as proved once the"
            " Journal has the same. Nothing is signed on what isn't proved and checked.",
        )
    node = standing.chain.address if standing.chain else ""
    facts = [
        (translate("Status", "Final entry"), f"{ledger.final_entries:,}", True),
        (translate("Status", "Head after it"), ledger.final_head.hex(), True),
        (translate("Status", "Proved at block"), f"{max(mirror.proved_block, 0):,}", False),
        *([(translate("Status", "By node"), node, False)] if node else []),
        (translate("Status", "1 · Read, proved"), _of(mirror.proved_entries, mirror.entries), False),
        (translate("Status", "2 · Checked"), _of(mirror.checked, mirror.entries), False),
        (translate("Status", "Terms opened"), _of(mirror.opened, mirror.opened + mirror.sealed), False),
    ]
    if mirror.wrong:
        facts.append((translate("Status", "Found wrong"), f"{mirror.wrong:,}", False))
    return Panel(title, sentence, tuple(facts))


def _of(done: int, whole: int) -> str:
    if done == whole:
        return translate("Status", "all {n}").format(n=f"{whole:,}") if whole else translate("Status", "none")
    return translate("Status", "{n} of {m}").format(n=f"{done:,}", m=f"{whole:,}")


def _key_panel(standing: Standing) -> Panel:
    sentence = translate("Status", "Your key is unlocked until you close this window. It signs only what you confirm.")
    facts = (
        (translate("Status", "Officer"), standing.officer, False),
        (translate("Status", "Address"), standing.address, True),
    )
    return Panel(translate("Status", "Key"), sentence, facts)


def _jobs_panel(standing: Standing) -> Panel:
    none, some = translate("Status", "Nothing is under way."), translate("Status", "Under way, oldest first:")
    return Panel(translate("Status", "Jobs"), some if standing.jobs else none, ())
