"""One small synchronous function per thing an officer does, over ports; and following the ledger."""
