"""Signing in: who sits here, with which PIN."""
