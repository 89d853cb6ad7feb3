"""The gateway's REST and stream: wire forms shared with the gateway, and the desk's client."""
