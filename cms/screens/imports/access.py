"""Whose batches an account meets: those of types and agencies where it may draft. Nobody else's are ever named."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from cms.projection.words import lazily
from cms.review.crumbs import trail
from content_models.declaration.rights import roles_for
from content_models.declaration.roles import Role
from content_models.intake.batch import Batch
from content_models.intake.listed_types import listed_types
from content_models.organisation.held import held_by
from content_models.organisation.rights import agencies_within

LIST = "/quan-tri/nhap-du-lieu/"
WAY = (lazily("Nhập dữ liệu"), LIST)


def types_for(account: Any) -> list[type[Any]]:
    """What an account may bring in somewhere: the artefacts it drafts, in the order declared, then agencies."""
    held = {one.role for one in held_by(account)}
    return [model for model in listed_types() if held & {str(role) for role in roles_for(model, "add")}]


def reachable(account: Any) -> QuerySet[Batch]:
    """The batches that exist for an account; one query of agencies a drafting role."""
    by_role: dict[frozenset[Role], list[str]] = defaultdict(list)
    for model in types_for(account):
        by_role[frozenset(roles_for(model, "add"))].append(model.type_name())
    scope = Q(pk__in=[])
    for roles, names in by_role.items():
        scope |= Q(type__in=names, agency__in=agencies_within(account, roles))
    return Batch.objects.filter(scope).select_related("agency", "file", "opened_by")


def reachable_batch(account: Any, pk: int) -> Batch:
    """Return one batch; 404 alike for none and for another's."""
    found = reachable(account).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def crumbs(batch: Batch, *more: str) -> list[dict[str, str]]:
    """The way back to a batch and to the list."""
    return trail(WAY, (batch.file.name, f"{LIST}{batch.pk}/"), *more)
