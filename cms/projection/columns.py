"""Kind -> list column: the same words as everywhere else, on the screen, in a spreadsheet and in print."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.tables import BaseColumn, Column

from cms.projection.standing import standing_of
from content_models.declaration import kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.references import AgencyReference, Reference
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local
from content_models.organisation.rights import may

#: Kinds whose words fit into a cell.
FITTING = (kinds.Line, kinds.Integer, kinds.Money, kinds.Year, kinds.Boolean, kinds.Date, Choice, Reference)


class WordsColumn(Column):
    """A column whose cells are words; `joins` are the links it needs beside the row, `names` what it refers to."""

    joins: tuple[str, ...] = ()
    names: Kind | None = None

    def words(self, record: Artefact) -> str:
        """The cell's words."""
        return str(self.get_value(record) or "")

    def cell(self, record: Artefact) -> Any:
        """The cell of a spreadsheet: whole numbers and days as such, else the words."""
        return self.words(record)


class KindColumn(WordsColumn):
    """One declared field."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.names = kind if isinstance(kind, Reference) else None
        self.joins = (kind.name,) if kind.is_relation and not self.names else ()
        super().__init__(kind.name, label=kind.label, sort_key=kind.name, accessor=self.words, width=_width(kind))

    def words(self, record: Artefact) -> str:
        value = getattr(record, self.kind.name)
        if isinstance(self.kind, kinds.Boolean):
            return "Có" if value else ""
        if isinstance(self.kind, kinds.Date):
            return full_date(value) if value else ""
        return self.kind.text(self.kind.plain(value))

    def cell(self, record: Artefact) -> Any:
        value = getattr(record, self.kind.name)
        counted = isinstance(self.kind, (kinds.Integer, kinds.Money, kinds.Year, kinds.Date)) and value is not None
        return value if counted else self.words(record)


def _width(kind: Kind) -> str | None:
    """Words need room to stand in a few lines; codes, years and amounts take what they need."""
    return "16%" if type(kind) in (kinds.Line, kinds.Text) else None


class PickColumn(BaseColumn):
    """A box before each row that the account may change."""

    header_template_name = "cms/projection/pick_header.html"
    cell_template_name = "cms/projection/pick_cell.html"

    def __init__(self, account: Any) -> None:
        super().__init__("pick", label="Chọn")
        self.account = account

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        told = super().get_cell_context_data(instance, parent_context)
        return told | {"may": not instance.submitted and may(self.account, "change", instance)}


class StandingColumn(WordsColumn):
    """Draft, before the steps, public or withdrawn."""

    cell_template_name = "cms/projection/standing_cell.html"

    def __init__(self) -> None:
        super().__init__("standing", label="Tình trạng", accessor=standing_of)

    def words(self, record: Artefact) -> str:
        return ", ".join(one.words for one in standing_of(record))


class AgencyColumn(WordsColumn):
    """The owner."""

    def __init__(self) -> None:
        super().__init__("agency", label="Cơ quan", sort_key="agency", accessor="agency")


class EditedColumn(WordsColumn):
    """When the latest draft was written, to the minute: a list is read by who was there last."""

    def __init__(self) -> None:
        super().__init__("edited_at", label="Sửa lần cuối", sort_key="edited_at", accessor=self.words)

    def words(self, record: Artefact) -> str:
        at = record.latest_revision and local(record.latest_revision.created_at)
        return f"{full_date(at)} {at:%H:%M}" if at else ""


class EditorColumn(WordsColumn):
    """Who wrote the latest draft."""

    joins = ("latest_revision__user",)

    def __init__(self) -> None:
        super().__init__("edited_by", label="Người sửa", sort_key="edited_by", accessor="latest_revision.user")


def columns_shown(model: type[Artefact]) -> list[WordsColumn]:
    """What a list shows beside the title unless somebody chose otherwise."""
    declared = [KindColumn(kind) for kind in _fitting(model) if kind.facts.column]
    return [*declared, StandingColumn(), AgencyColumn(), EditedColumn()]


def columns_offered(model: type[Artefact]) -> list[WordsColumn]:
    """Everything a list may show beside the title: the declared columns first, then what else fits a cell."""
    further = [KindColumn(kind) for kind in _fitting(model) if not kind.facts.column]
    return [*columns_shown(model), EditorColumn(), *further]


def _fitting(model: type[Artefact]) -> list[Kind]:
    """Nothing personal stands in a list."""
    named = [kind for kind in model.kinds() if kind.name != model.title_field() and not kind.facts.personal]
    return [kind for kind in named if kind.facts.column or isinstance(kind, (*FITTING, AgencyReference))]
