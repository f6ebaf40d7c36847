"""Reads 100 000 random or damaged messages: run as ``python -m benchmarks.mutated``."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence

from benchmarks.free_text import parts
from engine.free_text import read
from knowledge.typed_phrases import phrases

SEED, NUMBER = 5, 100_000
ODD = [chr(n) for n in (0, 8, 10, 0x200D, 0x202E, 0x301, 0x5D0, 0xD800, 0xFF07, 0x1F635)]
ODD += list("<>&'\"%{}?!.,-/0189")


def mutated(texts: Sequence[str], number: int, seed: int = SEED) -> Iterator[str]:
    """Random strings, and texts cut up, run together and damaged; the same for the same seed.

    Args:
        texts: what is damaged.
        number: how many to make.
        seed: of the random numbers.
    """
    chance = random.Random(seed)
    for i in range(number):
        if i % 10 == 0:
            size = chance.randrange(1, 200)
            yield "".join(chr(chance.randrange(0x11_0000)) for _ in range(size))
            continue
        letters = list(" ".join(chance.choice(texts) for _ in range(chance.randrange(1, 4))))
        for _ in range(chance.randrange(1, 12)):
            place = chance.randrange(len(letters) + 1)
            put = chance.choice([[], [chance.choice(ODD)], letters[: chance.randrange(9)]])
            letters[place : place + chance.randrange(3)] = put
        yield "".join(letters)


def main() -> None:
    """Read them all, and print how long the slowest took."""
    known = phrases()
    texts = [line.text for lines in parts().values() for line in lines]
    slowest, mentions = 0.0, 0
    for text in mutated(texts, NUMBER):
        start = time.perf_counter()
        mentions += len(read(known, text).flags)
        slowest = max(slowest, time.perf_counter() - start)
    print(f"{NUMBER} messages read, {mentions} mentions, the slowest in {slowest * 1000:.1f} ms")


if __name__ == "__main__":
    main()
