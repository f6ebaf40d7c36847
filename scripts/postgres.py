"""Print the folder of PostgreSQL's programs for the tests, installing them where that is possible.

Without them, prints an empty line and exits 0, so that the other tests still run; where CI is set,
exits 1 instead, because a skipped database test must not look like a passed one.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = ("initdb", "postgres")
APT_SECONDS = 600


def installed() -> Path | None:
    """Return the folder: $POSTGRES, the one of PATH, or the newest of Debian's."""
    named, on_path = os.environ.get("POSTGRES"), shutil.which("initdb")
    folders = [Path(named)] if named else []
    folders += [Path(on_path).resolve().parent] if on_path else []
    versions = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    folders += sorted(versions, key=lambda f: float(f.parent.name), reverse=True)
    return next((f for f in folders if all((f / name).is_file() for name in PROGRAMS)), None)


def install_with_apt() -> None:
    """Install the distribution's package; only for root on a system with apt."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "postgresql"]):
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
    """Print the folder and return the exit code."""
    found = installed()
    if found is None:
        print("No PostgreSQL yet: installing it with apt ...", file=sys.stderr)
        install_with_apt()
        found = installed()
    print(found or "")
    if found is None:
        print("No PostgreSQL here and none could be installed.", file=sys.stderr)
        if os.environ.get("CI"):
            return 1
        print(
            "Its tests will be skipped. Install PostgreSQL, or set POSTGRES to the folder of its "
            "programs.",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
