"""Runs one bank's gateway: ``python -m gateway CONFIG.json [--end-with-input]``.

Prints its address as one JSON line when it is ready; ends on SIGTERM, or with the flag when its input closes.
"""

from __future__ import annotations

import logging
import socket
import sys
import threading
from pathlib import Path

from app.errors import EnvironmentFault
from gateway.config import read_config
from gateway.server import AnnouncedServer
from gateway.wiring import Gateway

_END_WITH_INPUT = "--end-with-input"


def main(arguments: list[str]) -> int:
    """Run until told to end; the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    paths = [argument for argument in arguments if argument != _END_WITH_INPUT]
    if len(paths) != 1:
        sys.stderr.write(f"Name the gateway's settings: python -m gateway CONFIG.json [{_END_WITH_INPUT}]\n")
        return 2
    try:
        config = read_config(Path(paths[0]))
        gateway = Gateway(config)
        with socket.create_server((config.host, config.port)) as listening:
            server = AnnouncedServer(gateway, listening)
            if _END_WITH_INPUT in arguments:
                threading.Thread(target=_end_with_input, args=(server,), daemon=True).start()
            server.serve_until_told()
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault.sentence}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"The gateway can't listen at {config.host}:{config.port}: {error.strerror}.\n")
        return 1
    return 0


def _end_with_input(server: AnnouncedServer) -> None:
    """End with the program that started this one, however that ended: its end of the pipe closes."""
    while sys.stdin.read(1):
        pass
    server.should_exit = True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
