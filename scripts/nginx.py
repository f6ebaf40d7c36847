"""Print the path of nginx for the tests, installing it where that is possible.

Without it, prints an empty line and exits 0, so that the other tests still run; where CI is set,
exits 1 instead, because a skipped test must not look like a passed one.
"""

import os
import shutil
import subprocess
import sys

APT_SECONDS = 600


def installed() -> str | None:
    """Return the path: $NGINX, or the one of PATH or of the folders for system programs."""
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    named = os.environ.get("NGINX")
    return shutil.which(named, path=path) if named else shutil.which("nginx", path=path)


def install_with_apt() -> None:
    """Install the distribution's package; only for root on a system with apt."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", "nginx"]):
        try:
            subprocess.run(
                ["apt-get", *command],
                stdin=subprocess.DEVNULL,
                stdout=sys.stderr,
                timeout=APT_SECONDS,
                env=environment,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            print(f"apt-get {command[0]}: {type(error).__name__}", file=sys.stderr)


def main() -> int:
    """Print the path and return the exit code."""
    found = installed()
    if found is None:
        print("No nginx yet: installing it with apt ...", file=sys.stderr)
        install_with_apt()
        found = installed()
    print(found or "")
    if found is None:
        print("No nginx here and none could be installed.", file=sys.stderr)
        if os.environ.get("CI"):
            return 1
        print(
            "Its tests will be skipped. Install nginx, or set NGINX to its path.", file=sys.stderr
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
