"""Examining a presentation (UCP 600 art. 14 to 33): deadlines, findings, points to look at, words for a notice."""
