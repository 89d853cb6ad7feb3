"""The machine tries a PIN on the key of the officer who sits there, as it does at signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import main
from app.errors import EnvironmentFault, UserError
from app.ports.workplace import Profile

if TYPE_CHECKING:
    from pathlib import Path

LIN = Profile("lin", "SAMPCNSHXXX", "Harbour Sample Bank", "Shanghai", "Asia/Shanghai", "Lin Sample", 1, "2468")


def test_only_the_officers_own_pin_unlocks(tmp_path: Path) -> None:
    place = main.SandboxWorkplace(tmp_path)
    path = place.home.keystore(LIN.key)
    path.parent.mkdir(parents=True, exist_ok=True)
    main.make_sandbox_key(path, LIN.shown_pin)
    place.seated = LIN
    place.unlock("2468")
    with pytest.raises(UserError) as refused:
        place.unlock("8642")
    assert refused.value.code == "wrong-pin"
    path.unlink()
    with pytest.raises(EnvironmentFault) as missing:
        place.unlock("2468")
    assert missing.value.code == "no-key"
