"""The report as a page, as PDF and as data. Made when it is asked for; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from engine.knowledge_base import KnowledgeBase
from ui.pages.shell import page
from ui.report.compose import report
from ui.report.content import Report, Visit
from ui.report.fhir import bundle
from ui.report.pdf import pdf
from ui.report.words import report_words
from ui.text import day_in_words

PATH = "/report"
PATHS = (PATH, "/report.pdf", "/report.json")
NO_STORE = {"cache-control": "no-store"}


def routes(kb: KnowledgeBase, visit: Callable[[Request], Visit | None]) -> APIRouter:
    """The three forms of the report.

    Args:
        kb: the knowledge base.
        visit: finds the answers of whoever asks; nothing where there are none yet.
    """
    router = APIRouter()

    def known(request: Request) -> Visit | None:
        found = visit(request)
        return found if found is not None and found.answers else None

    @router.get(PATHS[0])
    def as_page(request: Request) -> Response:
        found = known(request)
        words = report_words()
        if found is None:
            made = page(kb, "report_nothing.html", path=PATH, words=words)
        else:
            made = page(
                kb,
                "report.html",
                path=PATH,
                words=words,
                report=_report(kb, found),
                day=day_in_words(found.day),
            )
        made.headers.update(NO_STORE)
        return made

    @router.get(PATHS[1])
    def as_pdf(request: Request) -> Response:
        found = known(request)
        if found is None:
            words = report_words().nothing_short
            return Response(words, 404, NO_STORE, media_type="text/plain")
        made = pdf(_report(kb, found))
        return Response(made, headers=_attached(found, "pdf"), media_type="application/pdf")

    @router.get(PATHS[2])
    def as_data(request: Request) -> Response:
        found = known(request)
        if found is None:
            issue = {"severity": "error", "code": "not-found"}
            issue["diagnostics"] = report_words().nothing_short
            return _fhir({"resourceType": "OperationOutcome", "issue": [issue]}, 404, NO_STORE)
        made = bundle(kb, found.answers, found.history, authored=found.changed or found.day)
        return _fhir(made, 200, _attached(found, "json"))

    return router


def _report(kb: KnowledgeBase, visit: Visit) -> Report:
    return report(kb, visit.answers, visit.history, day=visit.day, log=visit.log)


def _attached(visit: Visit, kind: str) -> dict[str, str]:
    name = f"quiet-back-{visit.day.isoformat()}.{kind}"
    return {**NO_STORE, "content-disposition": f'attachment; filename="{name}"'}


def _fhir(resource: dict[str, object], status: int, headers: dict[str, str]) -> Response:
    return JSONResponse(resource, status, headers, media_type="application/fhir+json")
