"""Print the folder of PostgreSQL's programs for the tests: ``python -m scripts.postgres``."""

import os
import shutil
import sys
from functools import partial
from pathlib import Path

from scripts.programs import install_with_apt, provide

PROGRAMS = ("initdb", "postgres")


def installed() -> Path | None:
    """Return the folder: $POSTGRES, the one of PATH, or the newest of Debian's."""
    named, on_path = os.environ.get("POSTGRES"), shutil.which("initdb")
    folders = [Path(named)] if named else []
    folders += [Path(on_path).resolve().parent] if on_path else []
    versions = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    folders += sorted(versions, key=lambda f: float(f.parent.name), reverse=True)
    return next((f for f in folders if all((f / name).is_file() for name in PROGRAMS)), None)


if __name__ == "__main__":
    packages = partial(install_with_apt, "postgresql")
    words = "Install PostgreSQL, or set POSTGRES to the folder of its programs."
    sys.exit(provide("PostgreSQL", installed, [packages], otherwise=words))
