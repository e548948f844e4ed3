"""Rows that somebody would put forward, sorted by what becomes of them: alone, under a decision, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from content_models.actions.refusal import Refused
from content_models.actions.submission_rules import check_submittable
from content_models.declaration.artefact import Artefact
from content_models.declaration.references import Reference
from content_models.moderation.member import Act
from content_models.organisation.rights import visible


@dataclass
class SortedOut:
    """`led` are rows by the decision they are announced under; `refused` come with the words against each."""

    own: list[Artefact] = field(default_factory=list)
    led: dict[Artefact, list[Artefact]] = field(default_factory=dict)
    refused: list[tuple[Artefact, list[str]]] = field(default_factory=list)


def sorted_out(rows: Sequence[Artefact], account: Any) -> SortedOut:
    """Sort rows that were fetched with their latest revision. One query for all decisions together, beside checks."""
    found, leads = SortedOut(), _leads_of(rows, account)
    for row in rows:
        if words := _against(row, account):
            found.refused.append((row, words))
        elif lead := leads.get(row.pk):
            found.led.setdefault(lead, []).append(row)
        else:
            found.own.append(row)
    return found


def _against(row: Artefact, account: Any) -> list[str]:
    try:
        check_submittable(row, Act.AMEND if row.version else Act.ANNOUNCE, account)
    except ValidationError as error:
        return list(error.messages)
    except Refused as refused:
        return [str(refused)]
    return []


def _leads_of(rows: Sequence[Artefact], account: Any) -> dict[Any, Artefact]:
    """By row: the decision, not yet public or submitted, that its latest text names or that it is."""
    if not rows:
        return {}
    if rows[0].leads:
        return {row.pk: row for row in rows}
    kind: Any = next((kind for kind in rows[0].kinds() if _announces(kind)), None)
    if kind is None:
        return {}
    named = {row.pk: row.latest_revision.content.get(kind.name) for row in rows if row.latest_revision}
    waiting = visible(account, kind.related_model, "change").filter(version=0, submitted=False)
    leads = waiting.in_bulk({pk for pk in named.values() if pk})
    return {row: leads[pk] for row, pk in named.items() if pk in leads}


def _announces(kind: Any) -> bool:
    return isinstance(kind, Reference) and getattr(kind.related_model, "leads", "") == kind.name
