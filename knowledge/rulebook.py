"""The one book in which all rule modules write."""

from engine.dsl import RuleBook

BOOK = RuleBook()
rule = BOOK.rule
