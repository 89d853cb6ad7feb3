"""A credit whole: its terms, its parties, how far it has come, and what proves it."""
