"""The form of a mapping: one choice a column, and what holds for all rows where no column says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.utils.translation import gettext

from cms.projection.words import said
from content_models.declaration.choice import Choice
from content_models.declaration.kinds import Line, Year
from content_models.intake.batch import Batch
from content_models.intake.mapping.guessing import is_counting
from content_models.intake.mapping.targets import Target, targets_of
from content_models.intake.sheets.cells import Cell, letter
from content_models.intake.understanding.values import NotUnderstood, read_value

#: Fields of which every record has its own: one value for all rows would be nonsense.
OWN = ("code", "title", "symbol", "name")
LONGEST = 300


@dataclass
class ColumnChoice:
    """One column as the page shows it; `path` is what is chosen, empty: kept aside."""

    place: int
    heading: str
    samples: list[str]
    filled: int
    path: str = ""
    error: str = ""

    @property
    def name(self) -> str:
        return f"cot-{self.place}"

    @property
    def letter(self) -> str:
        return letter(self.place)


@dataclass
class Constant:
    """A field that one value may fill in every row."""

    target: Target
    value: str = ""
    error: str = ""

    @property
    def name(self) -> str:
        return f"gt-{self.target.path}"

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        return self.target.kind.vocabulary if isinstance(self.target.kind, Choice) else ()


@dataclass
class ColumnForm:
    """Columns and constants, from the batch or as a person sent them."""

    batch: Batch
    columns: list[ColumnChoice] = field(default_factory=list)
    constants: list[Constant] = field(default_factory=list)

    @classmethod
    def of(cls, batch: Batch, posted: Mapping[str, str] | None = None) -> ColumnForm:
        """Return the form as it stands, checked when it was posted."""
        targets = targets_of(batch.model)
        form = cls(batch)
        for place, column in enumerate(batch.columns):
            path = posted.get(f"cot-{place}", "") if posted is not None else batch.mapping.get(str(place), "")
            form.columns.append(ColumnChoice(place, **column, path=path if path in targets else ""))
        for target in filter(_may_be_constant, targets.values()):
            said = posted.get(f"gt-{target.path}", "") if posted is not None else batch.constants.get(target.path, "")
            form.constants.append(Constant(target, str(said).strip()[:LONGEST]))
        form._check(targets)
        return form

    def _check(self, targets: Mapping[str, Target]) -> None:
        seen: dict[str, ColumnChoice] = {}
        for one in self.columns:
            first = seen.setdefault(one.path, one)
            if one.path and first is not one and not _takes_two(one.path):
                one.error = gettext("Trường này đã ghép với cột {letter}").format(letter=first.letter)
        for constant in self.constants:
            try:
                _ = constant.value and read_value(constant.target.kind, Cell(constant.value))
            except NotUnderstood as why:
                constant.error = str(why)

    @property
    def errors(self) -> list[tuple[str, str]]:
        """The place of each fault and its words."""
        wrong = [
            (f"id-{one.name}", gettext("Cột {letter}: {error}").format(letter=one.letter, error=one.error))
            for one in self.columns
            if one.error
        ]
        return wrong + [(f"id-{c.name}", f"{said(c.target.label)}: {c.error}") for c in self.constants if c.error]

    @property
    def groups(self) -> list[tuple[str, list[Target]]]:
        """The targets as a choice shows them, by group."""
        targets = targets_of(self.batch.model).values()
        return [(name, list(those)) for name, those in groupby(targets, lambda target: target.group)]

    @property
    def lacking(self) -> list[str]:
        """Labels of required fields that neither a column nor a constant fills."""
        filled = {one.path for one in self.columns} | {one.target.path for one in self.constants if one.value}
        heads = {path.partition(".")[0].partition("[")[0] for path in filled}
        kinds = (k for k in self.batch.model.kinds() if k.required and not k.blank and not k.has_default())
        return [said(kind.label) for kind in kinds if kind.name not in heads]

    def taken(self) -> dict[str, Any]:
        """Return mapping and constants as the batch keeps them."""
        return {
            "mapping": {str(one.place): one.path for one in self.columns if one.path},
            "constants": {one.target.path: one.value for one in self.constants if one.value},
        }

    def aside(self) -> list[ColumnChoice]:
        """The columns that hold something and are mapped to nothing."""
        return [one for one in self.columns if not one.path and one.filled and not is_counting(one.heading)]


def _takes_two(path: str) -> bool:
    return path == "note"


def _may_be_constant(target: Target) -> bool:
    if "[" in target.path or target.part in OWN or not isinstance(target.kind, Choice | Line | Year):
        return False
    depth = target.path.count(".")
    first_of_rows = depth == 1 and isinstance(target.kind, Choice) and target.kind.required and not target.kind.blank
    of_lead = depth == 1 and target.part in ("issuer", "year")
    own = depth == 0 and target.kind.required and not target.kind.blank
    return bool(first_of_rows or of_lead or own)
