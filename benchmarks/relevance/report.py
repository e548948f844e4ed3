"""The figures of judged questions as lines to read: by engine, by set, by way of asking, then what was missed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from benchmarks.relevance.measure import Asked, mean_gain, recall, reciprocal_rank, times

HEAD = f"{'':<22}{'n':>4} {'recall@10':>10} {'MRR@10':>8} {'nDCG@10':>8} {'median':>8} {'p95 ms':>8}"


def lines(engine: str, typed: list[Asked], stripped: list[Asked]) -> Iterator[str]:
    """Yield what is said of one engine; `stripped` are the same questions without their marks."""
    yield f"\n{engine}: answered by {', '.join(sorted({one.engine for one in typed + stripped}))}"
    yield HEAD
    for way in dict.fromkeys(one.way for one in typed):
        yield line(way, [one for one in typed if one.way == way])
    for name in dict.fromkeys(one.set for one in typed):
        yield line(name, [one for one in typed if one.set == name])
        yield line(f"{name}, no marks", [one for one in stripped if one.set == name])
    yield line("all", typed)
    yield line("all, no marks", stripped)
    yield from (f"  not found: {one.question}" for one in typed if not one.rank and one.set == "tuned")


def line(name: str, asked: Collection[Asked]) -> str:
    """Return one row."""
    found = f"{recall(asked):>10.3f} {reciprocal_rank(asked):>8.3f} {mean_gain(asked):>8.3f}"
    median, p95 = times(asked)
    return f"{name:<22}{len(asked):>4} {found} {median:>8.1f} {p95:>8.1f}"
