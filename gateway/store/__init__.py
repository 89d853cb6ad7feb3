"""The gateway's memory: acts and their life, the outbox, the ledger's light view, sessions, the audit trail."""
