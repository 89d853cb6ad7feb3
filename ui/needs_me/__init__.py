"""What waits for this officer: acts to approve or mend, credits to advise."""
