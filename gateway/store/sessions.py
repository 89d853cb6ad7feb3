"""Sign-in challenges and sessions. A token is kept as its hash only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, func, insert, select

from gateway.store import tables as t

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


class SessionRow(NamedTuple):
    """A session: whose, with which key it was opened, until when."""

    officer: bytes
    key: str
    expires: datetime


def open_challenges(connection: Connection, now: datetime) -> int:
    """How many challenges wait for an answer; lapsed ones are swept away."""
    connection.execute(delete(t.challenge).where(t.challenge.c.valid_until < now))
    return connection.execute(select(func.count()).select_from(t.challenge)).scalar_one()


def add_challenge(connection: Connection, nonce: bytes, valid_until: datetime) -> None:
    """Keep a challenge for its answer."""
    connection.execute(insert(t.challenge).values(nonce=nonce, valid_until=valid_until))


def take_challenge(connection: Connection, nonce: bytes) -> datetime | None:
    """Until when the challenge was good; None when there is none. It is gone afterwards."""
    same = t.challenge.c.nonce == nonce
    valid_until = connection.execute(select(t.challenge.c.valid_until).where(same)).scalar()
    connection.execute(delete(t.challenge).where(same))
    return valid_until


def add_session(connection: Connection, token_hash: bytes, row: SessionRow, now: datetime) -> None:
    """Keep a session; lapsed ones are swept away."""
    connection.execute(delete(t.session).where(t.session.c.expires < now))
    connection.execute(insert(t.session).values(token_hash=token_hash, **row._asdict()))


def find_session(connection: Connection, token_hash: bytes) -> SessionRow | None:
    """The session of this token."""
    row = connection.execute(select(t.session).where(t.session.c.token_hash == token_hash)).first()
    return SessionRow(row.officer, row.key, row.expires) if row else None
