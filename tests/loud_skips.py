"""What did not run is said at the end, in one place; under ``CI=true`` it is a failure.

A test that cannot run skips with ``<what is missing>; to run it: <command>``. Only tests marked ``shared``,
which need material that is not in the repository, may be skipped in CI. A test may also print one line of
measurement there: ``record_property("figure", "…")``, and name the mission row it shows: ``"mission"``.
"""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

STRICT = os.environ.get("CI") == "true"
REPORT = os.environ.get("TEST_RUN_REPORT")


class LoudSkips:
    """One run's skips and figures, gathered from every xdist worker."""

    def __init__(self) -> None:
        self.skips: Counter[tuple[str, bool]] = Counter()
        self.uncollected: set[str] = set()
        self.figures: list[str] = []
        self.rows: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a skipped test with its reason; an expected failure is not a skip."""
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skips[reason_of(report), "shared" in report.keywords] += 1
        if report.when == "call":
            self.figures += [str(value) for name, value in report.user_properties if name == "figure"]
        if report.when == "call" and report.passed:
            self.rows |= {str(value) for name, value in report.user_properties if name == "mission"}

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a module that refused to be collected: its tests are not even counted."""
        if report.skipped:
            self.uncollected.add(reason_of(report))

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what an xdist worker could not collect; xdist itself drops it."""
        self.uncollected |= set(getattr(node, "workeroutput", {}).get("uncollected", []))

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run in CI that left something out."""
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["uncollected"] = sorted(self.uncollected)
        elif STRICT and self.unexcused() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Print figures and skips, and leave the counts for `tests.run`."""
        if self.figures:
            terminalreporter.section("figures")
            for line in sorted(self.figures):
                terminalreporter.line(line)
        if self.rows:
            terminalreporter.section("mission")
            terminalreporter.line(f"{len(self.rows)} rows shown working: {', '.join(sorted(self.rows))}")
        if self.all_skips():
            terminalreporter.section("NOT RUN", sep="!", red=True)
            for reason, count in self.all_skips().items():
                terminalreporter.line(f"{count:>5} × {reason}")
        if STRICT and self.unexcused():
            terminalreporter.line("CI runs everything: what is listed above fails this run.", red=True)
        if REPORT:
            Path(REPORT).write_text(json.dumps(self.counts(terminalreporter.stats)))

    def unexcused(self) -> bool:
        """Tell whether anything was left out that CI may not leave out."""
        return bool(self.uncollected) or any(not shared for _, shared in self.skips)

    def all_skips(self) -> dict[str, int]:
        """Return how often each reason was given."""
        told = Counter({f"{reason} (a whole module)": 1 for reason in self.uncollected})
        for (reason, _), count in self.skips.items():
            told[reason] += count
        return dict(told)

    def counts(self, stats: dict[str, list[Any]]) -> dict[str, Any]:
        """Return the run in numbers."""
        failed = len(stats.get("failed", [])) + len(stats.get("error", []))
        skips = self.all_skips()
        passed = len(stats.get("passed", [])) + len(stats.get("xfailed", []))
        return {"passed": passed, "failed": failed, "skipped": sum(skips.values()), "skips": skips}


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Return why *report* was skipped, in the words of the one who skipped it."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")
