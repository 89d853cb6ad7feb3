"""What the core asks of the world outside, by topic, as Protocols and the values that cross them."""
