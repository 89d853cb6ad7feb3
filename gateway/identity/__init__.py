"""Who may come in, what the bank knows of itself, and the keys it keeps."""
