"""Everything the officer sees: the only room that knows Qt."""
