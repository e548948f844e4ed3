"""Loads a catalogue into a database of its own, asks the judged questions, prints what came first."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from benchmarks.relevance.measure import ask, questions, without_marks
from benchmarks.relevance.places import (
    answered_by,
    engines_to_ask,
    filled,
    measuring_database,
    measuring_index,
    settle,
)
from benchmarks.relevance.report import lines

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "cms" / "management" / "demonstration" / "procedures.jsonl"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    catalogue = os.environ.get("CATALOGUE") or SAMPLE
    parser.add_argument("catalogue", nargs="?", type=Path, default=Path(catalogue), help="JSON Lines, .gz or plain")
    chosen = parser.parse_args().catalogue
    with measuring_database(), measuring_index():
        from benchmarks.relevance.catalogue import publish

        codes = publish(chosen)
        seconds = ", ".join(f"{name} {taken:.1f} s" for name, taken in filled().items())
        settle()
        print(f"{chosen.name}: {len(codes)} procedures, indexed in {seconds}")
        measure(questions(HERE / "questions.jsonl", codes))


def measure(judged: list[dict]) -> None:
    """Ask each engine all questions, as typed and without marks."""
    for engine in engines_to_ask():
        with answered_by(engine):
            ask(judged[:5])
            for line in lines(engine, ask(judged), ask(without_marks(judged))):
                print(line)
