"""Where acts that are handed in wait for their turn: those that come while others are worked on go in together."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from app.errors import AppError, EnvironmentFault
from gateway.events.case import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ports.gateway import ActEnvelope, ActReceipt

WAITING_MOST = 256
"""Acts that may wait for their turn."""

TOGETHER_MOST = 48
"""Acts in one portion: it asks the ledger once and commits once."""


class _Waiting(NamedTuple):
    offer: Offer
    answer: asyncio.Future[ActReceipt]


class Reception:
    """Hands acts in, portion by portion, on a thread. Belongs to the server's loop.

    Args:
        put_all: ``Intake.put_all``.
    """

    def __init__(self, put_all: Callable[[Sequence[Offer]], list[ActReceipt | AppError]]) -> None:
        self._put_all = put_all
        self._waiting: deque[_Waiting] = deque()
        self._work: asyncio.Task[None] | None = None

    async def put(self, digest: bytes, envelope: ActEnvelope) -> ActReceipt:
        """Take in an act or more signatures for it.

        Raises:
            UserError: the act breaks a rule, or the ledger would refuse it; nothing was stored.
            EnvironmentFault: too many wait (``gateway-busy``), or node or database don't answer.
        """
        if len(self._waiting) >= WAITING_MOST:
            raise busy()
        waiting = _Waiting(Offer(digest, envelope), asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._take_in())
        return await waiting.answer

    async def _take_in(self) -> None:
        while self._waiting:
            portion = [self._waiting.popleft() for _ in range(min(len(self._waiting), TOGETHER_MOST))]
            await self._answer(portion)

    async def _answer(self, portion: Sequence[_Waiting]) -> None:
        work = asyncio.create_task(asyncio.to_thread(self._put_all, [each.offer for each in portion]))
        await asyncio.wait([work])
        fault = work.exception()
        if fault is None:
            for each, told in zip(portion, work.result(), strict=True):
                _tell(each, told)
        elif isinstance(fault, AppError):
            # Node or database don't answer: nobody who waits need wait to learn the same.
            for each in (*portion, *self._waiting):
                _tell(each, fault)
            self._waiting.clear()
        elif len(portion) == 1:
            _tell(portion[0], fault)
        else:
            # A defect of ours: one by one it harms nobody but the act that brought it out.
            for each in portion:
                await self._answer([each])


def busy() -> EnvironmentFault:
    """There is more to do than can be done in time: who asks is to come again, rather than to wait in vain."""
    return EnvironmentFault("Your bank's gateway has too much to do. It is tried again.", code="gateway-busy")


def _tell(waiting: _Waiting, told: ActReceipt | BaseException) -> None:
    if waiting.answer.done():  # who asked has gone
        return
    if isinstance(told, BaseException):
        waiting.answer.set_exception(told)
    else:
        waiting.answer.set_result(told)
