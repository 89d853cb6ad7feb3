"""The desk's local store on SQLite: drafts, own acts, the mirror of the ledger, the credits table, the audit log."""
