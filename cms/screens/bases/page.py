"""One page of records with what each cites that has ended, in few queries whatever their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import said
from content_models.citations.citation import Citation
from content_models.citations.law import Law
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact


@dataclass
class Line:
    """A record on the screen: the documents it cites that have ended, and how far their renewal has come."""

    record: Artefact
    laws: list[Law] = field(default_factory=list)
    #: Whether a draft is open that no longer cites them.
    mended: bool = False

    @property
    def url(self) -> str:
        """The screen on which this record's bases are renewed."""
        return reverse("cms_bases_of", args=[self.record.type_name(), self.record.pk])

    @property
    def type_label(self) -> str:
        """The words for its type."""
        return said(self.record._meta.verbose_name)

    @property
    def state(self) -> str:
        """How far the renewal has come, in one word of a clerk."""
        if self.mended:
            return gettext("Đang chờ duyệt") if self.record.submitted else gettext("Đã có bản nháp thay căn cứ")
        return gettext("Chưa sửa")


def lines_of(found: Sequence[dict[str, Any]], rows: QuerySet[Citation]) -> list[Line]:
    """Return the lines of a page of `records_of`. Two queries, and one more a type on the page."""
    by_type: dict[str, list[int]] = {}
    for one in found:
        by_type.setdefault(one["type"], []).append(one["object_id"])
    records = {(name, pk): record for name, ids in by_type.items() for pk, record in _records(name, ids).items()}
    lines = {place: Line(record) for place, record in records.items()}
    ids = [one["object_id"] for one in found]
    for citation in rows.filter(object_id__in=ids).select_related("law__successor").order_by("symbol_key"):
        line = lines.get((citation.type, citation.object_id))
        if line and citation.law not in line.laws:
            line.laws.append(citation.law)
    _note_drafts(lines, ids)
    return [lines[one["type"], one["object_id"]] for one in found if (one["type"], one["object_id"]) in lines]


def _records(type_name: str, ids: Iterable[int]) -> dict[int, Any]:
    model: Any = registry.of_type(type_name)
    unshown = [kind.name for kind in model.kinds() if kind.name != model.title_field()]
    rows = model._base_manager.filter(pk__in=ids).select_related("agency").defer("folded", *unshown)
    return {row.pk: row for row in rows}


def _note_drafts(lines: dict[tuple[str, int], Line], ids: Sequence[int]) -> None:
    drafts = Citation.objects.filter(object_id__in=ids, public=False).values_list("type", "object_id", "law")
    cited: dict[tuple[str, int], set[int | None]] = {}
    for type_name, pk, law in drafts:
        cited.setdefault((type_name, pk), set()).add(law)
    for place, line in lines.items():
        ended = {law.pk for law in line.laws}
        line.mended = line.record.has_unpublished_changes and not ended & cited.get(place, set())
