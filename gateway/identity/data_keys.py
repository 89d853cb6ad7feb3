"""Data keys of envelopes: unwrapped for signed-in officers with the bank's own key, which never leaves the gateway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from app.errors import UserError
from app.ledger.sealed import Context, SealError
from app.ports.gateway import DataKey
from gateway.store import tables as t

if TYPE_CHECKING:
    from app.ledger.registry import Officer
    from app.ports.clock import Clock
    from app.ports.gateway import DataKeyRequest
    from gateway.identity.keeping import Keeping
    from gateway.store.engine import Store


class DataKeys:
    """Unwraps, and writes down for whom.

    Args:
        store: where the audit trail is kept.
        keeping: the bank's decryption keys.
        bank: BIC11 of the bank.
        network_id: the ledger that envelopes belong to.
        clock: tells the time.
    """

    def __init__(self, store: Store, keeping: Keeping, *, bank: str, network_id: bytes, clock: Clock) -> None:
        self._store = store
        self._keeping = keeping
        self._bank = bank
        self._network_id = network_id
        self._clock = clock

    def unwrap(self, officer: Officer, request: DataKeyRequest) -> DataKey:
        """The data key of an envelope that this bank is a reader of.

        Raises:
            UserError: ``cannot-unwrap``: it wasn't wrapped for this bank, this epoch or this place.
        """
        context = Context(self._network_id, request.credit, request.kind, request.subject)
        key = self._keeping.decryption_key(request.epoch)
        if key is None:
            raise _cannot_unwrap()
        try:
            data_key = key.unwrap(request.wrapped, context.info(self._bank, request.epoch))
        except SealError as error:
            raise _cannot_unwrap() from error
        # Written down before it is given: nobody reads unseen.
        with self._store.write() as connection:
            connection.execute(
                insert(t.audit).values(
                    at=self._clock.now_utc(), officer=officer.officer, what="data-key", subject=request.subject
                )
            )
        return DataKey(key=data_key)


def _cannot_unwrap() -> UserError:
    return UserError(
        "These terms weren't sealed for this bank, or not with a key that it has. Ask the sender to grant access.",
        code="cannot-unwrap",
    )
