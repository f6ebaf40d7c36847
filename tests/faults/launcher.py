"""The server, started in an instant as often as one likes: loaded once, then forked.

Reads what is wanted of a server, one ``Wanted`` a line, and lets each run until it ends. Loading
Gradio and laying out the page takes seconds and touches nothing that is kept; all that a start does
with the database happens in the fork, by the server's own ``serve``.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pwd
import sys
import threading
import traceback
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI
from pydantic import SecretStr
from sqlalchemy import create_engine
from starlette.routing import Mount

import ui.app
from engine.consultation import assess
from knowledge.base import knowledge_base
from tests.faults.server import SMALL, Wanted
from ui.settings import Settings
from ui.store import Store

CLONE_NEWNS, CLONE_NEWUSER = 0x00020000, 0x10000000  # of Linux's <sched.h>


def main() -> None:
    """Load everything, then start one server after the other."""
    empty = object.__new__(Store)  # becomes the store that a server opens
    wanted: Wanted

    def clock() -> datetime:
        return datetime.fromisoformat(wanted.clock.read_text("utf-8"))

    def today() -> date:
        return clock().date()

    app = ui.app.create_app(empty, Settings(), today=today)
    assess(knowledge_base(), {})
    mounted = (route.app for route in app.routes if isinstance(route, Mount))
    for part in (app, *mounted):
        if isinstance(part, FastAPI):
            part.openapi()  # makes the routes ready, which is else left to the first request
    # What these load need not be loaded by every fork.
    uvicorn.Config(app).load()
    Store.open(Settings().store_url).close()
    create_engine("postgresql+psycopg://")
    gc.collect()
    gc.freeze()  # what is never looked through again stays shared between the forks
    assert threading.active_count() == 1, "a fork would lose the other threads"

    def loaded(opened: Store, *_: object, **__: object) -> FastAPI:
        vars(empty).update(vars(opened), _now=clock)
        return app

    anything: Any = ui.app
    anything.create_app = loaded
    for line in sys.stdin:
        wanted = Wanted.model_validate_json(line)
        server = os.fork()
        if not server:
            run(wanted)
        os.waitpid(server, 0)
        print("ended", flush=True)


def run(wanted: Wanted) -> None:
    """Be a server until the end of this process; SIGINT is an end in good order."""
    try:
        print(os.getpid(), flush=True)
        if wanted.small_disk:
            make_small_disk(wanted.small_disk)
        if wanted.unprivileged and os.geteuid() == 0:
            os.seteuid(pwd.getpwnam("nobody").pw_uid)
        settings = Settings(database_url=SecretStr(wanted.database))
        with suppress(KeyboardInterrupt):
            ui.app.serve("127.0.0.1", 0, settings, open_browser=False)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def make_small_disk(folder: Path) -> None:
    """Lay a small disk over a folder, for this process alone. Linux only; needs no root."""
    user, group = os.geteuid(), os.getegid()
    libc = ctypes.CDLL(None, use_errno=True)
    _checked(libc.unshare(CLONE_NEWUSER | CLONE_NEWNS))
    for name, text in {
        "setgroups": "deny",
        "uid_map": f"{user} {user} 1",
        "gid_map": f"{group} {group} 1",
    }.items():
        Path("/proc/self", name).write_text(text)
    options = f"size={SMALL},mode=0700".encode()
    _checked(libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, options))


def _checked(result: int) -> None:
    if result:
        raise OSError(ctypes.get_errno(), "no small disk can be made here")


if __name__ == "__main__":
    main()
