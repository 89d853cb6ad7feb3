"""What stands in for a clock, a gateway and a node beside the screens' world."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault, UserError
from app.ports.gateway import ActState, ReturnNote, ReturnRequest, Stage, WorkItem

if TYPE_CHECKING:
    from app.ports.chain import BlockHeader
    from local_store.store import LocalStore

BEGUN_UTC = datetime(2026, 11, 22, 9, 42, tzinfo=UTC)


class FixedClock:
    """Always the same moment, unless it is moved."""

    def __init__(self) -> None:
        self.now = BEGUN_UTC

    def now_utc(self) -> datetime:
        return self.now


@dataclass
class PaperGateway:
    """Answers what the screens ask of a gateway beyond the store: sending an act back, and whether it holds one."""

    items: dict[bytes, WorkItem] = field(default_factory=dict)
    officer: bytes = b""
    down: bool = False

    def return_act(self, digest: bytes, request: ReturnRequest) -> ActState:
        item = self.items[digest]
        note = ReturnNote(officer=self.officer, reason=request.reason, field=request.field, at_utc=BEGUN_UTC)
        state = replace(item.state, stage=Stage.RETURNED, missing="", returned=note)
        self.items[digest] = replace(item, state=state)
        return state

    def act(self, digest: bytes) -> WorkItem:
        if self.down:
            raise EnvironmentFault("Your gateway can't be reached.", code="gateway-unreachable")
        if digest not in self.items:
            raise UserError("This gateway holds no such act.", code="unknown-act")
        return self.items[digest]


@dataclass
class PaperChain:
    """A node in step with the mirror."""

    store: LocalStore

    def latest(self) -> BlockHeader:
        block = self.store.tip().block
        assert block is not None
        return block
