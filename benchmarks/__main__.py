"""Prints the figures: of an assessment, of the page, or both."""

import argparse

from benchmarks import assess, page

parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
parser.add_argument("part", nargs="?", choices=("assess", "page"), help="only this part")
parser.add_argument("--json", action="store_true", help="as JSON; for the page only")
options = parser.parse_args()
if options.json and options.part != "page":
    parser.error("--json goes with the page: python -m benchmarks page --json")
if options.part != "page":
    assess.main()
    print()
if options.part != "assess":
    page.main(as_json=options.json)
