"""A credit as pages: previewed in the window, printed, saved as a file."""
