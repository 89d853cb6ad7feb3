"""What acts, entries, heads, sealed terms and proofs are: canonical bytes and hashes (docs/formats.md)."""
