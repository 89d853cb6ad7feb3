"""The status bar's cells and the panels that say what was proved."""
