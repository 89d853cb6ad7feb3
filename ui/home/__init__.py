"""The first page: what needs the officer, the nearest days, what waits for others, where the ledger stands here."""
