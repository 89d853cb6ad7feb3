"""Disks that are full, read-only or lose what was written: told as that, whole or not at all, healed afterwards."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Protocol

import requests

from gateway.sandbox.people import HARBOUR
from tests.faults.actor import OrderRefused
from tests.faults.company import DESKS
from tests.faults.quota import Quota
from tests.faults.records import DeskRecords, GatewayRecords, until
from tests.faults.small_disk import SmallDisk, can_be_small

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.faults.actor import Actor
    from tests.faults.house import House
    from tests.faults.report import Report

POINTS = (
    "disk.desk.full-while-signing",
    "disk.desk.full-while-mirroring",
    "disk.desk.read-only",
    "disk.desk.log-lost",
    "disk.desk.log-cut",
    "disk.desk.file-cut",
    "disk.gateway.full-before-storing",
    "disk.gateway.full-while-carrying",
    "disk.gateway.log-lost",
    "disk.gateway.log-cut",
)

_ROOM_BYTES = 2 << 20
_ISSUES_MOST = 200
_BLOCKS_MOST = 400
_PAGE_BYTES = 4096
_CHALLENGE = "/v1/sign-in/challenge"
_METRICS = "/metrics"
_MAKER, _READER = "maker", "reader"


def run(house_of: Callable[..., House], chance: random.Random, report: Report, *, rounds: int = 1) -> None:
    """Each round in a house of its own, in any order, on a disk of its own where the system lets us mount one."""
    report.expect(POINTS)
    scenarios: dict[str, Callable[[House], str]] = {
        "disk.desk.full-while-signing": _full_while_signing,
        "disk.desk.full-while-mirroring": _full_while_mirroring,
        "disk.desk.read-only": _read_only,
        "disk.desk.log-lost": _desk_loses_its_log,
        "disk.desk.log-cut": _desk_log_is_cut,
        "disk.desk.file-cut": _desk_file_is_cut,
        "disk.gateway.full-before-storing": _gateway_full,
        "disk.gateway.full-while-carrying": _gateway_full_while_carrying,
        "disk.gateway.log-lost": partial(_gateway_log, cut=False),
        "disk.gateway.log-cut": partial(_gateway_log, cut=True),
    }
    for _ in range(rounds):
        with house_of() as house:
            for point in sorted(chance.sample(POINTS, len(POINTS)), key=_is_gateways):
                outcome = scenarios[point](house)
                house.check(report, point)
                report.hit(point, outcome)


def _is_gateways(point: str) -> bool:
    """The desks' disks come first: what both desk and gateway have lost is had back by neither, but for its entry."""
    return point.startswith("disk.gateway")


class Disk(Protocol):
    """A disk that gets full or read-only: one of its own, or what stands for it."""

    @property
    def kind(self) -> str:
        """Which."""
        ...

    @property
    def prefix(self) -> Sequence[str]:
        """What a command that is to see it begins with."""
        ...

    def fill(self) -> None:
        """Leave no free space."""
        ...

    def clear(self) -> None:
        """Give the space back."""
        ...

    def read_only(self) -> AbstractContextManager[None]:
        """Nothing can be changed meanwhile."""
        ...

    def close(self) -> None:
        """Everything is in its own place again."""
        ...


def _disk_for(actor: Actor, folder: Path) -> Disk:
    return SmallDisk(folder, _ROOM_BYTES) if can_be_small() else Quota(actor, folder)


@contextmanager
def _on_small_disk(actor: Actor, folder: Path) -> Iterator[Disk]:
    """An actor whose folder lies on a disk that gets full, and afterwards in its own place again."""
    actor.stop()
    with closing(_disk_for(actor, folder)) as disk:
        actor.prefix = disk.prefix
        actor.start()
        yield disk
        actor.stop()
        actor.prefix = ()
    actor.start()


def _full_while_signing(house: House) -> str:
    """What was signed is stored whole or not at all; the officer is told, and goes on once there is space."""
    with _on_small_disk(house.desks[_MAKER], _folder(house, _MAKER)) as disk:
        house.issue()
        disk.fill()
        refusal = _issue_until_refused(house)
        assert refusal.code == "disk-full", refusal
        disk.clear()
        house.issue()
    return f"disk-full told, stored whole or not at all ({disk.kind})"


def _issue_until_refused(house: House) -> OrderRefused:
    """A full disk still has room in what was written before; sooner or later it refuses."""
    for _ in range(_ISSUES_MOST):
        try:
            house.issue()
        except OrderRefused as refusal:
            return refusal
    raise AssertionError("the full disk took everything")


def _full_while_mirroring(house: House) -> str:
    """The mirror stops where the disk is full, and reads on by itself once there is space."""
    reader = house.desks[_READER]
    with _on_small_disk(reader, _folder(house, _READER)) as disk:
        disk.fill()
        house.issue_and_approve()
        for _ in range(_BLOCKS_MOST):
            head = house.keeper.order(do="mine", count=5)["number"]
            if _mirrored(reader) < head - 10:
                break
        else:
            raise AssertionError("the full disk took every block")
        until(partial(_tells_of_full_disk, reader), "the full disk told beside the link")
        disk.clear()
        until(lambda: _mirrored(reader) >= head, "the mirror at the newest block")
    return f"stopped, read on by itself ({disk.kind})"


def _read_only(house: House) -> str:
    """A folder that can't be written is told as that when the desk is opened; nothing is harmed."""
    maker = house.desks[_MAKER]
    maker.stop()
    with closing(_disk_for(maker, _folder(house, _MAKER))) as disk, disk.read_only():
        maker.prefix = disk.prefix
        told = _refused_to_open(maker)
        maker.prefix = ()
    assert "The store can't be written" in told, told
    return f"store-read-only told ({disk.kind})"


def _desk_loses_its_log(house: House) -> str:
    """The newest commits are gone: told once; then the rest is had back from gateway and ledger."""
    maker, records = house.desks[_MAKER], _records(house, _MAKER)
    digest = house.issue()
    until(partial(_gateway_has, house, digest), "the act at the gateway")
    maker.kill()
    _beside(records.file, "-wal").unlink()
    _beside(records.file, "-shm").unlink()
    told = _refused_to_open(maker)
    assert "newest changes" in told, told
    maker.start()
    assert records.audited("lost its newest changes") > 0
    until(partial(_has_all, house, records), "everything that was signed, had back")
    return "loss told, the rest read anew"


def _desk_log_is_cut(house: House) -> str:
    """What stands before the cut holds; what came after is had back, since it had been sent or is on the ledger."""
    maker, records = house.desks[_MAKER], _records(house, _MAKER)
    digest = house.issue()
    until(partial(_gateway_has, house, digest), "the act at the gateway")
    maker.kill()
    _cut(_beside(records.file, "-wal"), house.chance)
    maker.start()
    until(partial(_has_all, house, records), "everything that was signed, had back")
    return "consistent, the rest read anew"


def _desk_file_is_cut(house: House) -> str:
    """A store that lost pages says so instead of showing less; set aside, the next one builds its mirror itself."""
    reader, folder = house.desks[_READER], _folder(house, _READER)
    reader.stop()
    file = folder / "store.sqlite"
    pages = file.stat().st_size // _PAGE_BYTES
    os.truncate(file, house.chance.randrange(1, pages) * _PAGE_BYTES)
    told = _refused_to_open(reader)
    assert "The store can't be read" in told, told
    folder.rename(folder.with_name(f"{folder.name}-set-aside-{len(list(folder.parent.iterdir()))}"))
    reader.start()
    return "store-broken told, mirror built anew"


def _gateway_full(house: House) -> str:
    """The gateway takes nothing; the desk keeps what it signed and sends it until it is answered."""
    with _on_small_disk(_gateway(house), house.home.gateway(HARBOUR.bic)) as disk:
        disk.fill()
        _until_gateway_refuses(house)
        house.issue()
        _until_gateway_refuses(house)
        assert _unsent(house), "a gateway without space answered for an act"
        disk.clear()
        until(lambda: not _unsent(house), "the gateway's answer")
    return f"the desk kept it and sent it again ({disk.kind})"


def _gateway_full_while_carrying(house: House) -> str:
    """Its disk is full after it sent a transaction: it stays at its block, and takes in the rest afterwards."""
    with _on_small_disk(_gateway(house), house.home.gateway(HARBOUR.bic)) as disk:
        house.keeper.order(do="pause")
        digest = house.issue_and_approve()
        until(lambda: int(house.node("txpool_status")["pending"], 16), "the transaction")
        disk.fill()
        _until_gateway_refuses(house)
        head = house.keeper.order(do="mine", count=20)["number"]
        house.keeper.order(do="resume")
        until(partial(_is_final_at_desk, house, digest), "the final entry at the desk")
        assert _gateways_block(house) < head
        disk.clear()
        until(lambda: _gateways_block(house) >= head, "the newest block at the gateway")
    return f"stopped, took in the rest by itself ({disk.kind})"


def _gateway_log(house: House, *, cut: bool) -> str:
    """A gateway that lost its newest commits has them again from the ledger and from the desks."""
    gateway, file = _gateway(house), house.files.gateways[HARBOUR.bic]
    house.keeper.order(do="pause")
    house.issue_and_approve()
    waiting = house.issue()
    until(partial(_gateway_has, house, waiting), "the act at the gateway")
    gateway.kill()
    log = _beside(file, "-wal")
    if cut:
        _cut(log, house.chance)
    else:
        log.unlink()
        _beside(file, "-shm").unlink()
    gateway.start()
    house.keeper.order(do="resume")
    return "had again from ledger and desks"


def _until_gateway_refuses(house: House) -> None:
    """A full disk may have room in what was written before; each challenge is a row until there is none."""

    def refuses() -> bool:
        answer = requests.post(house.gateway_urls[HARBOUR.bic] + _CHALLENGE, timeout=30)
        return answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR and bool(answer.json()["code"] == "store-trouble")

    until(refuses, "the gateway's refusal for want of space")


def _refused_to_open(actor: Actor) -> str:
    """The end of the log of a program that couldn't be started."""
    try:
        actor.start()
    except AssertionError as ended:
        return str(ended)
    raise AssertionError(f"{actor.name} started as if nothing were wrong")


def _cut(log: Path, chance: random.Random) -> None:
    """Cut a write-ahead log somewhere within."""
    os.truncate(log, chance.randrange(32, log.stat().st_size))


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _gateway_has(house: House, digest: bytes) -> bool:
    return GatewayRecords(house.home.gateway(HARBOUR.bic)).act(digest) is not None


def _tells_of_full_disk(desk: Actor) -> bool:
    return any("The disk is full" in reason for _, reason in desk.order(do="links")["chain"])


def _mirrored(desk: Actor) -> int:
    return int(desk.order(do="standing", digests=[])["number"])


def _unsent(house: House) -> int:
    return int(house.desks[_MAKER].order(do="standing", digests=[])["unsent"])


def _is_final_at_desk(house: House, digest: bytes) -> bool:
    return not house.desks[_MAKER].order(do="standing", digests=[digest.hex()])["not_final"]


def _has_all(house: House, records: DeskRecords) -> bool:
    return all(records.act(digest) for digest in house.acknowledged)


def _gateways_block(house: House) -> int:
    told = requests.get(house.gateway_urls[HARBOUR.bic] + _METRICS, timeout=30).text
    (line,) = [line for line in told.splitlines() if line.startswith("lc_gateway_ledger_block ")]
    return int(float(line.split()[1]))


def _gateway(house: House) -> Actor:
    return house.gateways[HARBOUR.bic]


def _folder(house: House, key: str) -> Path:
    return house.home.desks / DESKS[key][1]


def _records(house: House, key: str) -> DeskRecords:
    return DeskRecords(_folder(house, key))
