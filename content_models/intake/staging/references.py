"""Finds the records and agencies that cells name: by key, by code, by a name that only one bears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from content_models.declaration.fold import fold
from content_models.declaration.references import AgencyReference
from content_models.intake.understanding.row import Understood
from content_models.intake.understanding.said import Said
from content_models.organisation.agency import Agency
from content_models.organisation.rights import visible


def link(told: Sequence[Understood], account: Any) -> list[dict[str, int]]:
    """Return the ids that each row's references lead to; one not found, or found twice, stops its row.

    One query a field, and only what the account may see is found.
    """
    asked: dict[str, list[Said]] = defaultdict(list)
    for one in told:
        for name, said in one.references.items():
            asked[name].append(said)
    ids = {name: _ids(said[0].target.kind, {one.cell.text for one in said}, account) for name, said in asked.items()}
    return [_linked(one, ids) for one in told]


def _linked(told: Understood, ids: Mapping[str, Mapping[str, list[int]]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, said in told.references.items():
        those = ids[name].get(fold(said.cell.text), [])
        if len(those) == 1:
            found[name] = those[0]
        else:
            why = f"có {len(those)} mục mang tên này" if those else "không tìm thấy mục này"
            told.found.stop(said.column, f"“{said.cell.text[:80]}”: {why}")
    return found


def _ids(kind: Any, words: set[str], account: Any) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    if isinstance(kind, AgencyReference):
        for pk, *names in Agency.objects.filter(ends_on=None).values_list("pk", "code", "name", "short_name"):
            for name in {fold(name) for name in names if name}:
                found[name].append(pk)
        return found
    model = kind.related_model
    title = model.title_field()
    asked = Q(key__in=words) | Q(**{f"{title}__in": words})
    for pk, key, name in visible(account, model).filter(asked).values_list("pk", "key", title)[:5000]:
        for one in {fold(str(key)), fold(str(name))}:
            found[one].append(pk)
    return found
