"""SWIFT category 7: tables by release, parse, validate, write, split and join. Findings, not exceptions."""
