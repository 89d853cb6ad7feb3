"""The letter of credit: terms, drafts, UCP rules, life cycle. Knows messages, not the desk."""
