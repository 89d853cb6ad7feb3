"""HTTP as both links need it: kept connections, no proxies or redirects, bounded in time and size."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import requests

CONNECT_TIMEOUT_S = 3.05
_CHUNK_BYTES = 1 << 16


class TooLargeError(EnvironmentFault):
    """The answer has more bytes than are taken."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Who is spoken to: its name as a sentence begins with it, and the codes of what can go wrong with it.

    Attributes:
        silence_s: one that takes a request and then says nothing for so long is told as unreachable.
    """

    name: str
    unreachable_code: str
    trouble_code: str
    silence_s: float

    def unreachable(self) -> EnvironmentFault:
        """It doesn't answer at all."""
        return EnvironmentFault(
            f"{self.name} can't be reached. What is here can be read and prepared; it is tried again soon.",
            code=self.unreachable_code,
        )

    def trouble(self, sentence: str) -> EnvironmentFault:
        """It answers, but not as it should."""
        return EnvironmentFault(sentence, code=self.trouble_code)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``media`` is the media type without its parameters."""

    status: int
    media: str
    body: bytes


class Http:
    """A client of one peer; its methods may be called from any thread.

    Args:
        peer: who is spoken to.
        timeout_s: for the whole answer, connecting included.
        answer_bytes_max: larger answers are refused.
        ca_file: certificates to trust instead of the usual ones; empty for the usual ones.
    """

    def __init__(self, peer: Peer, *, timeout_s: float, answer_bytes_max: int, ca_file: str = "") -> None:
        self._peer = peer
        self._timeout_s = timeout_s
        self._answer_bytes_max = answer_bytes_max
        self._ca_file = ca_file
        self._lock = threading.Lock()
        self._session: requests.Session | None = None

    def ask(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        """One request and its whole answer, whatever its status.

        Raises:
            EnvironmentFault: nobody answers, too slowly, or too much.
        """
        import requests

        deadline = time.monotonic() + self._timeout_s
        try:
            with self._opened().request(
                method,
                url,
                data=body,
                headers=dict(headers),
                timeout=(CONNECT_TIMEOUT_S, min(self._peer.silence_s, self._timeout_s)),
                allow_redirects=False,
                stream=True,
            ) as response:
                media = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
                body = self._read(response.iter_content(_CHUNK_BYTES), deadline)
                return Answer(response.status_code, media, body)
        except requests.exceptions.RequestException as error:
            raise self._peer.unreachable() from error

    def close(self) -> None:
        """Let go of the connections. A later request opens new ones."""
        with self._lock:
            session, self._session = self._session, None
        if session:
            session.close()

    def _read(self, chunks: Iterable[bytes], deadline: float) -> bytes:
        body = bytearray()
        for chunk in chunks:
            body += chunk
            if len(body) > self._answer_bytes_max:
                sentence = f"{self._peer.name} answered with more than can be taken."
                raise TooLargeError(sentence, code=self._peer.trouble_code)
            # The timeout of a read starts anew with every byte; a peer that drips is cut off here.
            if time.monotonic() > deadline:
                raise self._peer.unreachable()
        return bytes(body)

    def _opened(self) -> requests.Session:
        import requests

        with self._lock:
            if self._session is None:
                self._session = requests.Session()
                # No proxy, netrc or certificate bundle from the environment of whoever starts the program.
                self._session.trust_env = False
                self._session.verify = self._ca_file or True
            return self._session
