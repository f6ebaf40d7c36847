"""Print the path of nginx for the tests: ``python -m scripts.nginx``."""

import os
import shutil
import sys
from functools import partial

from scripts.programs import install_with_apt, provide


def installed() -> str | None:
    """Return the path: $NGINX_PROGRAM, or the one of PATH or of the folders for system programs.

    Not $NGINX: to nginx itself that is a list of sockets.
    """
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    return shutil.which(os.environ.get("NGINX_PROGRAM") or "nginx", path=path)


if __name__ == "__main__":
    packages = partial(install_with_apt, "--no-install-recommends", "nginx")
    words = "Install nginx, or set NGINX_PROGRAM to its path."
    sys.exit(provide("nginx", installed, [packages], otherwise=words))
