"""`make test`: lint, then every test, then one summary of what ran, what did not, and what to open next."""

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from cms.shell import local_postgres

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / ".local" / "test-run.json"
NOTHING = {"passed": 0, "failed": 0, "skipped": 0, "skips": {}}
SETTINGS = "cms.shell.settings.test"
EVERYTHING = "sudo bash .ci/run"


@dataclass
class Step:
    """One thing that must hold, as a command."""

    name: str
    command: list[str]
    shown: bool = False  # whether its output is shown while it runs, or only when it fails
    ok: bool = False
    seconds: float = 0.0


def steps(jobs: int, only_lint: bool, arguments: list[str]) -> list[Step]:
    """Return what has to hold, quick things first."""
    run = [sys.executable, "-m"]
    migrations = [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run", f"--settings={SETTINGS}"]
    lint = [
        Step("form (ruff)", [*run, "ruff", "check", "."]),
        Step("arrows (import-linter)", [str(Path(sys.executable).with_name("lint-imports")), "--no-logo"]),
        Step("types (mypy)", [*run, "mypy", *typed_folders()]),
        Step("migrations", migrations),
    ]
    tests = Step("tests (pytest)", [*run, "pytest", "-n", str(jobs), "--dist", "worksteal", *arguments], shown=True)
    return lint if only_lint else [*lint, tests]


def typed_folders() -> list[str]:
    """Return the folders whose types are strict: the language, and what each room derives from it."""
    found = ["content_models/declaration", *(f"{room}/projection" for room in ("cms", "api", "search", "themes"))]
    return [folder for folder in found if any((ROOT / folder).glob("*.py"))]


def do(step: Step) -> None:
    """Run *step*; show its output as it comes, or only when it failed."""
    began = time.monotonic()
    output = None if step.shown else subprocess.PIPE
    done = subprocess.run(step.command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, text=True, check=False)
    step.ok, step.seconds = done.returncode == 0, time.monotonic() - began
    if not step.ok and done.stdout:
        print(done.stdout)


def summary(done: list[Step], only_lint: bool) -> str:
    """Return the closing words; the last line counts tests in a form that CI systems read."""
    counts = json.loads(REPORT.read_text()) if REPORT.exists() else NOTHING
    lines = ["", "=" * 30 + " make test " + "=" * 30]
    lines += [f"  {'ok    ' if step.ok else 'FAILED'} {step.name:<26}{step.seconds:>7.1f} s" for step in done]
    lines += [f"  not run: {count} × {reason}" for reason, count in counts["skips"].items()]
    if counts["skips"]:
        lines.append(f"  To run everything (Debian): {EVERYTHING}")
    failed = [step.name for step in done if not step.ok]
    mend = f"mend {', '.join(failed)}; see above"
    lines.append(f"  Next: {mend if failed else 'make demo, then open its address'}.")
    if not only_lint:
        lines.append("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return "\n".join(lines)


def main() -> int:
    """Run what was asked and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2, help="processes for pytest")
    parser.add_argument("--only-lint", action="store_true", help="leave out the tests")
    parser.add_argument("arguments", nargs="*", help="handed on to pytest, after --")
    asked = parser.parse_args()
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.unlink(missing_ok=True)
    os.environ["TEST_RUN_REPORT"] = str(REPORT)
    os.environ["DATABASE_URL"] = os.environ.get("DATABASE_URL") or local_postgres.ensure()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # dozens of processes, each would compile the house anew
    todo = steps(asked.jobs, asked.only_lint, asked.arguments)
    for number, step in enumerate(todo, 1):
        print(f"[{number}/{len(todo)}] {step.name}", flush=True)
        do(step)
    print(summary(todo, asked.only_lint))
    return 0 if all(step.ok for step in todo) else 1


if __name__ == "__main__":
    sys.exit(main())
