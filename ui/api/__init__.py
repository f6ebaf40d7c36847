"""An API for others: the questions and the assessment over HTTP, as on the command line."""

from ui.api.router import routes

__all__ = ["routes"]
