"""The bank's gateway over REST: one method a path, the session kept in memory only."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from app.errors import UserError
from app.ports.gateway import (
    ActEnvelope,
    ActReceipt,
    ActState,
    Challenge,
    DataKey,
    DataKeyRequest,
    Directory,
    NetworkInfo,
    ReturnRequest,
    Session,
    SignInAnswer,
    WorkItem,
)
from chain_client.gateway_api import wire
from chain_client.gateway_api.problems import GATEWAY, Value, decoded, error_of
from chain_client.gateway_api.receipts import check_receipt
from chain_client.http import Http

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ledger.sealed import Context, WrappedKey

TOKEN_EXPIRED = "token-expired"  # noqa: S105 - the name of a refusal
ANSWER_BYTES_MOST = 32 << 20
_TIMEOUT_S = 15.0
_REDIRECTS = 300


class RestGateway:
    """``app.ports.gateway.Gateway`` over HTTP. Any thread may call.

    Args:
        base_url: of the gateway, without a path.
        renew: signs in again through this very gateway when the session has lapsed or there is none yet.
        is_relay: whether the ledger has this 0x address as a relay of the bank, whose receipts count; where nobody
            says, the relay that the gateway names.
        ca_file: certificates that the bank's gateway is verified with; empty for the machine's usual ones.
    """

    def __init__(
        self,
        base_url: str,
        *,
        renew: Callable[[], object] | None = None,
        is_relay: Callable[[str], bool] | None = None,
        ca_file: str = "",
        timeout_s: float = _TIMEOUT_S,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.renew = renew
        self.is_relay = is_relay
        self._http = Http(GATEWAY, timeout_s=timeout_s, answer_bytes_max=ANSWER_BYTES_MOST, ca_file=ca_file)
        self._token = ""
        self._renewing = threading.Lock()
        self._network: NetworkInfo | None = None

    def close(self) -> None:
        """Forget the session and let go of the connections."""
        self._token = ""
        self._http.close()

    def bearer(self, *, stale: str = "") -> str:
        """The session's token, renewed when there is none or it is the ``stale`` one.

        Raises:
            UserError: nobody is signed in and nobody can sign in by themselves (``token-expired``).
        """
        with self._renewing:
            if self._token in ("", stale):
                self._token = ""
                if self.renew:
                    self.renew()
            if not self._token:
                raise UserError("You are signed out. Sign in again.", code=TOKEN_EXPIRED)
            return self._token

    def network(self) -> NetworkInfo:
        """Which ledger it serves."""
        self._network = self._open("GET", wire.NETWORK, NetworkInfo)
        return self._network

    def challenge(self) -> Challenge:
        """A fresh challenge."""
        return self._open("POST", wire.CHALLENGE, Challenge)

    def sign_in(self, answer: SignInAnswer) -> Session:
        """Trade the signed challenge for a session, kept inside from then on."""
        session = self._open("POST", wire.SIGN_IN, Session, wire.encode(SignInAnswer, answer))
        self._token = session.token
        return session

    def directory(self) -> Directory:
        """Own office, officers and customers."""
        return self._ask("GET", wire.DIRECTORY, Directory)

    def put_act(self, digest: bytes, envelope: ActEnvelope) -> ActReceipt:
        """Hand over an act; its receipt, checked to be a relay's of the bank."""
        network = self._network or self.network()
        path = wire.ACT.format(digest=digest.hex())
        receipt = self._ask("PUT", path, ActReceipt, wire.encode(ActEnvelope, envelope))
        named = network.relay.lower()
        check_receipt(network.network(), self.is_relay or (lambda address: address == named), digest, receipt)
        return receipt

    def act(self, digest: bytes) -> WorkItem:
        """One act of the own bank."""
        return self._ask("GET", wire.ACT.format(digest=digest.hex()), WorkItem)

    def acts(self, *, open_only: bool) -> Sequence[WorkItem]:
        """Acts of the own bank, oldest first."""
        path = f"{wire.ACTS}?open_only={'true' if open_only else 'false'}"
        return self._ask("GET", path, tuple[WorkItem, ...])

    def return_act(self, digest: bytes, request: ReturnRequest) -> ActState:
        """Send a waiting act back to its maker."""
        path = wire.ACT_RETURN.format(digest=digest.hex())
        return self._ask("POST", path, ActState, wire.encode(ReturnRequest, request))

    def data_key(self, wrapped: WrappedKey, context: Context) -> bytes:
        """The data key of an envelope whose reader the own bank is."""
        request = DataKeyRequest(
            credit=context.credit,
            kind=context.kind,
            subject=context.subject,
            epoch=wrapped.epoch,
            wrapped=wrapped.wrapped,
        )
        return self._ask("POST", wire.DATA_KEYS, DataKey, wire.encode(DataKeyRequest, request)).key

    def _ask(self, method: str, path: str, type_: type[Value], body: bytes | None = None) -> Value:
        """As a signed-in officer; once more with a fresh session when this one has lapsed."""
        token = self.bearer()
        try:
            return self._open(method, path, type_, body, token)
        except UserError as refusal:
            if refusal.code != TOKEN_EXPIRED or self.renew is None:
                raise
        return self._open(method, path, type_, body, self.bearer(stale=token))

    def _open(self, method: str, path: str, type_: type[Value], body: bytes | None = None, token: str = "") -> Value:
        headers = {"Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if token:
            headers["Authorization"] = f"Bearer {token}"
        answer = self._http.ask(method, self.base_url + path, body, headers)
        if answer.status >= _REDIRECTS:
            raise error_of(answer)
        return decoded(type_, answer.body)
