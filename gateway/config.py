"""A gateway's settings, from one JSON file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from pydantic import TypeAdapter, ValidationError

from app.errors import EnvironmentFault
from app.ledger.acts import Verifier
from app.ledger.network import Network

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class GatewayConfig:
    """How one bank's gateway is set up. Files are named relative to the settings' own folder.

    Attributes:
        bank: BIC11.
        host: address to listen at.
        port: 0 lets the system choose.
        node_url: a node's JSON-RPC.
        network_id, chain_id, journal, contracts: the ledger (``app.ledger.network.Network``).
        confirmations: blocks on top that make a block final.
        sandbox: whether all in it is invented.
        keys_file: the bank's keeping (``gateway.identity.keeping``).
        secret_file: 64 hexadecimal digits, the secret the keeping is encrypted under.
        directory_file: the bank's directory as JSON (``app.ports.gateway.Directory``).
        store_url: SQLAlchemy's URL of the database; empty for gateway.db beside the settings.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"val_json_bytes": "hex", "extra": "forbid"}

    bank: str
    host: str = "127.0.0.1"
    port: int = 0
    node_url: str
    network_id: bytes
    chain_id: int
    journal: str
    contracts: dict[Verifier, str]
    confirmations: int
    sandbox: bool = False
    keys_file: str = "keys.json"
    secret_file: str = "secret"  # noqa: S105 - the name of a file
    directory_file: str = "directory.json"
    store_url: str = ""

    def network(self) -> Network:
        """The ledger that signatures bind to."""
        return Network(self.network_id, self.chain_id, self.journal, self.contracts)


def read_config(path: Path) -> GatewayConfig:
    """The settings in this file, its file names made absolute.

    Raises:
        EnvironmentFault: the file isn't there or isn't right (``bad-config``).
    """
    try:
        config: GatewayConfig = TypeAdapter(GatewayConfig).validate_json(path.read_bytes())
    except OSError as error:
        raise EnvironmentFault(f"The gateway's settings can't be read: {error.strerror}.", code="bad-config") from error
    except ValidationError as error:
        places = ", ".join(".".join(map(str, item["loc"])) or "the whole" for item in error.errors())
        raise EnvironmentFault(f"The gateway's settings are wrong at: {places}.", code="bad-config") from error
    folder = path.resolve().parent
    return replace(
        config,
        keys_file=str(folder / config.keys_file),
        secret_file=str(folder / config.secret_file),
        directory_file=str(folder / config.directory_file),
        store_url=config.store_url or f"sqlite:///{folder / 'gateway.db'}",
    )
