"""The set-up says what is missing in one sentence, skips what is done and does again what was interrupted."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from installer import bootstrap
from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout with locks, and nobody to install anything from."""
    (tmp_path / "requirements").mkdir()
    for lock in ("app", "dev"):
        (tmp_path / "requirements" / f"{lock}.txt").write_text(f"{lock}-package==1\n", "utf-8")
    (tmp_path / "package.json").write_text('{"optionalDependencies": {}}', "utf-8")
    (tmp_path / "package-lock.json").write_text("{}", "utf-8")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "REQUIREMENTS", tmp_path / "requirements")
    monkeypatch.setattr(bootstrap, "NODE_MODULES", tmp_path / "node_modules")
    return tmp_path


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The set-up steps that were run, in order; each does what the real one leaves behind."""
    done: list[str] = []

    def step(command: Sequence[str | Path], failure: str) -> None:
        words = [str(word) for word in command]
        done.append(" ".join(words))
        if "venv" in words:
            python = bootstrap.python_of(command[-1])  # type: ignore[arg-type]
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
        if "ci" in words:
            bootstrap.NODE_MODULES.mkdir(exist_ok=True)

    monkeypatch.setattr(bootstrap, "quietly", step)
    return done


def interrupted(command: Sequence[str | Path], failure: str) -> None:
    """A step during which somebody presses Ctrl-C."""
    raise KeyboardInterrupt


def test_an_old_python_is_told_what_to_install() -> None:
    with pytest.raises(bootstrap.SetupError, match=r"^Python 3.11 or newer is needed and this is 3.9: "):
        bootstrap.check_python((3, 9), has_venv=True)


def test_a_python_without_venv_is_told_what_to_install() -> None:
    with pytest.raises(bootstrap.SetupError, match=r"python3.12-venv"):
        bootstrap.check_python((3, 12), has_venv=False)


@pytest.mark.parametrize(
    ("version", "npm", "found"),
    [
        (None, None, "none was found"),
        ("v18.19.0\n", "npm", "this is v18.19.0"),
        ("v20.1.0\n", None, "this is v20.1.0"),
    ],
)
def test_a_missing_or_old_node_is_one_sentence(version: str | None, npm: str | None, found: str) -> None:
    with pytest.raises(bootstrap.SetupError) as raised:
        bootstrap.check_node(version, npm)

    assert found in str(raised.value)
    assert str(raised.value).startswith("Node 20 or newer with npm is needed")


def test_a_node_that_is_new_enough_is_used() -> None:
    assert bootstrap.check_node("v20.0.0\n", "npm") == "npm"


def test_a_finished_environment_is_not_touched_again(checkout: Path, steps: list[str]) -> None:
    venv = checkout / ".venv"
    bootstrap.ensure_environment(venv, "app")
    first = len(steps)

    bootstrap.ensure_environment(venv, "app")

    assert first == 2
    assert len(steps) == first


def test_the_test_environment_serves_the_app_too(checkout: Path, steps: list[str]) -> None:
    venv = checkout / ".venv"
    bootstrap.ensure_environment(venv, "dev", "app")
    steps.clear()

    bootstrap.ensure_environment(venv, "app")

    assert steps == []


def test_a_new_lock_is_installed_into_the_same_environment(checkout: Path, steps: list[str]) -> None:
    venv = checkout / ".venv"
    bootstrap.ensure_environment(venv, "app")
    steps.clear()
    (bootstrap.REQUIREMENTS / "app.txt").write_text("app-package==2\n", "utf-8")

    bootstrap.ensure_environment(venv, "app")

    assert any("--require-hashes" in step for step in steps)
    assert not any("--clear" in step for step in steps)


def test_an_interrupted_installation_starts_over(
    checkout: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = checkout / ".venv"
    bootstrap.ensure_environment(venv, "app")
    (bootstrap.REQUIREMENTS / "app.txt").write_text("app-package==2\n", "utf-8")
    (venv / ".unfinished").touch()
    steps.clear()

    bootstrap.ensure_environment(venv, "app")

    assert "--clear" in steps[0]
    assert not (venv / ".unfinished").exists()


def test_an_interruption_leaves_no_stamp(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "quietly", interrupted)

    with pytest.raises(KeyboardInterrupt):
        bootstrap.ensure_node_modules()

    assert not list(checkout.rglob(".installed*"))


def test_an_environment_of_another_python_starts_over(checkout: Path, steps: list[str]) -> None:
    venv = checkout / ".venv"
    bootstrap.ensure_environment(venv, "app")
    (venv / ".installed-app").write_text("3.10.1 0", "utf-8")
    steps.clear()

    bootstrap.ensure_environment(venv, "app")

    assert "--clear" in steps[0]


def test_npm_packages_are_installed_once_for_a_lock(checkout: Path, steps: list[str]) -> None:
    bootstrap.ensure_node_modules()
    first = len(steps)

    bootstrap.ensure_node_modules()

    assert first == 1
    assert " ci " in steps[0]
    assert len(steps) == first


LOCKED = {"@foundry-rs/anvil-linux-amd64": "1.7.1", "@foundry-rs/forge-linux-amd64": "1.7.1"}


@pytest.mark.parametrize(
    ("system", "machine", "extra"),
    [
        ("Linux", "x86_64", []),
        (
            "Darwin",
            "arm64",
            ["@foundry-rs/anvil-darwin-arm64@1.7.1", "@foundry-rs/forge-darwin-arm64@1.7.1"],
        ),
        ("Windows", "AMD64", ["@foundry-rs/anvil-win32-amd64@1.7.1", "@foundry-rs/forge-win32-amd64@1.7.1"]),
        ("Linux", "aarch64", ["@foundry-rs/anvil-linux-arm64@1.7.1", "@foundry-rs/forge-linux-arm64@1.7.1"]),
    ],
)
def test_other_platforms_get_their_own_chain(system: str, machine: str, extra: list[str]) -> None:
    assert bootstrap.foundry_packages(system, machine, LOCKED) == extra


@pytest.mark.parametrize(
    ("env", "system", "missing", "shown"),
    [
        ({}, "linux", [], False),
        ({"DISPLAY": ":0"}, "linux", [], True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", ["xvfb"], True),
        ({"DISPLAY": ":0"}, "linux", ["libegl1"], False),
        ({}, "darwin", [], True),
        ({}, "win32", [], True),
    ],
)
def test_windows_are_opened_only_where_they_can_be_seen(
    env: dict[str, str], system: str, missing: list[str], *, shown: bool
) -> None:
    assert bootstrap.has_display(env, system, missing) is shown


@pytest.mark.parametrize(
    ("can_draw", "pictures"), [(True, ["--screenshots", "build/screenshots"]), (False, [])], ids=["offscreen", "blind"]
)
def test_run_without_a_display_says_so_and_shows_the_journey(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pictures: list[str], *, can_draw: bool
) -> None:
    became: list[list[str]] = []

    def end_in(command: Sequence[str | Path], extra: object = None) -> None:
        became.append([str(word) for word in command])
        raise SystemExit

    monkeypatch.setattr(bootstrap, "become", end_in)
    monkeypatch.setattr(bootstrap, "has_display", lambda *_: False)
    monkeypatch.setattr(bootstrap, "can_draw", lambda: can_draw)

    with pytest.raises(SystemExit):
        bootstrap.run()

    assert became[0][1:] == ["main.py", "demo", *pictures]
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("There is no display here")


@pytest.mark.parametrize("command", ["bench", "faults"])
def test_a_run_that_measures_becomes_its_command_and_draws_offscreen(
    monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    became: list[tuple[list[str], object]] = []

    def end_in(command: Sequence[str | Path], extra: object = None) -> None:
        became.append(([str(word) for word in command], extra))
        raise SystemExit

    monkeypatch.setattr(bootstrap, "become", end_in)

    with pytest.raises(SystemExit):
        bootstrap.COMMANDS[command].work()

    assert [(words[1:], extra) for words, extra in became] == [(["main.py", command], bootstrap.OFFSCREEN)]


def apt_story(monkeypatch: pytest.MonkeyPatch, apt: list[str] | None, answers: list[int]) -> list[str]:
    """Let system libraries be missing and apt-get answer as told; the apt-get commands that were run."""
    ran: list[str] = []

    def answer(command: Sequence[str], **_: object) -> int:
        ran.append(next(word for word in command if word in {"install", "update"}))
        return answers[len(ran) - 1]

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "missing_packages", lambda: ["libegl1", "xvfb"])
    monkeypatch.setattr(bootstrap, "missing_for_speech", list)
    monkeypatch.setattr(bootstrap, "apt_get", lambda: apt)
    monkeypatch.setattr(subprocess, "call", answer)
    bootstrap.ensure_system_libraries()
    return ran


@pytest.mark.parametrize(
    ("answers", "ran"),
    [([0], ["install"]), ([100, 0, 0], ["install", "update", "install"])],
    ids=["lists at hand", "lists absent"],
)
def test_lists_of_packages_are_fetched_only_when_needed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], answers: list[int], ran: list[str]
) -> None:
    assert apt_story(monkeypatch, ["apt-get"], answers) == ran
    assert "To see windows" not in capfd.readouterr().err


@pytest.mark.parametrize("apt", [None, ["apt-get"]], ids=["may not install", "cannot install"])
def test_where_libraries_cannot_be_installed_the_line_to_run_is_printed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], apt: list[str] | None
) -> None:
    apt_story(monkeypatch, apt, [100, 100, 100])

    said = capfd.readouterr().err
    assert "To see windows, run: sudo apt-get install" in said
    assert "libegl1 xvfb" in said


def test_a_failing_step_ends_in_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        bootstrap.quietly([sys.executable, "-c", "print('why'); raise SystemExit(3)"], "It did not work.")

    monkeypatch.setattr(bootstrap, "ensure_environment", lambda *_: refuse())

    assert bootstrap.main(["lint"]) == 1
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == ["why", "It did not work."]


def failing(name: str, ran: list[str]) -> Callable[..., int]:
    """A `call` that notes each command and fails the one whose words hold `name`."""

    def call(command: Sequence[str | Path], *_: object, **__: object) -> int:
        ran.append(" ".join(str(word) for word in command))
        return int(name in ran[-1])

    return call


@pytest.mark.parametrize("culprit", ["ruff format", "mypy", "lint-imports", "pytest"])
def test_whatever_fails_the_tests_still_run_and_the_whole_fails(monkeypatch: pytest.MonkeyPatch, culprit: str) -> None:
    ran: list[str] = []
    monkeypatch.setattr(bootstrap, "call", failing(culprit, ran))

    assert bootstrap.test() == 1
    assert "-m pytest " in ran[-1]


def test_when_all_is_well_the_whole_succeeds(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr(bootstrap, "call", failing("nothing", ran))

    assert bootstrap.test() == 0
    assert [command.split()[0] for command in ran[:4]] == ["ruff", "ruff", "mypy", "lint-imports"]


def test_compiled_modules_are_kept_for_the_next_process_and_our_tools_come_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")

    env = bootstrap.environment({"ASKED": "yes"})

    assert "PYTHONDONTWRITEBYTECODE" not in env
    assert env["ASKED"] == "yes"
    assert env["PATH"].startswith(str(bootstrap.VENV))


@pytest.mark.parametrize(("processors", "workers"), [(None, 2), (2, 3), (64, 8)])
def test_tests_are_shared_out_among_one_worker_more_than_there_are_processors(
    monkeypatch: pytest.MonkeyPatch, processors: int | None, workers: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)

    assert bootstrap.shared_out()[:2] == ["--numprocesses", str(workers)]


def test_every_make_target_is_a_command() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert f".PHONY: {' '.join(bootstrap.COMMANDS)}\n" in makefile


def test_the_set_up_runs_without_make_and_names_its_commands() -> None:
    script = ROOT / "installer" / "bootstrap.py"
    done = subprocess.run(
        [sys.executable, "-I", script, "--help"], capture_output=True, text=True, check=True, timeout=60
    )

    assert "{run,test,demo,screenshots,bench,faults,contracts,lint}" in done.stdout


def test_a_stamp_knows_python_and_lock(tmp_path: Path) -> None:
    lock = tmp_path / "app.txt"
    lock.write_text("a==1\n", "utf-8")
    first = bootstrap.fingerprint(lock)
    lock.write_text("a==2\n", "utf-8")

    assert first.startswith(platform.python_version())
    assert bootstrap.fingerprint(lock) != first
