"""The workstation of one officer, signed in; says where its mirror stands whenever that changed, until it is killed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench.acts import CHECKER
from tests.e2e.windows import OfficerWindow
from ui import theme


def main(root: str) -> int:
    """Sign in, then tell."""
    application = QApplication(sys.argv[:1])
    theme.apply(application)
    officer = OfficerWindow(Path(root), CHECKER)
    officer.sign_in()
    desk = officer.desk

    def tell(_: object = None) -> None:
        tip = desk.store.tip()
        told = {"hash": tip.block.hash.hex() if tip.block else "", "count": tip.count, "head": tip.head.hex()}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()

    officer.desk_window.news.changed.connect(tell)
    tell()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
