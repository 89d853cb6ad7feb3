"""Signing in: the officer's key answers the gateway's challenge; without the gateway the desk opens for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from app.ports.gateway import SignInAnswer, sign_in_statement

if TYPE_CHECKING:
    from app.ledger.network import Network
    from app.ports.gateway import Gateway, Session
    from app.ports.keys import Signer


def sign_in(gateway: Gateway, network: Network, bank: str, signer: Signer) -> Session:
    """Open a session at the bank's gateway.

    Args:
        gateway: the bank's gateway.
        network: the network the desk's store belongs to.
        bank: BIC11 of the officer's bank.
        signer: the officer's unlocked key.

    Raises:
        UserError: ``wrong-network``, ``wrong-contract``, ``wrong-bank``; or the gateway's reason (``unknown-officer``).
        EnvironmentFault: the gateway doesn't answer.
    """
    told = gateway.network()
    if told.network_id != network.network_id:
        raise UserError(
            "This gateway serves another network than your store belongs to. Ask your administrator for yours.",
            code="wrong-network",
        )
    if told.network() != network:
        raise UserError(
            "This gateway names other contracts than your store knows. Nothing can be signed until your "
            "administrator has cleared this.",
            code="wrong-contract",
        )
    if told.bank != bank:
        raise UserError("This is another bank's gateway. Ask your administrator for yours.", code="wrong-bank")
    challenge = gateway.challenge()
    signature = signer.sign_statement(network, sign_in_statement(bank, challenge))
    return gateway.sign_in(
        SignInAnswer(nonce=challenge.nonce, valid_until_utc=challenge.valid_until_utc, signature=signature)
    )
