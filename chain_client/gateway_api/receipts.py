"""The gateway's signed word that it holds an act: it is evidence, so it is checked before it is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ledger.signatures import BadSignatureError, signer
from app.ledger.statements import Receipt
from app.ledger.words import WordError
from chain_client.gateway_api.problems import GATEWAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ledger.network import Network
    from app.ports.gateway import ActReceipt


def check_receipt(network: Network, is_relay: Callable[[str], bool], digest: bytes, receipt: ActReceipt) -> None:
    """The receipt is for this act and signed by a relay of the bank; ``is_relay`` knows their 0x addresses.

    Raises:
        EnvironmentFault: it isn't (``gateway-trouble``); the act counts as unsent.
    """
    statement = Receipt(
        bank=receipt.bank,
        digest=digest,
        signatures_hash=receipt.signatures_hash,
        received_utc=receipt.received_utc,
    )
    try:
        signed_by = signer(network.statement_digest(statement), receipt.signature)
    except (BadSignatureError, WordError, UnicodeEncodeError):
        signed_by = ""
    if not is_relay(signed_by) or receipt.state.digest != digest:
        raise GATEWAY.trouble("The gateway's receipt isn't signed by a relay of your bank. The act is sent again.")
