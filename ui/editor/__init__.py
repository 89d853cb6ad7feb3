"""The editor: a credit being written, with what is found in it and how SWIFT would carry it; and the import."""
