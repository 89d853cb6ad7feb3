"""A gateway made of the wire's own types: it signs real receipts and forgets everything with the test."""

from __future__ import annotations

import itertools
import socket
import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from app.ledger.acts import Verifier
from app.ledger.hashing import sha256
from app.ledger.signed_act import SignedAct
from app.ledger.statements import Receipt
from app.ports.gateway import (
    ActEnvelope,
    ActReceipt,
    ActState,
    Challenge,
    CustomerCard,
    DataKey,
    DataKeyRequest,
    Directory,
    NetworkInfo,
    OfficerCard,
    Problem,
    ReturnNote,
    ReturnRequest,
    Session,
    SignInAnswer,
    Stage,
    StageChange,
    WorkItem,
)
from chain_client.gateway_api import wire
from chain_client.keys.signer import LocalSigner
from gateway.sandbox.people import HARBOUR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

BANK = "SAMPCNSHXXX"
RELAY = LocalSigner(bytes([5]) * 32)
OFFICER = sha256(b"officer")
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
INFO = NetworkInfo(
    network_id=sha256(b"net"),
    chain_id=7,
    journal="0x" + "0a" * 20,
    contracts=dict.fromkeys(Verifier, "0x" + "0b" * 20),
    bank=BANK,
    relay=RELAY.address,
    confirmations=2,
    sandbox=True,
)
DIRECTORY = Directory(
    office=HARBOUR.office,
    officers=(OfficerCard(officer=OFFICER, name="Sample Maker One", roles=1),),
    customers=(
        CustomerCard(
            name="Sample Trading Co", street="1 Quay", town="Shanghai", postcode="200000", country="CN", account="1"
        ),
    ),
)


def state_of(digest: bytes, stage: Stage = Stage.WAITING) -> ActState:
    return ActState(
        digest=digest,
        kind=33,
        stage=stage,
        missing="A checker must sign." if stage == Stage.WAITING else "",
        signers=(OFFICER,),
        entry=None,
        block=None,
        reason="",
        code="",
        history=(StageChange(stage=stage, at_utc=NOW, cause="signed"),),
        returned=None,
    )


class SampleGateway:
    """What it was asked, and what it answers. ``receipt_key`` signs receipts."""

    def __init__(self) -> None:
        self.receipt_key = RELAY
        self.receipt_digest: bytes | None = None
        self.tokens: set[str] = set()
        self.acts: dict[bytes, WorkItem] = {}
        self.sign_ins = 0
        self.keys: list[DataKeyRequest] = []
        self.refuse_with: Response | None = None
        self._numbers = itertools.count(1)

    def app(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route(wire.NETWORK, self._network),
                Route(wire.CHALLENGE, self._challenge, methods=["POST"]),
                Route(wire.SIGN_IN, self._sign_in, methods=["POST"]),
                Route(wire.DIRECTORY, self._directory),
                Route(wire.ACTS, self._items),
                Route(wire.ACT, self._act, methods=["GET", "PUT"]),
                Route(wire.ACT_RETURN, self._return, methods=["POST"]),
                Route(wire.DATA_KEYS, self._data_key, methods=["POST"]),
            ]
        )

    async def _network(self, _: Request) -> Response:
        return self.refuse_with or told(NetworkInfo, INFO)

    async def _challenge(self, _: Request) -> Response:
        return told(Challenge, Challenge(nonce=sha256(b"nonce"), valid_until_utc=NOW))

    async def _sign_in(self, request: Request) -> Response:
        wire.decode(SignInAnswer, await request.body())
        self.sign_ins += 1
        token = f"sample-{next(self._numbers)}"
        self.tokens.add(token)
        session = Session(token=token, expires_utc=NOW, officer=OFFICER, bank=BANK, roles=1, name="Sample Maker One")
        return told(Session, session)

    async def _directory(self, request: Request) -> Response:
        return self._closed(request) or told(Directory, DIRECTORY)

    async def _items(self, request: Request) -> Response:
        only = request.query_params["open_only"] == "true"
        found = tuple(item for item in self.acts.values() if not only or item.state.stage != Stage.FINAL)
        return self._closed(request) or told(tuple[WorkItem, ...], found)

    async def _act(self, request: Request) -> Response:
        digest = bytes.fromhex(request.path_params["digest"])
        if closed := self._closed(request):
            return closed
        if request.method == "GET":
            return told(WorkItem, self.acts[digest])
        envelope: ActEnvelope = wire.decode(ActEnvelope, await request.body())
        state = state_of(self.receipt_digest or digest)
        self.acts[digest] = WorkItem(act=envelope.act, note=envelope.note, created_utc=NOW, state=state)
        return told(ActReceipt, self._receipt(digest, envelope.act, state))

    def _receipt(self, digest: bytes, act: SignedAct, state: ActState) -> ActReceipt:
        signatures_hash = sha256(*act.signatures)
        statement = Receipt(bank=BANK, digest=digest, signatures_hash=signatures_hash, received_utc=NOW)
        return ActReceipt(
            bank=BANK,
            signatures_hash=signatures_hash,
            received_utc=NOW,
            signature=self.receipt_key.sign_statement(INFO.network(), statement),
            state=state,
        )

    async def _return(self, request: Request) -> Response:
        digest = bytes.fromhex(request.path_params["digest"])
        why: ReturnRequest = wire.decode(ReturnRequest, await request.body())
        note = ReturnNote(officer=OFFICER, reason=why.reason, field=why.field, at_utc=NOW)
        return self._closed(request) or told(ActState, replace(state_of(digest, Stage.RETURNED), returned=note))

    async def _data_key(self, request: Request) -> Response:
        self.keys.append(wire.decode(DataKeyRequest, await request.body()))
        return self._closed(request) or told(DataKey, DataKey(key=sha256(b"data key")))

    def _closed(self, request: Request) -> Response | None:
        """Why this request isn't let in."""
        if self.refuse_with:
            return self.refuse_with
        if request.headers.get("Authorization", "").removeprefix("Bearer ") in self.tokens:
            return None
        return refused(401, "Your session has lapsed. Sign in again.", "token-expired")


def told(type_: Any, value: object) -> Response:
    return Response(wire.encode(type_, value), media_type="application/json")


def refused(status: int, sentence: str, code: str) -> Response:
    problem = Problem(
        type=wire.PROBLEM_TYPE.format(code=code), title="Refused", status=status, detail=sentence, code=code
    )
    return Response(wire.encode(Problem, problem), status, media_type=wire.PROBLEM_MEDIA)


@contextmanager
def serving(application: Starlette) -> Iterator[str]:
    """The application on a free port; its URL."""
    config = uvicorn.Config(application, log_config=None, lifespan="off", ws="none")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
