"""Print the path of a Chromium for the browser tests: ``python -m scripts.chromium``."""

import os
import shutil
import sys
from functools import partial

from scripts.programs import install_with_apt, provide, run

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
START_SECONDS = 30
DOWNLOAD_SECONDS = 180


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


if __name__ == "__main__":
    packages = partial(install_with_apt, "chromium")
    words = "Install Chromium or Chrome, or set CHROMIUM."
    sys.exit(provide("Chromium", installed, (install_with_playwright, packages), otherwise=words))
