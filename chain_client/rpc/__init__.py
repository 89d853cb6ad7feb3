"""Speaking to a node over JSON-RPC: the calls and the Journal's events, decoded by hand."""

from chain_client.rpc.client import Rpc, RpcError, TransactionReceipt
from chain_client.rpc.journal_reader import NodeChain

__all__ = ["NodeChain", "Rpc", "RpcError", "TransactionReceipt"]
