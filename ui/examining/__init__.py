"""The workbench: documents examined point by point, and the notice that comes of it."""
