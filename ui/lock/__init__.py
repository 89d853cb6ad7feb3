"""Locking: a window left alone shows nothing until its officer's PIN is typed again."""
