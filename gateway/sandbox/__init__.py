"""The sandbox: a chain of its own on this machine, kept by the keeper, with sample banks on it."""
