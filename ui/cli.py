"""The command line: serves the page, assesses files, prints the catalogue, consults as text."""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

if TYPE_CHECKING:
    from engine.answers import AnswerError
    from engine.knowledge_base import KnowledgeBase
    from ui.settings import Settings

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 7860
HIGHEST_PORT = 65535
OK, BAD_INPUT, CANNOT = 0, 1, 2
"""Exit codes: CANNOT is for wrong usage and for files, ports and pipes that fail."""
LONGEST_MESSAGE = 400


T = TypeVar("T")


class _CannotError(Exception):
    """Something outside of the input stands in the way."""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for bad input, 2 for usage and files."""
    options = _parser().parse_args(argv)
    _use_utf8()
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        code = command(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as `head`, has left. Python must not try to write again at exit.
        _silence_stdout()
        return CANNOT
    except OSError as error:
        _complain(f"{error.filename or 'output'}: {error.strerror or error}")
        _silence_stdout()
        return CANNOT
    except _CannotError as error:
        _complain(str(error))
        return CANNOT
    except KeyboardInterrupt:
        return CANNOT
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quietback",
        description="A rule-based guide to hip hinging for backs that complain when they bend or "
        "lift. Without a command it serves the page and opens it in the browser. "
        "Education and self-check, not a diagnosis.",
        epilog="Exit codes: 0 done, 1 bad input, 2 wrong usage or a file or port that fails.",
    )
    parser.set_defaults(command=_serve)
    parser.add_argument("--version", action="store_const", dest="command", const=_version)
    parser.add_argument("--host", default=DEFAULT_HOST, help="address to serve at (%(default)s)")
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT, help="port (%(default)s)")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, function: Callable[[argparse.Namespace], int], text: str) -> Any:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(command=function)
        return added

    assess = command("assess", _assess, "assess answers in JSON, or JSON Lines, and print JSON")
    assess.add_argument("file", help='{"answers": {...}, "history": [...]}; - for standard input')
    assess.add_argument("--lines", action="store_true", help="read JSON Lines, also a single one")
    explain = command(
        "explain", _explain, "say in words how an assessment comes about, and what would change it"
    )
    explain.add_argument("file", help="as for assess, one object")
    command("questions", _questions, "print every question as JSON")
    rules = command("rules", _rules, "print the rules")
    rules.add_argument("filter", nargs="?", help="an id, or part of an id, module or text")
    shape = rules.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="as JSON")
    shape.add_argument("--markdown", action="store_true", help="the whole catalogue as Markdown")
    told = command("read", _told, "read typed messages for signs of danger, answers and questions")
    told.add_argument("text", help="a message; - for one a line from standard input")
    told.add_argument("--question", metavar="ID", help="the question that the person was asked")
    command("chat", _chat, "hold the consultation in the terminal")
    return parser


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text[:6]) <= HIGHEST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port from 1 to {HIGHEST_PORT}")


# --- the commands ------------------------------------------------------------------------------
def _serve(options: argparse.Namespace) -> int:
    from ui.app import serve
    from ui.store import StoreError

    try:
        serve(options.host, options.port, _settings(), open_browser=not options.no_browser)
    except StoreError as error:
        raise _CannotError(error.operator) from None
    except OSError as error:
        where = f"{options.host}:{options.port}"
        if error.errno == errno.EADDRINUSE:
            _complain(f"{where} is busy. Is Quiet Back running already? Or choose another --port.")
        else:
            _complain(f"cannot serve at {where}: {error.strerror or error}")
        return CANNOT
    except KeyboardInterrupt:
        return OK
    return OK


def _version(_: argparse.Namespace) -> int:
    from importlib.metadata import version

    print(f"quietback {version('quietback')}")
    return OK


def _assess(options: argparse.Namespace) -> int:
    from ui.documents import is_lines

    raw = _read(options.file)
    if options.lines or is_lines(raw):
        return _assess_lines(raw)
    result = _attempt(_assessed, raw)
    if result is None:
        return BAD_INPUT
    _print_json(result, indent=2)
    return OK


def _assess_lines(raw: bytes) -> int:
    from ui.documents import numbered_lines

    code = OK
    for number, line in numbered_lines(raw):
        result = _attempt(_assessed, line, f"line {number}: ")
        if result is None:
            code = BAD_INPUT
        else:
            _print_json(result)
    return code


def _attempt(make: Callable[[dict[str, Any]], T], raw: bytes, where: str = "") -> T | None:
    """What is made of one input, or nothing where it is bad, which is told on standard error."""
    from engine.answers import AnswerError
    from ui.documents import InputError, read_object

    try:
        return make(read_object(raw))
    except AnswerError as error:
        _complain_of(error, where)
    except InputError as error:
        _complain(f"{where}{error}")
    except RecursionError:
        _complain(f"{where}nested too deeply")
    return None


def _assessed(given: dict[str, Any]) -> dict[str, Any]:
    from ui.documents import assessment_data

    return assessment_data(_knowledge(), given["answers"], given.get("history", []))


def _explain(options: argparse.Namespace) -> int:
    lines = _attempt(_explained, _read(options.file))
    if lines is None:
        return BAD_INPUT
    print("\n".join(lines))
    return OK


def _explained(given: dict[str, Any]) -> list[str]:
    from engine.explanation import explain
    from engine.phrasing import in_words, what_if_in_words
    from engine.what_if import what_if
    from ui.text import WORDS

    kb, answers, history = _knowledge(), given["answers"], given.get("history", [])
    explained = in_words(explain(kb, answers, history))
    return explained + what_if_in_words(what_if(kb, answers, history), WORDS)


def _questions(_: argparse.Namespace) -> int:
    from ui.documents import question_data

    kb = _knowledge()
    _print_json([question_data(kb, q) for q in kb.questions.values()], indent=2)
    return OK


def _rules(options: argparse.Namespace) -> int:
    from engine.catalogue import catalogue, markdown
    from ui.text import rule_lines

    kb = _knowledge()
    if options.markdown:
        if options.filter:
            _complain("--markdown prints all rules; leave out the filter")
            return CANNOT
        sys.stdout.write(markdown(kb))
        return OK
    rules = _matching(catalogue(kb), options.filter or "")
    if not rules:
        _complain(f"no rule with {options.filter!r} in its id, module or text")
        return BAD_INPUT
    if options.json:
        _print_json(rules, indent=2)
    else:
        print("\n\n".join("\n".join(rule_lines(kb, rule)) for rule in rules))
    return OK


def _matching(rules: list[dict[str, Any]], part: str) -> list[dict[str, Any]]:
    """The rule with this very id, or else all that have it in their id, module or text."""
    part = part.casefold()
    exact = [r for r in rules if r["id"].casefold() == part]
    texts = ("id", "module", "says", "because")
    return exact or [r for r in rules if any(part in r[t].casefold() for t in texts)]


def _chat(_: argparse.Namespace) -> int:
    from ui.terminal import consult

    consult(_knowledge(), input, print)
    return OK


def _told(options: argparse.Namespace) -> int:
    from engine.answers import AnswerError
    from ui.reading import lines, message_data

    try:
        for text in lines(sys.stdin.buffer) if options.text == "-" else [options.text]:
            _print_json(message_data(_knowledge(), text, options.question))
            sys.stdout.flush()
    except AnswerError as error:
        _complain_of(error, "")
        return BAD_INPUT
    return OK


# --- in and out --------------------------------------------------------------------------------
@cache
def _knowledge() -> KnowledgeBase:
    from knowledge.base import knowledge_base

    return knowledge_base().localised(_settings().emergency_number)


def _settings() -> Settings:
    from ui.settings import SettingsError, settings

    try:
        return settings()
    except SettingsError as error:
        raise _CannotError(error) from None


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    return Path(name).read_bytes()


def _print_json(value: object, indent: int | None = None) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=indent))


def _complain_of(error: AnswerError, where: str) -> None:
    from ui.documents import MOST_PROBLEMS

    for problem in error.problems[:MOST_PROBLEMS]:
        _complain(f"{where}{problem}")
    if len(error.problems) > MOST_PROBLEMS:
        _complain(f"{where}and {len(error.problems) - MOST_PROBLEMS} more")


def _complain(message: str) -> None:
    """Tell on standard error, in one line that cannot steer a terminal."""
    shown = "".join(c if c.isprintable() else "�" for c in message)
    if len(shown) > LONGEST_MESSAGE:
        shown = shown[: LONGEST_MESSAGE - 1] + "…"
    print(f"quietback: {shown}", file=sys.stderr)


def _use_utf8() -> None:
    """Write UTF-8 to files and pipes, and never fail for a character that a terminal lacks."""
    streams: list[TextIO] = [sys.stdin, sys.stdout, sys.stderr]
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace")


def _silence_stdout() -> None:
    """Let the exit of Python flush into nothing."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


if __name__ == "__main__":
    sys.exit(main())
