"""Write docs/states/, a picture of every state of the page, and docs/screenshot.png anew.

Run from the project's folder: ``python scripts/screenshots.py``. A picture shows the state on a
desktop and on a phone. docs/states/README.md lists them all.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402 (after sys.path, like all below; Gradio brings Pillow)
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from scripts.chromium import installed  # noqa: E402
from tests.e2e.conftest import FLAGS, Server, running_server, watched  # noqa: E402
from tests.e2e.month import a_month  # noqa: E402
from tests.e2e.person import Person  # noqa: E402
from tests.e2e.states import JOURNEYS, PASSWORD, Journey, logging_in  # noqa: E402

DOCS = ROOT / "docs"
FOLDER = DOCS / "states"
WIDTHS = (1120, 390)
HEIGHT = 800
GAP = 16
"""Pixels between desktop and phone."""
COLOURS = 32
"""In a picture; enough for flat colours and the edges of letters."""
IN_README = "card"
"""The state whose desktop is shown in the README of the project."""
DARK = (
    "progress",
    "progress-charts",
    "greeting",
    "ticks",
    "body",
    "card",
    "emergency",
    "rule",
    "report",
)
"""States that are shown dark as well."""
# A picture out of sight is only loaded when it is needed.
LOADED = """[...document.images].every(image => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete || !image.checkVisibility() || bottom <= 0 || top >= innerHeight;
})"""

Pictures = dict[str, list[Image.Image]]
"""By name of the state: the desktop, then the phone."""


def main() -> int:
    """Go through every journey in Chromium and take a picture of each state."""
    chromium = os.environ.get("CHROMIUM") or installed()
    if not chromium:
        print("No Chromium here; set CHROMIUM to its path.", file=sys.stderr)
        return 1
    captions: dict[str, str] = {}
    pictures: Pictures = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        with running_server() as server:
            for journey in JOURNEYS.values():
                captions |= photograph(browser, server, journey, pictures)
        with running_server() as server:
            month = partial(a_month, server=server)
            captions |= photograph(browser, server, month, pictures)
        with running_server(QUIETBACK_PASSWORD=PASSWORD) as server:
            captions |= photograph(browser, server, logging_in, pictures)
        browser.close()
    write(pictures, captions)
    return 0


def photograph(
    browser: Browser, server: Server, journey: Journey, pictures: Pictures
) -> dict[str, str]:
    """Take pictures along a journey, on a desktop, then on a phone; return the captions."""
    captions = {}
    for width in WIDTHS:
        with watched(browser, width, HEIGHT, color_scheme="light") as visit:
            page = visit.page
            for state in journey(Person(page, server.url)):
                captions[state.name] = state.caption
                page.mouse.move(0, 0)  # what the mouse happens to be over looks different
                for scheme in ("light", "dark") if state.name in DARK else ("light",):
                    page.emulate_media(color_scheme=scheme)
                    page.wait_for_function(LOADED)
                    shot = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
                    name = state.name if scheme == "light" else f"{state.name}-dark"
                    pictures.setdefault(name, []).append(shot.convert("RGB"))
                page.emulate_media(color_scheme="light")
    return captions


def write(pictures: Pictures, captions: dict[str, str]) -> None:
    """Write all pictures and their list, and nothing of an earlier run beside them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for name, (desktop, phone) in pictures.items():
        both = Image.new("RGB", (sum(WIDTHS) + GAP, HEIGHT), "#808080")
        both.paste(desktop, (0, 0))
        both.paste(phone, (WIDTHS[0] + GAP, 0))
        save(both, FOLDER / f"{name}.png")
    save(pictures[IN_README][0], DOCS / "screenshot.png")
    (FOLDER / "README.md").write_text("\n".join(listed(captions)), "utf-8")
    size = sum(file.stat().st_size for file in FOLDER.glob("*.png"))
    print(f"{len(pictures)} pictures in {FOLDER.relative_to(ROOT)}, {size / 1e6:.1f} MB")


def save(picture: Image.Image, path: Path) -> None:
    """Save a picture with a palette, which makes it a third of the size."""
    flat = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    flat.save(path, optimize=True)


def listed(captions: dict[str, str]) -> Iterator[str]:
    """The lines of the list of pictures."""
    yield "# Every state of the page"
    yield ""
    yield "Desktop and phone side by side, written by `make pictures`."
    for name, caption in captions.items():
        yield f"\n## {caption}\n"
        yield f"![{caption}]({name}.png)"
        if name in DARK:
            yield f"\n![{caption}, dark]({name}-dark.png)"
    yield ""


if __name__ == "__main__":
    sys.exit(main())
