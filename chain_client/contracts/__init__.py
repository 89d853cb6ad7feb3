"""The ledger's contracts as the program knows them: artifacts, calldata, deployment, refusals."""
