"""The gateway's own light view of the ledger, proved head by head."""
