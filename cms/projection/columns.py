"""Kind -> list column: the same words as everywhere else, sortable where the database can sort."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.tables import Column, DateColumn

from cms.projection.standing import standing_of
from content_models.declaration import kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind

#: Kinds whose stored order is the order people expect.
SORTABLE = (kinds.Code, kinds.Integer, kinds.Money, kinds.Year, kinds.Date)


class KindColumn(Column):
    """One declared field marked `column=True`."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        sort_key = kind.name if isinstance(kind, SORTABLE) else None
        super().__init__(kind.name, label=kind.label, sort_key=sort_key, accessor=self.words, width=_width(kind))

    def words(self, record: Artefact) -> str:
        """The field's value as words."""
        return self.kind.text(self.kind.plain(getattr(record, self.kind.name)))


def _width(kind: Kind) -> str | None:
    """Words need room to stand in a few lines; codes, years and amounts take what they need."""
    return "16%" if type(kind) in (kinds.Line, kinds.Text) else None


class StandingColumn(Column):
    """Draft, before the steps, public or withdrawn."""

    cell_template_name = "cms/projection/standing_cell.html"

    def __init__(self) -> None:
        super().__init__("standing", label="Tình trạng", accessor=standing_of)


def columns_of(model: type[Artefact]) -> list[Any]:
    """The title as link, the declared columns, then status, agency and last change."""
    declared = [kind for kind in model.kinds() if kind.facts.column and kind.name != model.title_field()]
    return [
        "__str__",
        *(KindColumn(kind) for kind in declared),
        StandingColumn(),
        Column("agency", label="Cơ quan", accessor="agency"),
        DateColumn("edited_at", label="Sửa lần cuối", accessor="latest_revision.created_at"),
    ]


def joined_columns(model: type[Artefact]) -> list[str]:
    """The links a list shows words of: fetched with the rows, not one by one."""
    return [kind.name for kind in model.kinds() if kind.facts.column and kind.is_relation]
