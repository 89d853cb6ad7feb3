"""The first minutes: language and look, sandbox or own bank, then a short tour of the desk."""
