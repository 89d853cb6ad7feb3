"""Help inside the window: a short page for each screen, and files for support."""
