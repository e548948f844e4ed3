"""Who enters the screens of agencies, and which agencies exist there: those one organises."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from cms.projection.words import lazily
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by

WAY = (lazily("Cơ quan"), "/quan-tri/co-quan/")


def is_organiser(account: Any) -> bool:
    """Whether an account organises agencies anywhere."""
    return any(held.role == Role.ORGANISATION_ADMIN for held in held_by(account))


def for_organisers(view: Any) -> Any:
    """Only for accounts that organise; all others are refused before anything is looked up."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_organiser(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
