"""The built-in way to the chain: a relay key of the bank's own, its nonces, and a worker that carries acts."""
