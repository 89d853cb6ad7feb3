"""An officer's key: encrypted at rest with a PIN and the system's keyring, signing acts and statements only."""
