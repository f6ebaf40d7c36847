"""The server in its own process; what it asks the network and the disk for is written down.

Run with the file for that, and the folder in which the server may write.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

TOLD, MAY_WRITE = sys.argv[1:3]
HOME = ("127.0.0.1", "::1", "localhost", "", None)
ASKS = {  # audit event: where in it the host or the address stands
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
    "socket.gethostbyaddr": 0,
}
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "sqlite3.connect")
_told = os.open(TOLD, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


def watch(event: str, args: tuple[object, ...]) -> None:
    """Write down what leaves this computer, or changes a file in another folder."""
    if event in ASKS:
        asked = args[ASKS[event]]
        host = asked[0] if isinstance(asked, tuple) else asked
        if host not in HOME:
            _tell(event, host)
    elif event in CHANGES or (event == "open" and _writes(args)):
        path = args[0]
        if isinstance(path, str | bytes | os.PathLike) and not _may_be_changed(path):
            _tell(event, path)


def _writes(args: tuple[object, ...]) -> bool:
    flags = args[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def _may_be_changed(path: str | bytes | os.PathLike[str]) -> bool:
    name = os.fsdecode(path).removeprefix("file:").partition("?")[0]  # SQLite's may be a URI
    return name in (os.devnull, ":memory:") or Path(name).absolute().is_relative_to(MAY_WRITE)


def _tell(event: str, what: object) -> None:
    os.write(_told, f"{event} {what!r}\n".encode())


if __name__ == "__main__":
    sys.addaudithook(watch)  # before anything of the server is imported

    from ui.app import serve
    from ui.settings import settings

    serve("127.0.0.1", 0, settings(), open_browser=False)
