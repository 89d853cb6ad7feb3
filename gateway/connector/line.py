"""The relay's transactions in a line: which the chain has taken, which the node holds, which have to be sent."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection

    from chain_client.rpc import RpcError

RESEND_AFTER_S = 5.0
"""So long the node has to make something of a transaction before it is offered again."""

ANEW_AFTER_S = 5.0
ANEW_AFTER_MOST_S = 3_600.0
"""A transaction that fails for a passing reason is followed by another: by the first at once, then ever later."""

_KNOWN = ("already known", "known transaction", "already imported")
_HELD_BY_ANOTHER = "underpriced"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Account:
    """The relay's next nonces: after the view's newest block, and after what the node holds."""

    mined: int = 0
    held: int = 0


class Line:
    """What this process knows beyond the outbox. Nonces follow each other: a missing one keeps all behind it waiting.

    Nothing in it must survive a restart: then everything that the node doesn't hold is simply offered again.

    Attributes:
        account: where the relay's account stands.
        refusals: by nonce, why the node didn't take what was offered last; it is offered again.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Nothing is under way."""
        self.account = Account()
        self.refusals: dict[int, RpcError] = {}
        self._offered: dict[int, float] = {}
        self._times: dict[int, int] = {}
        self._passed_at: dict[int, int] = {}

    def stand(self, account: Account) -> None:
        """Where the relay's account stands now; what is in a block is no longer watched."""
        self.account = account
        self.refusals = _from(account.mined, self.refusals)
        self._offered = _from(account.mined, self._offered)
        self._times = _from(account.mined, self._times)
        self._passed_at = {nonce: block for nonce, block in self._passed_at.items() if nonce < account.mined}

    def gaps(self, nonces: Collection[int]) -> list[int]:
        """Numbers below the last of these that the node doesn't hold and that nothing here would fill."""
        return [nonce for nonce in range(self.account.held, max(nonces, default=0)) if nonce not in nonces]

    def wait(self, nonce: int) -> None:
        """Give whoever may hold this number a moment before it counts as missing."""
        self._offered.setdefault(nonce, time.monotonic())

    def is_due(self, nonce: int) -> bool:
        """Whether it is time to offer this nonce's transaction to the node."""
        at = self._offered.get(nonce)
        return at is None or at + RESEND_AFTER_S < time.monotonic()

    def offered(self, nonce: int, refusal: RpcError | None) -> bool:
        """It was offered just now; whether the node has it."""
        self._offered[nonce] = time.monotonic()
        self._times[nonce] = self._times.get(nonce, 0) + 1
        if refusal is None or any(known in refusal.message.lower() for known in _KNOWN):
            self.refusals.pop(nonce, None)
            return True
        self.refusals[nonce] = refusal
        return False

    def passed_for(self, nonce: int, newest: int) -> int:
        """For how many blocks the chain has been past this nonce, as far as was noticed; old state is never asked."""
        return newest - self._passed_at.setdefault(nonce, newest)

    def times_offered(self, nonce: int) -> int:
        """How often it was offered since this process began."""
        return self._times.get(nonce, 0)


def is_held_by_another(refusal: RpcError) -> bool:
    """Whether the node keeps another transaction under that nonce: somebody else uses the relay's key."""
    return _HELD_BY_ANOTHER in refusal.message.lower()


class Reverts:
    """Acts whose transactions fail in their blocks although the ledger would take them: how often, and when next."""

    def __init__(self) -> None:
        self._times: dict[int, int] = {}
        self._next: dict[int, float] = {}

    def times(self, act_id: int) -> int:
        """How many transactions of this act failed so far."""
        return self._times.get(act_id, 0)

    def may_try_again(self, act_id: int) -> bool:
        """Whether another transaction is made now; True counts as one more failure."""
        now, times = time.monotonic(), self.times(act_id)
        if now < self._next.get(act_id, 0.0):
            return False
        self._times[act_id] = times + 1
        self._next[act_id] = now + min(ANEW_AFTER_S * 4**times, ANEW_AFTER_MOST_S)
        return True

    def keep(self, act_ids: Collection[int]) -> None:
        """Forget the others: they got on."""
        self._times = {act_id: times for act_id, times in self._times.items() if act_id in act_ids}
        self._next = {act_id: at for act_id, at in self._next.items() if act_id in act_ids}


def _from(nonce: int, known: dict[int, Value]) -> dict[int, Value]:
    return {each: value for each, value in known.items() if each >= nonce}
