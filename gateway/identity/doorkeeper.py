"""Signing in: a challenge that one key answers once, and a token that stands for its officer for a working day."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.errors import UserError
from app.ledger.hashing import sha256
from app.ledger.signatures import BadSignatureError, signer
from app.ports.gateway import Challenge, Session, sign_in_statement
from gateway.store import sessions
from gateway.store.sessions import SessionRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.ledger.registry import Officer
    from app.ports.clock import Clock
    from app.ports.gateway import Directory, SignInAnswer
    from gateway.events.judge import Bench
    from gateway.store.engine import Store

CHALLENGE_TIME = timedelta(minutes=2)
SESSION_TIME = timedelta(hours=8)
CHALLENGES_MOST = 1_000
"""Challenges waiting for an answer: anybody may ask for one, so their number is bounded."""

SESSIONS_KNOWN_MOST = 1_000
"""Sessions kept in memory. A session only ever ends by its time, so that what is kept is never wrong."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is signed in, as the registry has them now, and until when."""

    officer: Officer
    expires_utc: datetime


class Doorkeeper:
    """Lets in the bank's own active officers.

    Args:
        store: the gateway's memory.
        bench: whose gateway this is and who is in office, as of now.
        directory: the bank's own names of its officers.
        clock: tells the time.
    """

    def __init__(self, store: Store, bench: Callable[[], Bench], directory: Directory, clock: Clock) -> None:
        self._store = store
        self._bench = bench
        self._names = {card.officer: card.name for card in directory.officers}
        self._clock = clock
        self._known: dict[bytes, SessionRow] = {}

    def challenge(self) -> Challenge:
        """A fresh challenge.

        Raises:
            UserError: ``too-many-challenges``.
        """
        now = self._clock.now_utc()
        challenge = Challenge(
            nonce=secrets.token_bytes(32), valid_until_utc=now.replace(microsecond=0) + CHALLENGE_TIME
        )
        with self._store.write() as connection:
            if sessions.open_challenges(connection, now) >= CHALLENGES_MOST:
                raise UserError("Too many sign in at once. Try again in two minutes.", code="too-many-challenges")
            sessions.add_challenge(connection, challenge.nonce, challenge.valid_until_utc)
        return challenge

    def sign_in(self, answer: SignInAnswer) -> Session:
        """Open a session for whoever signed the challenge. A challenge is gone with its first answer, right or wrong.

        Raises:
            UserError: ``challenge-expired``, ``bad-signature``, ``unknown-officer``.
        """
        now = self._clock.now_utc()
        with self._store.write() as connection:
            valid_until = sessions.take_challenge(connection, answer.nonce)
        if valid_until is None or valid_until != answer.valid_until_utc or valid_until < now:
            raise UserError("This sign-in took too long or was used before. Sign in again.", code="challenge-expired")
        bench = self._bench()
        challenge = Challenge(nonce=answer.nonce, valid_until_utc=valid_until)
        digest = bench.network.statement_digest(sign_in_statement(bench.bank, challenge))
        try:
            key = signer(digest, answer.signature)
        except BadSignatureError as error:
            raise UserError("The signature of this sign-in is broken. Sign in again.", code="bad-signature") from error
        officer = _in_office(bench, key)
        token = secrets.token_urlsafe(32)
        row = SessionRow(officer.officer, key, now + SESSION_TIME)
        with self._store.write() as connection:
            sessions.add_session(connection, sha256(token.encode()), row, now)
        return Session(
            token=token,
            expires_utc=row.expires,
            officer=officer.officer,
            bank=bench.bank,
            roles=int(officer.roles),
            name=self._names.get(officer.officer, ""),
        )

    def known_visitor(self, token: str) -> Visitor | None:
        """As ``visitor``, without asking the database; None for who hasn't been here since the gateway began.

        Raises:
            UserError: ``token-expired``, ``unknown-officer``.
        """
        row = self._known.get(sha256(token.encode()))
        return self._admit(row) if row else None

    def visitor(self, token: str) -> Visitor:
        """Who this token stands for.

        Raises:
            UserError: ``token-expired``; ``unknown-officer`` when the officer left or the key changed since.
        """
        token_hash = sha256(token.encode())
        with self._store.read() as connection:
            row = sessions.find_session(connection, token_hash)
        if row is None:
            raise _token_expired()
        visitor = self._admit(row)
        if len(self._known) >= SESSIONS_KNOWN_MOST:
            self._known.clear()
        self._known[token_hash] = row
        return visitor

    def _admit(self, row: SessionRow) -> Visitor:
        if row.expires < self._clock.now_utc():
            raise _token_expired()
        return Visitor(_in_office(self._bench(), row.key), row.expires)


def _token_expired() -> UserError:
    return UserError("You are no longer signed in. Sign in again.", code="token-expired")


def _in_office(bench: Bench, key: str) -> Officer:
    officer = bench.registry.officer_of(key)
    if officer is None or officer.key != key or not officer.active or officer.bank != bench.bank:
        raise UserError(
            "This key belongs to no active officer of this bank. Ask an administrator to register it.",
            code="unknown-officer",
        )
    return officer
