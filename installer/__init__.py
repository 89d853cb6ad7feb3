"""Set-up of the checkout, locked requirements, installers."""
