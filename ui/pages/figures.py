"""The drawings as files."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Response

from ui import figures


def routes() -> APIRouter:
    """GET ``/figures/NAME.svg``; anything else there is not found."""
    router = APIRouter()

    @router.get("/figures/{name}.svg")
    def drawing(name: str) -> Response:
        if name not in figures.names():
            raise HTTPException(404)
        return Response(figures.svg(name), media_type="image/svg+xml")

    return router
