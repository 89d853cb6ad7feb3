"""Sets the checkout up and runs its commands: what `make run`, `make test` and the others call.

Standard library only, and readable to any Python 3, so that it can say what is missing. Progress goes to
stderr: stdout belongs to the command. Each finished step leaves a stamp with the hash of its lock and is
skipped next time; an interrupted step is simply done again.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "installer" / "requirements"
VENV = ROOT / ".venv"
NODE_MODULES = ROOT / "node_modules"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SCREENSHOTS = "build/screenshots"
AGAIN = "Run the same command again to go on."
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
#: Tests wait for chains and windows half of their time: one worker more than there are processors, up to so many.
WORKERS_MOST = 8

#: What Qt loads from the system on Linux: Debian's package, and the library that shows it is there.
QT_LIBRARIES = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-xinerama0": "libxcb-xinerama.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
}
#: The program that opens the bus on which windows speak, where Debian puts it or put it.
SPEECH_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


class SetupError(Exception):
    """What stands in the way, as one sentence for the person at this machine."""


def say(sentence: str) -> None:
    """Tell progress on stderr."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - this program's only voice


def quietly(command: Sequence[str | Path], failure: str) -> None:
    """Run a set-up step with its output on stderr; `failure` is the sentence when it doesn't succeed."""
    if subprocess.call(command, cwd=ROOT, stdout=sys.stderr.fileno()):
        raise SetupError(failure)


# Python packages


def check_python(version: tuple[int, int], *, has_venv: bool) -> None:
    """Refuse a Python that is too old or comes without venv."""
    if version < (3, 11):
        raise SetupError(
            f"Python 3.11 or newer is needed and this is {version[0]}.{version[1]}: install it, "
            "then name it, as in: make PYTHON=python3.12 run"
        )
    if not has_venv:
        raise SetupError(
            f"This Python comes without its venv module: install it (Debian: apt-get install "
            f"python{version[0]}.{version[1]}-venv) and run the same command again."
        )


def fingerprint(lock: Path) -> str:
    """What a stamp holds: the Python version and the hash of the lock the step installed."""
    return f"{platform.python_version()} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def stamped(stamp: Path) -> str:
    """The stamp's content, empty where the step was never finished."""
    return stamp.read_text("utf-8") if stamp.is_file() else ""


def must_start_over(folder: Path, lock: str) -> bool:
    """Whether an environment is torn, or another Python's, so that only a new one is sure to be whole."""
    earlier = stamped(folder / f".installed-{lock}")
    other_python = bool(earlier) and earlier.split(" ")[0] != platform.python_version()
    torn = (folder / ".unfinished").exists() or not python_of(folder).exists()
    return torn or other_python


def python_of(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / SCRIPTS / ("python.exe" if os.name == "nt" else "python")


def ensure_environment(folder: Path, *locks: str) -> None:
    """Make the virtual environment hold the first of `locks`; the others are contained in it.

    Raises:
        SetupError: the packages could not be installed.
    """
    wanted = fingerprint(REQUIREMENTS / f"{locks[0]}.txt")
    if python_of(folder).exists() and stamped(folder / f".installed-{locks[0]}") == wanted:
        return
    check_python(sys.version_info[:2], has_venv=importlib.util.find_spec("ensurepip") is not None)
    say(f"Installing the Python packages of {locks[0]}.txt into {folder.name} (once; a minute or two)")
    failure = f"The Python packages were not installed, for the reason above. {AGAIN}"
    clear = ["--clear"] if must_start_over(folder, locks[0]) else []
    quietly([sys.executable, "-m", "venv", *clear, folder], failure)
    (folder / ".unfinished").touch()
    pip = (python_of(folder), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    quietly([*pip, "--require-hashes", "-r", REQUIREMENTS / f"{locks[0]}.txt"], failure)
    for lock in locks:
        (folder / f".installed-{lock}").write_text(fingerprint(REQUIREMENTS / f"{lock}.txt"), "utf-8")
    (folder / ".unfinished").unlink()


# Node packages: compiler, contract libraries, local chain


def check_node(version: str | None, npm: str | None) -> str:
    """The npm to use, where Node is new enough; `version` is what node_version() found."""
    major = version.strip().lstrip("v").split(".")[0] if version else ""
    if npm is None or not major.isdigit() or int(major) < 20:
        found = f"this is {version.strip()}" if version else "none was found"
        raise SetupError(f"Node 20 or newer with npm is needed and {found}: install it and run again.")
    return npm


def node_version() -> str | None:
    """What `node --version` prints, None without Node."""
    node = shutil.which("node")
    if node is None:
        return None
    return subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout


def foundry_packages(system: str, machine: str, locked: Mapping[str, str]) -> list[str]:
    """The chain and contract tools this platform needs beyond the lock, which holds only one platform's."""
    names = {"Linux": "linux", "Darwin": "darwin", "Windows": "win32"}
    arch = "arm64" if machine.lower() in {"arm64", "aarch64"} else "amd64"
    here = f"{names.get(system, system.lower())}-{arch}"
    wanted = {f"{name.rsplit('-', 2)[0]}-{here}": version for name, version in locked.items()}
    return [f"{name}@{version}" for name, version in wanted.items() if name not in locked]


def ensure_node_modules() -> None:
    """Install the locked npm packages, and this platform's chain where the lock holds another's."""
    stamp, wanted = NODE_MODULES / ".installed", fingerprint(ROOT / "package-lock.json")
    if stamped(stamp) == wanted:
        return
    npm = check_node(node_version(), shutil.which("npm"))
    say("Installing the compiler, the contract libraries and the local chain (once)")
    failure = f"The npm packages were not installed, for the reason above. {AGAIN}"
    options = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]
    quietly([npm, "ci", *options], failure)
    locked = json.loads((ROOT / "package.json").read_text("utf-8"))["optionalDependencies"]
    extra = foundry_packages(platform.system(), platform.machine(), locked)
    if extra:
        quietly([npm, "install", "--no-save", *options, *extra], failure)
    stamp.write_text(wanted, "utf-8")


# System libraries and display


def loads(library: str) -> bool:
    """Whether the system has this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages() -> list[str]:
    """Debian packages that Qt's windows or the virtual display need and this Linux lacks."""
    missing = [package for package, library in QT_LIBRARIES.items() if not loads(library)]
    return missing if shutil.which("Xvfb") else [*missing, "xvfb"]


def missing_for_speech() -> list[str]:
    """Debian packages that the tests of what a screen reader hears need and this Linux lacks."""
    found = {"dbus-daemon": shutil.which("dbus-daemon"), "at-spi2-core": any(map(os.path.isfile, SPEECH_LAUNCHERS))}
    return [package for package, there in found.items() if not there]


def apt_get() -> list[str] | None:
    """The apt-get command that may install without asking anybody, None where there is none."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    if shutil.which("sudo") is None:
        return None
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return None if silent.returncode else ["sudo", "-n", "apt-get"]


def ensure_system_libraries() -> None:
    """Install what Qt needs of the system, or print the line that would; the command goes on either way."""
    missing = [*missing_packages(), *missing_for_speech()] if sys.platform == "linux" else []
    if not missing:
        return
    install = ["install", "-y", "-qq", "--no-install-recommends", *missing]
    apt = apt_get()
    if apt:
        say(f"Installing system libraries: {' '.join(missing)}")
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        patient = [*apt, "-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=2"]
        # Lists of packages may be absent or old: only then are they fetched, and the install tried again.
        for steps in ([install], [["update", "-qq"], install]):
            if all(subprocess.call([*patient, *step], stdout=sys.stderr.fileno(), env=env) == 0 for step in steps):
                return
    say(f"To see windows, run: sudo apt-get {' '.join(install)}. Going on without a display.")


def has_display(env: Mapping[str, str], system: str, missing: Sequence[str]) -> bool:
    """Whether windows can be shown here."""
    if system != "linux":
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")) and set(missing) <= {"xvfb"}


def can_draw() -> bool:
    """Whether Qt finds the system libraries that even drawing offscreen takes."""
    loaded = subprocess.run([python_of(VENV), "-c", "import PySide6.QtWidgets"], capture_output=True, check=False)
    return loaded.returncode == 0


@contextlib.contextmanager
def virtual_display() -> Iterator[Mapping[str, str]]:
    """A display of its own for screenshots: Xvfb where it's installed, else Qt's offscreen drawing."""
    if sys.platform != "linux" or missing_packages():
        yield OFFSCREEN
        return
    ours, its = os.pipe()
    options = ["-displayfd", str(its), "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-noreset"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(["Xvfb", *options], pass_fds=(its,), stdout=quiet, stderr=quiet) as server:
        os.close(its)
        with os.fdopen(ours) as answer:
            number = answer.readline().strip()
        try:
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"} if number else OFFSCREEN
        finally:
            server.terminate()


# Commands


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """The commands' environment: our Python and Node tools come first on the path.

    Compiled modules are kept even where the machine's default is otherwise: a test run starts hundreds of processes.
    """
    tools = [VENV / SCRIPTS, NODE_MODULES / ".bin", ROOT / ".venv-slither" / SCRIPTS]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **extra, "PATH": os.pathsep.join([*map(str, tools), os.environ.get("PATH", "")])}


def call(command: Sequence[str | Path], extra: Mapping[str, str] | None = None, folder: Path = ROOT) -> int:
    """Run a command of the checkout; its exit code."""
    say(f"> {' '.join(str(word) for word in command)}")
    env = environment(extra or {})
    found = shutil.which(str(command[0]), path=env["PATH"]) or command[0]
    return subprocess.call([found, *command[1:]], cwd=folder, env=env)


def become(command: Sequence[str | Path], extra: Mapping[str, str] | None = None) -> NoReturn:
    """End in this command: signals and the exit code are its own."""
    if os.name == "nt":
        sys.exit(call(command, extra))
    os.chdir(ROOT)
    os.execve(command[0], [str(word) for word in command], environment(extra or {}))  # noqa: S606 - no shell is meant


def run() -> int:
    """Open the workstation, or show the journey where no window can be opened."""
    if has_display(os.environ, sys.platform, missing_packages() if sys.platform == "linux" else []):
        become([python_of(VENV), "main.py"])
    if not can_draw():
        say("There is no display here, and nothing to draw with: running the demo journey without screenshots.")
        return demo()
    say(f"There is no display here: running the demo journey instead, with screenshots in {SCREENSHOTS}.")
    become([python_of(VENV), "main.py", "demo", "--screenshots", SCREENSHOTS], OFFSCREEN)


def demo() -> int:
    """Run the journey headless; its figures are the last line of stdout."""
    become([python_of(VENV), "main.py", "demo"], OFFSCREEN)


def screenshots() -> int:
    """Write every screen to build/screenshots."""
    with virtual_display() as display:
        return call([python_of(VENV), "main.py", "screenshots"], display)


def bench() -> int:
    """Measure speed and memory; the figures are the last line of stdout."""
    become([python_of(VENV), "main.py", "bench"], OFFSCREEN)


def faults() -> int:
    """Kill, cut off and deceive every part; the figures are the last line of stdout."""
    become([python_of(VENV), "main.py", "faults"], OFFSCREEN)


def contracts() -> int:
    """Compile the contracts into resources/contracts, test, measure and analyse them."""
    ensure_environment(ROOT / ".venv-slither", "slither")
    tools = ROOT / "contracts" / "tools"
    return call([python_of(VENV), tools / "build.py"]) or call([python_of(VENV), tools / "check.py"])


def lint() -> int:
    """Style, types and import rules: each is checked, even when one before it failed."""
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], ["lint-imports"])
    return max([call(check) for check in checks])


def test() -> int:
    """Everything that must hold before a commit; pytest, which runs forge's tests too, comes last."""
    failed = lint()
    if failed:
        say("A check before the tests failed, see above: this run fails whatever the tests say.")
    return call([python_of(VENV), "-m", "pytest", *shared_out()]) or failed


def shared_out() -> list[str]:
    """Pytest's options for several workers: whole files, in the order of tests/conftest.py."""
    workers = min((os.cpu_count() or 1) + 1, WORKERS_MOST)
    return ["--numprocesses", str(workers), "--dist", "loadfile", "--no-loadscope-reorder"]


class Command(NamedTuple):
    """What a command needs set up, and what it does."""

    work: Callable[[], int]
    locks: tuple[str, ...] = ("app",)
    node: bool = True
    qt: bool = False


DEV = ("dev", "app")
COMMANDS = {
    "run": Command(run, qt=True),
    "test": Command(test, DEV, qt=True),
    "demo": Command(demo),
    "screenshots": Command(screenshots, qt=True),
    "bench": Command(bench, qt=True),
    "faults": Command(faults),
    "contracts": Command(contracts),
    "lint": Command(lint, DEV, node=False),
}


def main(words: Sequence[str] | None = None) -> int:
    """Set up what the named command needs, then run it; its exit code."""
    parser = argparse.ArgumentParser(description="Set the checkout up and run one of its commands.")
    parser.add_argument("command", choices=COMMANDS)
    command = COMMANDS[parser.parse_args(words).command]
    try:
        check_python(sys.version_info[:2], has_venv=True)
        ensure_environment(VENV, *command.locks)
        if command.node:
            ensure_node_modules()
        if command.qt:
            ensure_system_libraries()
        return command.work()
    except SetupError as fault:
        say(str(fault))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
