"""What ``deploy/`` says, against what the program does. It is run in ``e2e/test_replicas.py``."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import tomllib
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import yaml

from ui.cli import _parser
from ui.pages.login import OPEN
from ui.security import CHAT, POSTS, allowed
from ui.settings import Settings, SettingsError, settings
from ui.store.databases import WAIT_SECONDS

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
NGINX = (DEPLOY / "nginx.conf").read_text("utf-8")
DOCKERFILE = (DEPLOY / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
VARIABLE = re.compile(r"\$\{(\w+):([-?])([^}]*)\}")


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_can_do_no_more_than_it_must(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["healthcheck"]["test"][0] == "CMD"
    assert not {"privileged", "cap_add", "network_mode", "pid", "devices"} & set(service)
    user = service["user"] if "image" in service and "build" not in service else _user_of_image()
    assert user.partition(":")[0] not in ("", "0", "root")
    assert all(volume.endswith(":ro") for volume in service.get("volumes", ()) if "./" in volume)


def test_only_nginx_can_be_reached_and_only_nginx_gets_out() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["nginx"]
    outside = {name for name, network in COMPOSE["networks"].items() if not network.get("internal")}
    out = [name for name, service in SERVICES.items() if outside & set(service["networks"])]
    assert out == ["nginx"]
    # Not even nginx meets the database.
    assert not set(SERVICES["nginx"]["networks"]) & set(SERVICES["database"]["networks"])


def test_no_password_is_written_down_and_that_of_the_database_must_be_set() -> None:
    secrets = {
        f"{service}.{name}": VARIABLE.fullmatch(value)
        for service, about in SERVICES.items()
        for name, value in about.get("environment", {}).items()
        if "PASSWORD" in name
    }
    assert len(secrets) == 3
    for name, given in secrets.items():
        assert given is not None, name
        must = not name.endswith("QUIETBACK_PASSWORD")  # which is a choice
        assert (given[2], bool(given[3])) == (("?", True) if must else ("-", False)), name
    assert "password" not in SERVICES["app"]["environment"]["QUIETBACK_DATABASE_URL"]


def test_the_settings_of_a_replica_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        name: VARIABLE.sub(lambda found: found[3], value)
        for name, value in SERVICES["app"]["environment"].items()
        if name.startswith("QUIETBACK_")
    }
    known = {f"QUIETBACK_{field.upper()}" for field in Settings.model_fields}
    assert set(given) <= known
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    read = settings()
    assert read.https
    assert read.password is None
    # Believed is who comes from the network that nginx and the replicas share, and nobody else.
    shared = set(SERVICES["nginx"]["networks"]) & set(SERVICES["app"]["networks"])
    (subnet,) = (COMPOSE["networks"][name]["ipam"]["config"][0]["subnet"] for name in shared)
    assert subnet == SERVICES["app"]["environment"]["QUIETBACK_PROXIES"]
    assert read.proxies == (ip_network(VARIABLE.sub(lambda found: found[3], subnet)),)
    assert all(proxy.is_private for proxy in read.proxies)


def test_there_are_replicas_where_nginx_looks_for_them() -> None:
    assert SERVICES["app"]["deploy"]["replicas"] >= 2
    found = re.search(r"server (\w+):(\d+) resolve ", (DEPLOY / "replicas.conf").read_text("utf-8"))
    assert found is not None
    options = _parser().parse_args(_entrypoint()[1:])
    assert (found[1], int(found[2])) == ("app", options.port)
    assert options.host == "0.0.0.0"
    assert options.no_browser
    for name in ("nginx.conf", "replicas.conf"):
        assert f"./{name}:/etc/quietback/{name}:ro" in SERVICES["nginx"]["volumes"]
        assert (DEPLOY / name).is_file()


@pytest.mark.parametrize("name", ["nginx", "app"])
def test_health_is_asked_for_where_everybody_may_ask(name: str) -> None:
    (path,) = re.findall(r"://127\.0\.0\.1:\d+(/[\w.]+)", str(SERVICES[name]["healthcheck"]))
    assert allowed("GET", path)
    assert path in OPEN


def test_no_image_names_a_registry() -> None:
    images = [service["image"] for service in SERVICES.values()]
    stages = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    assert len(images + stages) == 5
    assert all(re.fullmatch(r"[a-z]+(:[\w.-]+)?", image) for image in images + stages)


def test_the_image_is_built_from_all_that_the_package_is_made_of() -> None:
    lines = (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    let_in = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    needed = {*packages, project["project"]["readme"], *project["project"]["license-files"]}
    assert let_in == needed | {"pyproject.toml"}
    assert _entrypoint()[0].removeprefix("/app/bin/") in project["project"]["scripts"]


def test_the_limits_of_nginx_fit_those_of_the_program() -> None:
    assert _bytes(_directive("client_max_body_size")) == max(POSTS.values())
    assert _bytes(_directive("client_body_buffer_size")) == max(POSTS.values())
    chat = re.search(rf"location = {CHAT} \{{(.*?)\}}", NGINX, re.DOTALL)
    assert chat is not None
    waits = _seconds(_directive("proxy_read_timeout", chat[1]))
    gives_up = _seconds(_directive("proxy_next_upstream_timeout", chat[1]))
    page = re.search(r"PATIENCE = (\d+);", (ROOT / "ui/files/page.js").read_text("utf-8"))
    assert page is not None
    assert waits > WAIT_SECONDS
    assert 2 * waits <= gives_up < int(page[1]) / 1000


def test_only_what_has_a_key_is_sent_twice() -> None:
    repeated = re.findall(r"proxy_next_upstream [^;]*non_idempotent", NGINX)
    places = re.findall(r"location ([^{]+) \{[^}]*non_idempotent", NGINX)
    assert len(repeated) == 1
    assert places == [f"= {CHAT}"]


@pytest.mark.parametrize(
    ("given", "believed"),
    [
        ("10.0.0.7", ["10.0.0.7/32"]),
        ("10.0.0.0/24, fd00::/8", ["10.0.0.0/24", "fd00::/8"]),
        ("", []),
    ],
)
def test_proxies_are_addresses_and_networks(
    monkeypatch: pytest.MonkeyPatch, given: str, believed: list[str]
) -> None:
    monkeypatch.setenv("QUIETBACK_PROXIES", given)
    assert [str(proxy) for proxy in settings().proxies] == believed


@pytest.mark.parametrize("given", ["nginx", "10.0.0.1/24", "*", "10.0.0.1,,x"])
def test_other_proxies_are_refused_with_what_was_given(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("QUIETBACK_PROXIES", given)
    wrong = re.escape(given.rpartition(",")[2])
    with pytest.raises(SettingsError, match=f"QUIETBACK_PROXIES: .*{wrong}.* allowed are"):
        settings()


def test_compose_itself_accepts_the_file() -> None:
    docker = shutil.which("docker")
    if docker is None or _ran([docker, "compose", "version"]).returncode != 0:
        pytest.skip("no Docker Compose here")
    asked = [docker, "compose", "--file", str(DEPLOY / "compose.yaml"), "config", "--quiet"]
    assert _ran(asked, DATABASE_PASSWORD="p@ss:/word").returncode == 0
    without = _ran(asked)
    assert without.returncode != 0
    assert "DATABASE_PASSWORD" in without.stderr


def _ran(command: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if name != "DATABASE_PASSWORD"}
    return subprocess.run(
        command, env=plain | environment, capture_output=True, text=True, check=False
    )


def _entrypoint() -> list[str]:
    found = re.search(r"^ENTRYPOINT (\[.*\])$", DOCKERFILE, re.MULTILINE)
    assert found is not None
    words: list[str] = yaml.safe_load(found[1])
    return words


def _user_of_image() -> str:
    """Who runs the program: the last USER, which nothing that is built comes after."""
    steps = [shlex.split(line)[:2] for line in DOCKERFILE.splitlines() if re.match("[A-Z]", line)]
    last = max(place for place, (word, _) in enumerate(steps) if word == "USER")
    assert not {"FROM", "RUN", "COPY"} & {word for word, _ in steps[last:]}
    return steps[last][1]


def _directive(name: str, text: str = NGINX) -> str:
    (value,) = re.findall(rf"^\s*{name} ([^;]+);", text, re.MULTILINE)
    return str(value)


def _bytes(size: str) -> int:
    return int(size.removesuffix("k")) * 1024


def _seconds(given: str) -> float:
    return int(given[:-2]) / 1000 if given.endswith("ms") else int(given.removesuffix("s"))
