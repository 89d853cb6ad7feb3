"""Taking documents in: what came, when, for how much, with a file behind each document."""
