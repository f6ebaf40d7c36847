"""Programs that the tests need: found, or installed where that is possible."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

APT_SECONDS = 600


def run(command: Sequence[str], seconds: float, **environment: str) -> bool:
    """Run a command with its output on stderr and tell whether it succeeded in time."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            timeout=seconds,
            env=os.environ | environment,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"{command[0]}: {type(error).__name__}", file=sys.stderr)
        return False
    return done.returncode == 0


def install_with_apt(*packages: str) -> None:
    """Install the distribution's packages; only for root on a system with apt."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-q"], APT_SECONDS, **quiet)
    run(["apt-get", "install", "-q", "-y", *packages], APT_SECONDS, **quiet)


def provide(
    name: str,
    installed: Callable[[], object],
    installers: Sequence[Callable[[], None]],
    *,
    otherwise: str,
) -> int:
    """Print where a program is, installing it where it is missing.

    Without it, prints an empty line, so that the other tests still run; where CI is set that is a
    failure, because a skipped test must not look like a passed one.

    Args:
        name: the program's name for people.
        installed: finds it; nothing where there is none.
        installers: ways to install it, tried in order.
        otherwise: what the person can do themselves.

    Returns:
        The exit code.
    """
    found = installed()
    for install in installers:
        if found is None:
            print(f"No {name} yet: installing it ...", file=sys.stderr)
            install()
            found = installed()
    print(found or "")
    if found is not None:
        return 0
    print(f"No {name} here and none could be installed.", file=sys.stderr)
    if os.environ.get("CI"):
        return 1
    print(f"Its tests will be skipped. {otherwise}", file=sys.stderr)
    return 0
