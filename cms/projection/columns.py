"""Kind -> list column: the same words as everywhere else, on the screen, in a spreadsheet and in print."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from wagtail.admin.ui.tables import BaseColumn

from cms.projection.case_columns import case_columns
from cms.projection.standing import standing_of
from cms.projection.words import lazily, said
from cms.projection.words_column import WordsColumn
from content_models.declaration import kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import Case
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.record import Record
from content_models.declaration.references import AgencyReference, Pinned, Reference
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local
from content_models.organisation.rights import may

#: Kinds whose words fit into a cell.
FITTING = (kinds.Line, kinds.Integer, kinds.Money, kinds.Year, kinds.Boolean, kinds.Date, Choice, Reference, Pinned)


class KindColumn(WordsColumn):
    """One declared field."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.names = kind if isinstance(kind, Reference) else None
        self.joins = (kind.name,) if kind.is_relation and not self.names else ()
        self.unread = (f"{kind.name}__body",) if isinstance(kind, Pinned) else ()
        label = lazily(str(kind.label))
        super().__init__(kind.name, label=label, sort_key=kind.name, accessor=self.words, width=_width(kind))

    def words(self, record: Artefact) -> str:
        value = getattr(record, self.kind.name)
        if isinstance(self.kind, kinds.Boolean):
            return gettext("Có") if value else ""
        if isinstance(self.kind, kinds.Date):
            return full_date(value) if value else ""
        plain = self.kind.plain(value)
        words = plain["title"] if plain and isinstance(self.kind, Pinned) else self.kind.text(plain)
        return said(words) if isinstance(self.kind, Choice) else words

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
        super().__init__("pick", label=lazily("Chọn"))
        self.account = account

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        told = super().get_cell_context_data(instance, parent_context)
        return told | {"may": not instance.submitted and may(self.account, "change", instance)}


class StandingColumn(WordsColumn):
    """Draft, before the steps, public or withdrawn."""

    cell_template_name = "cms/projection/standing_cell.html"

    def __init__(self) -> None:
        super().__init__("standing", label=lazily("Tình trạng"), accessor=standing_of)

    def words(self, record: Artefact) -> str:
        return ", ".join(one.words for one in standing_of(record))


class AgencyColumn(WordsColumn):
    """The owner."""

    def __init__(self) -> None:
        super().__init__("agency", label=lazily("Cơ quan"), sort_key="agency", accessor="agency")


class EditedColumn(WordsColumn):
    """When the latest draft was written, to the minute: a list is read by who was there last."""

    def __init__(self) -> None:
        super().__init__("edited_at", label=lazily("Sửa lần cuối"), sort_key="edited_at", accessor=self.words)

    def words(self, record: Artefact) -> str:
        at = record.latest_revision and local(record.latest_revision.created_at)
        return f"{full_date(at)} {at:%H:%M}" if at else ""


class EditorColumn(WordsColumn):
    """Who wrote the latest draft."""

    joins = ("latest_revision__user",)

    def __init__(self) -> None:
        super().__init__("edited_by", label=lazily("Người sửa"), sort_key="edited_by", accessor="latest_revision.user")


def columns_shown(model: type[Record]) -> list[WordsColumn]:
    """What a list shows beside the title unless somebody chose otherwise."""
    declared = [KindColumn(kind) for kind in _fitting(model) if kind.facts.column]
    if issubclass(model, Case):
        return [*declared, *case_columns(model), AgencyColumn()]
    return [*declared, StandingColumn(), AgencyColumn(), EditedColumn()]


def columns_offered(model: type[Record]) -> list[WordsColumn]:
    """Everything a list may show beside the title: the declared columns first, then what else fits a cell."""
    further = [KindColumn(kind) for kind in _fitting(model) if not kind.facts.column]
    editor = [] if issubclass(model, Case) else [EditorColumn()]
    return [*columns_shown(model), *editor, *further]


def _fitting(model: type[Record]) -> list[Kind]:
    """Nothing personal stands in a list, and so in no file made of one."""
    named = [kind for kind in model.kinds() if kind.name != model.title_field() and not kind.facts.personal]
    return [kind for kind in named if kind.facts.column or isinstance(kind, (*FITTING, AgencyReference))]
