"""The command palette: every act, and every credit, a few keys away."""
