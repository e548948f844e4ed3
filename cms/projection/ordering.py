"""The order of a list: by its name, by what an index holds, and by any column while the list is short enough."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import Q, QuerySet

from cms.projection.case_columns import StepColumn
from cms.projection.columns import KindColumn
from cms.projection.first_rows import BY_NAME, MANY, in_order, looked_through
from cms.projection.found_rows import FoundRows
from cms.projection.words_column import WordsColumn
from content_models.declaration import kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import Case
from content_models.declaration.choice import Choice
from content_models.declaration.fold import sort_key
from content_models.declaration.record import Record
from content_models.declaration.references import Pinned, Reference

#: So many rows are sorted by words in Vietnamese in some tens of milliseconds.
SORTED = 5000
#: What stands behind the columns that are no declared field.
OTHERS = {"agency": "agency__name", "edited_at": "latest_revision_id", "edited_by": "latest_revision__user__full_name"}
EMPTY = (None, "")
NUMBERS = re.compile(r"(\d+)")


def sorted_by(rows: QuerySet[Any], met: QuerySet[Any], column: WordsColumn, ordering: str) -> FoundRows | None:
    """Return the rows met in the order of a column; None when there are too many to be sorted. One query now.

    Words stand in Vietnamese order, numbers inside codes by their size, empty cells last.
    """
    found = list(met.order_by().values_list("pk", BY_NAME, _sorted_of(column))[: SORTED + 1])
    if len(found) > SORTED:
        return None
    found.sort(key=lambda one: (one[1], one[0]))
    ranks = {value: _rank(column, value) for *_, value in found}
    filled = [one for one in found if one[2] not in EMPTY]
    filled.sort(key=lambda one: ranks[one[2]], reverse=ordering.startswith("-"))
    ids = [pk for pk, *_ in (*filled, *(one for one in found if one[2] in EMPTY))]
    return FoundRows(rows, ids, len(ids))


def by_index(rows: QuerySet[Any], ordering: str, asked: Q) -> FoundRows | None:
    """Return a list too long to be sorted in the order that an index holds; None when none does. One query now.

    Of drafts, the one saved last has the highest number; the key is the code, folded. A condition that the first
    rows in that order do not meet leaves nothing but to read all: then there is no such order either.
    """
    column = _indexed(rows.model, ordering)
    if not column:
        return None
    ordered = rows.order_by(ordering.replace(ordering.lstrip("-"), column), "pk")
    if not asked:
        return in_order(ordered)
    first, _ = looked_through(ordered, asked)
    return FoundRows(rows, first, SORTED, ordered.filter(asked)) if len(first) >= MANY else None


def _indexed(model: type[Record], ordering: str) -> str | None:
    name = ordering.lstrip("-")
    if issubclass(model, Case):  # what has no day yet would come first among the last
        return ordering if ordering == "due_at" else None
    assert issubclass(model, Artefact)
    by_key = not model.one_per and name == next((k.name for k in model.kinds() if type(k) is kinds.Code), "")
    return {"edited_at": "latest_revision_id"}.get(name) or ("key" if by_key else None)


def _sorted_of(column: WordsColumn) -> str:
    """The stored value by which a column is sorted."""
    kind = getattr(column, "kind", None)
    if kind is not None and kind.is_relation:
        return f"{kind.name}__sort_key" if isinstance(kind, (Reference, Pinned)) else f"{kind.name}__name"
    return OTHERS.get(column.name) or str(column.name)


def _rank(column: WordsColumn, value: Any) -> Any:
    if not isinstance(value, str) or isinstance(getattr(column, "kind", None), (Reference, Pinned)):
        return value
    if isinstance(column, StepColumn):
        return column.ranks.get(value, len(column.ranks))
    if isinstance(column, KindColumn) and isinstance(column.kind, kinds.Code):
        return [(int(part), "") if part.isdigit() else (0, part) for part in NUMBERS.split(value)]
    words = dict(column.kind.vocabulary).get(value, value) if _is_choice(column) else value
    return sort_key(words)


def _is_choice(column: WordsColumn) -> bool:
    return isinstance(column, KindColumn) and isinstance(column.kind, Choice)
