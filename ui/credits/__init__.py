"""The credits table: drafts, acts on their way and recorded credits in one list, with a preview."""
