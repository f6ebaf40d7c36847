"""The installed package is complete without the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from html import unescape
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from ui.pages.rules.scenarios import scenarios_of

ROOT = Path(__file__).parent.parent
PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
sys.stdout.reconfigure(encoding="utf-8")
from fastapi import FastAPI
from starlette.testclient import TestClient
from knowledge.base import knowledge_base
from ui.pages.rules import routes
app = FastAPI()
app.include_router(routes(knowledge_base()))
print(TestClient(app).get("/rules/RED-1").text)
ours = [m for name, m in sys.modules.items() if name.split(".")[0] in ("engine", "knowledge", "ui")]
elsewhere = [m for m in ours if not m.__file__.startswith(sys.argv[1])]
assert ours and not elsewhere, elsewhere
"""
"""Shows a rule from the packages in the folder that it is given, and from nowhere else."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the wheel, as an installer lays it out."""
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "packages")
    return folder / "packages"


def test_the_wheel_holds_every_feature(installed: Path) -> None:
    here, there = ROOT / "features", installed / "knowledge" / "features"
    wanted = {path.relative_to(here): path.read_bytes() for path in here.rglob("*.feature")}
    assert wanted
    assert {p.relative_to(there): p.read_bytes() for p in there.rglob("*.feature")} == wanted


def test_a_rule_is_shown_with_its_scenarios(installed: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-I", "-c", PROGRAM, str(installed)],
        cwd=installed,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    shown = unescape(ran.stdout)
    scenarios = scenarios_of("red_flags.seat")["RED-1"]
    assert [s.name for s in scenarios if s.name not in shown] == []
