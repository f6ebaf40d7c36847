"""Prints the figures: of every part, or of one."""

import argparse

from benchmarks import assess, days, free_text, page

PARTS = {
    "assess": assess.main,
    "page": page.main,
    "days": days.main,
    "free_text": free_text.main,
}
AS_JSON = {"page": page.main, "days": days.main}

parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
parser.add_argument("part", nargs="?", choices=PARTS, help="only this part")
parser.add_argument("--json", action="store_true", help=f"as JSON; for {' and '.join(AS_JSON)}")
parser.add_argument("--misses", action="store_true", help="list what free_text read wrongly")
options = parser.parse_args()
if options.misses:
    if options.part != "free_text":
        parser.error("--misses goes with free_text")
    free_text.main(misses=True)
elif options.json:
    if options.part not in AS_JSON:
        parser.error(f"--json goes with one of: {', '.join(AS_JSON)}")
    AS_JSON[options.part](as_json=True)
else:
    for number, part in enumerate([options.part] if options.part else PARTS):
        if number:
            print()
        PARTS[part]()
