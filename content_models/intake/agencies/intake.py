"""Takes in files of agencies and successions together: every problem is told, and then all go in or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from django.db import transaction

from content_models.actions.refusal import Refused
from content_models.intake.agencies.tables import SUCCESSIONS, Table, read_table
from content_models.intake.agencies.tree import succession_problems, tree_problems
from content_models.intake.agencies.writing import write
from content_models.intake.problem import Problem
from content_models.organisation.agency import Agency


class FilesRefused(ValueError):
    """Nothing was taken in. `problems` names each fault with its file."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@transaction.atomic
def take_in(paths: Sequence[Path]) -> Counter[str]:
    """Take in files and return counts by outcome ("kế thừa" for successions added). Raises FilesRefused."""
    tables = [(path, read_table(path)) for path in paths]
    trees = [(path, table) for path, table in tables if table.form is not SUCCESSIONS]
    heirs = [(path, table) for path, table in tables if table.form is SUCCESSIONS]
    standing = {a.code: a.parent.code if a.parent else "" for a in Agency.objects.select_related("parent")}
    told: list[str] = []
    for path, table in trees:
        told += _told(path, [*table.problems, *tree_problems(table.rows, standing)])
        standing |= {row["code"]: row["parent_code"] for _, row in table.rows}
    for path, table in heirs:
        told += _told(path, [*table.problems, *succession_problems(table.rows, set(standing))])
    if told:
        raise FilesRefused(told)
    return _write([table for _, table in trees], [table for _, table in heirs])


def _told(path: Path, problems: Sequence[Problem]) -> list[str]:
    return [f"{path.name}: {problem}" for problem in sorted(problems, key=lambda p: p.row)]


def _write(trees: Sequence[Table], heirs: Sequence[Table]) -> Counter[str]:
    rows = [row for table in trees for row in table.rows]
    try:
        written = write(rows, [row for table in heirs for row in table.rows])
    except Refused as refusal:
        raise FilesRefused([str(refusal)]) from refusal
    counts: Counter[str] = Counter(str(outcome) for outcome in written.outcomes.values())
    counts["kế thừa"] = written.successions
    return counts
