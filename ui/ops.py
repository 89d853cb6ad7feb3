"""Sends desk functions to their worker and brings back to the GUI thread what they return or what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from app.errors import EnvironmentFault, UserError
from ui.language.sentences import said

if TYPE_CHECKING:
    from ui.shell.messages import Messages

T = TypeVar("T")

LIST_WORKERS = 2
"""What is asked for now doesn't wait for what was asked for before it."""


class Lane(Enum):
    """Which worker an operation belongs to."""

    STORE = "store"
    """The one thread that reads and writes the local store."""
    WIRE = "wire"
    """Waits for the gateway and touches no store, so that a slow network never holds up the store."""
    LIST = "list"
    """Reads long lists out of the store beside whoever writes it: nothing waits for them, and they for nothing."""


class Job:
    """An operation under way. `cancel` keeps its result from being shown; what it does is not undone."""

    def __init__(
        self,
        fn: Callable[[], Any],
        success: Callable[[Any], None] | None,
        failure: Callable[[UserError], None] | None,
        *,
        title: str,
        owner: QObject | None,
        lane: Lane,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        self.title, self.lane, self._stopped = title, lane, stopped
        self._fn, self._success, self._failure, self._owner = fn, success, failure, owner
        self._cancelled = False
        self.over = False
        """It has ended, whatever came of it."""
        self.result: Any = None
        self.error: Exception | None = None

    def cancel(self) -> None:
        """Nobody wants the result any more."""
        self._cancelled = True

    @property
    def stoppable(self) -> bool:
        """The officer may stop it from the list of what is under way."""
        return self._stopped is not None

    def stop(self) -> None:
        """The officer doesn't want it any more: as `cancel`, and whoever asked is told."""
        self.cancel()
        if self._stopped is not None:
            self._stopped()

    @property
    def wanted(self) -> bool:
        """Whether whoever asked is still there."""
        return not self._cancelled and (self._owner is None or isValid(self._owner))

    def work(self) -> None:
        """Runs on the worker."""
        if not self.wanted:
            return
        try:
            self.result = self._fn()
        except Exception as error:  # noqa: BLE001 - the boundary: nothing may get lost on a worker thread
            self.error = error

    def succeed(self) -> None:
        """Hands over the result; on the GUI thread."""
        if self._success is not None:
            self._success(self.result)

    def fail(self, error: UserError) -> bool:
        """Hands over what the officer can mend; says whether anybody took it."""
        if self._failure is not None:
            self._failure(error)
        return self._failure is not None

    def again(self) -> Job:
        """The same operation, not yet run."""
        return Job(
            self._fn,
            self._success,
            self._failure,
            title=self.title,
            owner=self._owner,
            lane=self.lane,
            stopped=self._stopped,
        )


class Ops(QObject):
    """The op runner: one for a window.

    A `UserError` goes to the operation's failure handler, to be shown inline (a notice if there is none); an
    `EnvironmentFault` becomes a banner that offers to try again; anything else is a defect.
    """

    jobs_changed = Signal()
    _done = Signal(object)

    def __init__(
        self,
        store: Executor,
        wire: Executor,
        messages: Messages,
        defect: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        """`store` has one worker; `defect` is called on the GUI thread with what nobody expected."""
        super().__init__(parent)
        self._lists = ThreadPoolExecutor(LIST_WORKERS, thread_name_prefix="list")
        self._executors = {Lane.STORE: store, Lane.WIRE: wire, Lane.LIST: self._lists}
        self._messages, self._defect = messages, defect
        self._jobs: list[Job] = []
        self._closed = False
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def titles(self) -> list[str]:
        """What is under way, oldest first."""
        return [job.title for job in self._jobs]

    @property
    def jobs(self) -> list[Job]:
        """What is under way, oldest first."""
        return list(self._jobs)

    def run(
        self,
        fn: Callable[[], T],
        *,
        title: str,
        success: Callable[[T], None] | None = None,
        failure: Callable[[UserError], None] | None = None,
        owner: QObject | None = None,
        lane: Lane = Lane.STORE,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Runs `fn` on its worker and then, on the GUI thread, `success` or `failure`.

        Args:
            fn: a desk function with its arguments bound; must not touch widgets.
            title: what is going on, for the list of jobs: "Reading the credits".
            success: called with what `fn` returned.
            failure: called with a `UserError`.
            owner: the widget that asked; when it is gone nothing is called any more.
            lane: the worker.
            stopped: called when the officer stopped it; without it nobody can. Only for what loses nothing by it.
        """
        job = Job(fn, success, failure, title=title, owner=owner, lane=lane, stopped=stopped)
        self._start(job)
        return job

    def close(self) -> None:
        """Takes nothing new: what a closing window still asks for is not begun; what is under way ends."""
        self._closed = True
        self._lists.shutdown(wait=True, cancel_futures=True)

    def _start(self, job: Job) -> None:
        if self._closed:
            return
        self._jobs.append(job)
        self.jobs_changed.emit()
        self._executors[job.lane].submit(self._work, job)

    def _work(self, job: Job) -> None:
        job.work()
        if isValid(self):
            self._done.emit(job)

    def _on_done(self, job: Job) -> None:
        self._jobs.remove(job)
        job.over = True
        self.jobs_changed.emit()
        error = job.error
        if error is not None and not isinstance(error, UserError | EnvironmentFault):
            self._defect(error)
        elif not job.wanted:
            return
        elif error is None:
            self._messages.recover(job.title)
            job.succeed()
        else:
            error.sentence = said(error.sentence)
            self._tell(job, error)

    def _tell(self, job: Job, error: UserError | EnvironmentFault) -> None:
        if isinstance(error, EnvironmentFault):
            self._messages.fault(
                error.sentence, source=job.title, retry=lambda: self._start(job.again()), code=error.code
            )
        elif not job.fail(error):
            self._messages.refuse(error)
