"""Final blocks that were replaced: the banner that stays, what changed, and its acknowledgement."""
