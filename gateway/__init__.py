"""The bank's server: it carries signed acts to the chain, keeps their status and serves the desk."""
