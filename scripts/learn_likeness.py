"""Learns anew how much each word speaks for a flag: ``make likeness``.

Taught by the sentences in ``tests/free_text/corpus``, but for the unseen ones, which measure.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from scipy.sparse import diags_array
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.free_text import Line, fingerprint, taught
from engine.free_text import features_of
from engine.text.likeness import ANY, LEAST, About
from knowledge.typed_phrases import LIKENESS, patterns_alone

FEWEST = 5
"""A feature that fewer sentences have is too rare to learn from."""
STRENGTH = 30.0
"""How closely the weights follow the sentences; chosen on corpus files that were left out."""
JOINED = (", ", " and ", ". ", " then ", " ", " but ", "; ")
STRIDE = 7919
"""A prime: steps through ordinary talk without a pattern."""
LARGEST = 127
"""The largest weight, as a signed byte."""


def main() -> None:
    """Learn, and write what was learnt."""
    sentences = taught()
    lines = [*sentences, *run_on(sentences)]
    known = patterns_alone()
    read = [features_of(known, line.text) for line in lines]
    vectors = TfidfVectorizer(analyzer=list, binary=True, min_df=FEWEST, norm=None)
    table = vectors.fit_transform(read)
    length = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    table = diags_array(1 / np.maximum(length, LEAST)) @ table
    counts = np.asarray((table > 0).sum(axis=0)).ravel()
    names = [str(name) for name in vectors.get_feature_names_out()]
    flags = (*known.signs.flags, ANY)
    leans, scales, columns = [], [], []
    for flag in flags:
        lean, weights = _learnt(table, *_taught(lines, flag))
        scale = float(np.abs(weights).max()) / LARGEST
        leans.append(round(lean, 4))
        scales.append(round(scale, 6))
        columns.append(np.round(weights / scale).astype(np.int8))
    about = About(
        sentences=len(lines),
        taught_by=fingerprint(known, sentences),
        flags=flags,
        leans=tuple(leans),
        scales=tuple(scales),
    )
    _write(about, names, counts.tolist(), np.stack(columns, axis=1).tobytes())
    print(f"{len(names)} features of {len(sentences)} sentences, and {len(lines)} with run-ons")


def run_on(lines: Sequence[Line]) -> list[Line]:
    """Every second sentence once more, run together with ordinary talk of somebody else's.

    So a sign is not drowned by what is said besides, nor made by it.
    """
    ordinary = [line for line in lines if line.kind == "ordinary" and not line.flags | line.may]
    made = []
    for number, line in enumerate(lines[::2]):
        besides = ordinary[(number * STRIDE) % len(ordinary)].text.rstrip(" .!")
        text, joined = line.text.rstrip(" .!"), JOINED[number % len(JOINED)]
        both = (besides, text) if number % 3 else (text, besides)
        made.append(replace(line, text=joined.join(both)))
    return made


def _taught(lines: Sequence[Line], flag: str) -> tuple[list[bool], list[bool]]:
    """Which sentences mean a flag, and which are sure to mean it or not."""
    if flag == ANY:
        return [bool(line.flags) for line in lines], [bool(x.flags or not x.may) for x in lines]
    return [flag in line.flags for line in lines], [flag not in line.may for line in lines]


def _learnt(
    table: object, means: Sequence[bool], sure: Sequence[bool]
) -> tuple[float, npt.NDArray[np.float64]]:
    """The log odds before any word is read, and the weight of each feature."""
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    model.fit(table, np.array(means), sample_weight=np.array(sure, dtype=float))
    return float(model.intercept_[0]), np.asarray(model.coef_[0])


def _write(about: About, names: Sequence[str], counts: Sequence[int], weights: bytes) -> None:
    LIKENESS.mkdir(exist_ok=True)
    text = json.dumps(about.model_dump(mode="json"), indent=1)
    rows = "".join(f"{count} {name}\n" for count, name in zip(counts, names, strict=True))
    (LIKENESS / "about.json").write_text(text + "\n", "utf-8")
    (LIKENESS / "features.txt").write_text(rows, "utf-8")
    (LIKENESS / "weights.bin").write_bytes(weights)


if __name__ == "__main__":
    main()
