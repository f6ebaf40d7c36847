"""Print the path of a Chromium for the browser tests, installing one where that is possible.

Without one, prints an empty line and exits 0, so that the other tests still run; where CI is set,
exits 1 instead, because a skipped browser test must not look like a passed one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
START_SECONDS = 30
DOWNLOAD_SECONDS = 180
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
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def starts(browser: str) -> bool:
    """Tell whether a browser really starts: a snap stub or a missing library does not."""
    return run([browser, "--version"], START_SECONDS)


def installed() -> str | None:
    """Return the first working browser: $CHROMIUM, one on PATH, or Playwright's own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (slow, so only when asked)

    candidates = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    for browser in filter(None, candidates):
        if starts(browser):
            return browser
    with sync_playwright() as playwright:
        browser = playwright.chromium.executable_path
    return browser if os.path.exists(browser) and starts(browser) else None


def install_with_playwright() -> None:
    """Download Playwright's build; gives up soon where its host cannot be reached."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    run(command, DOWNLOAD_SECONDS, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="5000")


def install_with_apt() -> None:
    """Install the distribution's package; only for root on a system with apt."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-q"], APT_SECONDS, **quiet)
    run(["apt-get", "install", "-q", "-y", "chromium"], APT_SECONDS, **quiet)


def main() -> int:
    """Print the browser's path and return the exit code."""
    browser = installed()
    installers: list[Callable[[], None]] = [install_with_playwright, install_with_apt]
    for install in installers:
        if browser is None:
            print(f"No Chromium yet: {install.__name__.replace('_', ' ')} ...", file=sys.stderr)
            install()
            browser = installed()
    print(browser or "")
    if browser is None:
        print("No Chromium here and none could be installed.", file=sys.stderr)
        if os.environ.get("CI"):
            return 1
        print(
            "The browser tests will be skipped. Install Chromium or Chrome, or set CHROMIUM.",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
