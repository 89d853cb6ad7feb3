"""The desk API: REST with problem details for every error, and the stream."""
