"""The event system: each act's whole life at the gateway, from its first signature to final."""
