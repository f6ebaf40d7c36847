"""The API: the same as the command line, and as its OpenAPI document says."""

from __future__ import annotations

import io
import json
import re
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.testclient import TestClient

from engine.conclusions import Outcome
from knowledge.base import knowledge_base
from tests import test_cli
from tests.strategies import cases
from ui.api import routes
from ui.api.words import api_words
from ui.cli import LONGEST_MESSAGE, main
from ui.security import POST_COST, POSTS, Allowance, Guard

KB = knowledge_base()
SESSION = {"date": "2026-11-03", "step": "dowel", "pain_during": 1}
_bad_inputs: Any = test_cli.test_bad_input_is_named_in_a_message
BAD_INPUTS = [bad for bad, _ in _bad_inputs.pytestmark[0].args[1]]


def served(kb: Any = KB) -> FastAPI:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(routes(kb))
    return app


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(served()) as running:
        yield running


@pytest.fixture(scope="module")
def document(client: TestClient) -> Any:
    return client.get("/api/openapi.json").json()


def on_the_command_line(*arguments: str, raw: bytes = b"") -> tuple[int, str, list[str]]:
    """Exit code, output, and the complaints, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with (
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw))),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = main(list(arguments))
    return code, out.getvalue(), [x.removeprefix("quietback: ") for x in err.getvalue().split("\n")]


def misfits(document: Any, name: str, value: object) -> list[str]:
    """In what a value differs from a type of the document."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    return [e.message for e in OAS31Validator(schema).iter_errors(value)]


# --- the same as the command line --------------------------------------------------------------
def assert_assessed_alike(client: TestClient, document: Any, raw: bytes) -> None:
    reply = client.post("/api/assess", content=raw)
    assert reply.status_code == 200
    assert reply.headers["rule-base"] == KB.version
    code, out, _ = on_the_command_line("assess", "-", raw=raw)
    assert code == 0
    result = reply.json()
    assert result == json.loads(out)
    assert misfits(document, "Assessment", result) == []
    assert misfits(document, "Consultation", json.loads(raw)) == []
    outcome = Outcome(result["outcome"])
    assert (result["referral"] is None) == (not outcome.refers)
    if outcome.withholds:
        assert result["drill"] is result["step"] is result["way"] is None
        assert result["move"] == "none"
    if outcome is Outcome.ROUTINE and result["drill"]:
        assert not result["drill"]["loaded"]
        assert result["drill"]["harder"] is None
        assert result["move"] != "up"


@pytest.mark.parametrize("path", test_cli.EXAMPLES, ids=lambda path: str(path.stem))
def test_an_example_is_assessed_as_on_the_command_line(
    client: TestClient, document: Any, path: Any
) -> None:
    assert_assessed_alike(client, document, path.read_bytes())


@settings(max_examples=60, deadline=None)
@given(case=cases())
def test_whatever_was_answered_is_assessed_as_on_the_command_line(
    client: TestClient, document: Any, case: Any
) -> None:
    answers, history = case
    raw = json.dumps({"answers": answers, "history": history}).encode()
    assert_assessed_alike(client, document, raw)


def test_the_questions_are_those_of_the_command_line(client: TestClient, document: Any) -> None:
    reply = client.get("/api/questions")
    _, out, _ = on_the_command_line("questions")
    assert reply.json() == json.loads(out)
    assert reply.headers["rule-base"] == KB.version
    assert misfits(document, "Questions", reply.json()) == []


def complaint(problem: dict[str, Any]) -> str:
    """A problem as the command line writes it."""
    given = re.sub(r"^'(-?)Infinity'$", r"\1inf", repr(problem["given"]))
    line = f"{problem['field']}: got {given}; allowed: {problem['allowed']}"
    shown = "".join(c if c.isprintable() else "�" for c in line)
    return shown if len(shown) <= LONGEST_MESSAGE else shown[: LONGEST_MESSAGE - 1] + "…"


@pytest.mark.parametrize("bad", [*BAD_INPUTS, '{"answers": {"pain_now": -1e999}, "history": 3}'])
def test_bad_input_is_refused_as_on_the_command_line(
    client: TestClient, document: Any, bad: str | bytes
) -> None:
    raw = bad if isinstance(bad, bytes) else bad.encode()
    reply = client.post("/api/assess", content=raw)
    code, _, complaints = on_the_command_line("assess", "-", raw=raw)
    assert code == 1
    if reply.status_code == 400:
        assert misfits(document, "Unreadable", reply.json()) == []
        assert complaints == [reply.json()["message"], ""]
    else:
        assert reply.status_code == 422
        assert misfits(document, "Refused", reply.json()) == []
        assert complaints == [*map(complaint, reply.json()["errors"]), ""]
        assert reply.json()["more"] == 0


def test_of_many_problems_as_many_are_told_as_on_the_command_line(client: TestClient) -> None:
    raw = json.dumps({"answers": {f"nonsense_{i}": i for i in range(93)}}).encode()
    reply = client.post("/api/assess", content=raw).json()
    _, _, complaints = on_the_command_line("assess", "-", raw=raw)
    assert complaints == [*map(complaint, reply["errors"]), f"and {reply['more']} more", ""]
    assert reply["more"] == 73


@pytest.mark.parametrize("given", ["x" * 50_000, {"a": ["b" * 50_000]}, [[1e9] * 999] * 9])
def test_something_long_is_repeated_only_in_part(client: TestClient, given: object) -> None:
    reply = client.post("/api/assess", json={"answers": {"age": given}})
    assert reply.status_code == 422
    told = reply.json()["errors"][0]["given"]
    assert len(told) == 80
    assert told.endswith("…")
    assert json.dumps(given).startswith(told[:-1])


def test_half_a_character_is_told_as_something_that_can_be_written(client: TestClient) -> None:
    for raw in (rb'{"answers": {"\ud800": "\ud800"}}', rb'{"\ud800": 1, "answers": {}}'):
        reply = client.post("/api/assess", content=raw)
        assert reply.status_code == 422
        assert "?" in reply.json()["errors"][0]["field"]


@pytest.mark.parametrize("raw", [b"[" * 60_000, b'{"answers": {"age": ' + b'{"a":' * 10_000])
def test_what_is_nested_too_deeply_is_refused(client: TestClient, raw: bytes) -> None:
    reply = client.post("/api/assess", content=raw)
    assert (reply.status_code, reply.json()) == (400, {"message": "nested too deeply"})


def test_nested_nearly_too_deeply_is_refused_one_way_or_the_other(client: TestClient) -> None:
    seen = set()
    for depth in range(900, 1000):
        raw = b'{"answers": {"age": ' + b"[" * depth + b"]" * depth + b"}}"
        seen.add(client.post("/api/assess", content=raw).status_code)
    assert seen == {400, 422}


# --- nothing stays, nobody waits ----------------------------------------------------------------
def test_nothing_is_logged_and_no_cookie_is_set(
    client: TestClient, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for sent in ({"answers": test_cli.MILD}, {"answers": {"age": "secret"}}, "secret"):
        reply = client.post("/api/assess", json=sent, headers={"cookie": "quietback=secret"})
        assert "set-cookie" not in reply.headers
    assert "secret" not in caplog.text + "".join(capfd.readouterr())


def test_fifty_at_once_get_what_each_gets_alone(client: TestClient) -> None:
    bodies = [path.read_bytes() for path in test_cli.EXAMPLES]
    answers = [{**test_cli.MILD, "pain_now": pain} for pain in range(11)]
    bodies += [json.dumps({"answers": a}).encode() for a in answers]
    bodies += [b"{", b'{"answers": {"age": 200}}']
    alone = [client.post("/api/assess", content=body).json() for body in bodies]
    start = threading.Barrier(50)

    def ask(number: int) -> bool:
        which = number % len(bodies)
        start.wait()
        return bool(client.post("/api/assess", content=bodies[which]).json() == alone[which])

    with ThreadPoolExecutor(50) as threads:
        assert all(threads.map(ask, range(50)))


def test_others_are_served_while_someone_is_assessed(monkeypatch: pytest.MonkeyPatch) -> None:
    served_meanwhile = threading.Event()
    monkeypatch.setattr(
        "ui.api.router.answer", lambda *_: (200, {"others": served_meanwhile.wait(10)})
    )
    app = served()

    @app.get("/others")
    async def others() -> None:
        served_meanwhile.set()

    with TestClient(app) as client, ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(client.post, "/api/assess", json={})
        client.get("/others")
        assert waiting.result().json() == {"others": True}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/assess", 405),
        ("POST", "/api/questions", 405),
        ("GET", "/docs", 404),
        ("GET", "/redoc", 404),
        ("GET", "/openapi.json", 404),
        ("GET", "/api/nothing", 404),
    ],
)
def test_there_is_nothing_else(client: TestClient, method: str, path: str, status: int) -> None:
    assert client.request(method, path).status_code == status


def test_the_guard_in_front_lets_it_through_and_refuses_as_the_document_says(
    document: Any,
) -> None:
    guarded = TestClient(Guard(served(), Allowance(most=2 * POST_COST, per_second=0.001)))
    refusals = document["paths"]["/api/assess"]["post"]["responses"]
    good = json.dumps({"answers": {}}).encode()
    tries = [
        ("200", good, {}),
        ("403", good, {"sec-fetch-site": "cross-site"}),
        ("429", good, {}),
    ]
    for status, body, headers in tries:
        reply = guarded.post("/api/assess", content=body, headers=headers)
        assert str(reply.status_code) == status
        assert reply.headers["content-type"].partition(";")[0] in refusals[status]["content"]
    large = good + b" " * POSTS["/api/assess"]
    reply = TestClient(Guard(served())).post("/api/assess", content=large)
    assert reply.status_code == 413
    assert "413" in refusals


# --- the document -------------------------------------------------------------------------------
def test_the_document_is_openapi(document: Any) -> None:
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []
    assert {
        (path, method) for path, methods in document["paths"].items() for method in methods
    } == {("/api/questions", "get"), ("/api/assess", "post")}


def test_every_type_and_field_is_explained_and_nothing_else(document: Any) -> None:
    types = document["components"]["schemas"]
    explained = api_words().types
    assert set(types) - {"JsonValue"} == set(explained)
    for name, schema in types.items():
        for field, inside in schema.get("properties", {}).items():
            assert inside.get("description"), f"{name}.{field} has no words in api.yaml"


def test_the_examples_are_what_the_code_answers(client: TestClient, document: Any) -> None:
    assess = document["paths"]["/api/assess"]["post"]
    examples = api_words().examples
    assert assess["requestBody"]["content"]["application/json"]["example"] == examples.good
    assert misfits(document, "Consultation", examples.good) == []
    bodies = {"200": json.dumps(examples.good), "422": json.dumps(examples.refused)}
    for status, body in {**bodies, "400": examples.unreadable}.items():
        reply = client.post("/api/assess", content=body)
        assert str(reply.status_code) == status
        shown = assess["responses"][status]["content"]["application/json"]["example"]
        assert reply.json() == shown
    assert client.post("/api/assess", json=examples.good).json()["drill"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 200) | st.sampled_from(["none", "yes", "dowel"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["back", "x"]), inner)
    ),
    max_leaves=4,
)


@settings(max_examples=60, deadline=None)
@given(
    answers=st.dictionaries(st.sampled_from([*KB.questions, "nonsense"]), JSON, max_size=2),
    changed=st.dictionaries(
        st.sampled_from([*SESSION, "missing", "lift", "morning", "bending"]), JSON, max_size=1
    ),
)
def test_what_is_taken_fits_the_type_of_what_may_be_sent(
    client: TestClient, document: Any, answers: Any, changed: Any
) -> None:
    sent = {"answers": answers, "history": [SESSION | changed]}
    status = client.post("/api/assess", json=sent).status_code
    assert status in (200, 422)
    assert status == 422 or misfits(document, "Consultation", sent) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"answers": {}, "more": 1},
        {"answers": {"age": 121}},
        {"answers": {"age": "40"}},
        {"answers": {"age": None}},
        {"answers": {"nonsense": 1}},
        {"answers": {"screen_seat": []}},
        {"answers": {"screen_seat": ["none", "none"]}},
        {"answers": {"screen_seat": ["nonsense"]}},
        {"answers": {"pain_course": "nonsense"}},
        {"answers": {"mid_rep": {"back_steady": "maybe"}}},
        {"answers": {"mid_rep": {"nonsense": "yes"}}},
        {"answers": {}, "history": [SESSION | {"step": "nonsense"}]},
        {"answers": {}, "history": [SESSION | {"pain_during": 11}]},
        {"answers": {}, "history": [SESSION | {"nonsense": 1}]},
        {"answers": {}, "history": [{"step": "dowel"}]},
    ],
)
def test_what_is_refused_does_not_fit_the_type(
    client: TestClient, document: Any, wrong: Any
) -> None:
    assert client.post("/api/assess", json=wrong).status_code == 422
    assert misfits(document, "Consultation", wrong) != []


# --- the page -----------------------------------------------------------------------------------
def test_the_page_shows_the_whole_document_and_every_link_leads_somewhere(
    client: TestClient, document: Any
) -> None:
    reply = client.get("/api")
    assert reply.status_code == 200
    page = reply.text
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(api_words().types) <= set(ids)
    for path, methods in document["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}" in page
    for question in KB.questions:
        assert f"<code>{question}</code>" in page
    assert "http://testserver/api/assess" in page


def test_the_page_has_no_script_and_nothing_of_a_third_party(client: TestClient) -> None:
    page = client.get("/api").text
    assert "<script" not in page
    loaded = re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', page)
    assert loaded
    assert all(address.startswith("/") and address[1:2] != "/" for address in loaded)


def test_what_comes_from_outside_is_escaped() -> None:
    hostile = '<script>alert(1)</script>&"'
    question = KB.questions["age"].model_copy(update={"text": hostile})
    kb = replace(KB, questions={**KB.questions, "age": question})
    with TestClient(served(kb)) as client:
        page = client.get("/api", headers={"host": "x'\"><script>"}).text
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#34;" in page
