"""Whole journeys on a real sandbox: its chain, both gateways, desks with real stores."""
