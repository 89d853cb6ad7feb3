"""The core: what the workstation knows and does, without Qt, SQL, HTTP or a chain library."""
