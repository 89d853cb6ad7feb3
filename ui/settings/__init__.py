"""The settings of an officer: one page, searched, each applied at once and reset by itself."""
