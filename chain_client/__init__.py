"""Everything that speaks to the gateway or to the chain."""
