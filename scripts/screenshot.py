"""Write docs/screenshot.png: a real recommendation on the real page.

Run from the project's folder: ``python scripts/screenshot.py``.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SHOT = ROOT / "docs" / "screenshot.png"


def main() -> int:
    """Go through a first visit in Chromium and take a picture of its end."""
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 (after sys.path)

    from scripts.chromium import installed  # noqa: PLC0415
    from tests.e2e.conftest import FLAGS, running_server, watched  # noqa: PLC0415
    from tests.e2e.person import CALM, Person  # noqa: PLC0415

    chromium = os.environ.get("CHROMIUM") or installed()
    if not chromium:
        print("No Chromium here; set CHROMIUM to its path.", file=sys.stderr)
        return 1
    SHOT.parent.mkdir(exist_ok=True)
    with running_server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with watched(browser, 1280, 900, color_scheme="light") as visit:
            person = Person(visit.page, server.url).open()
            person.goes_through(CALM)
            expect(visit.page.locator("#card")).to_be_focused()
            # From the top, so that the picture shows what the page says of itself.
            visit.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
            visit.page.screenshot(path=SHOT)
        browser.close()
    print(SHOT.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
