"""The page "How it decides": every rule with its reason, its sources and its scenarios."""

from ui.pages.rules.views import routes, rule_url

__all__ = ["routes", "rule_url"]
