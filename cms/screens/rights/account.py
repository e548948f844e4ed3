"""Một người được làm gì, ở đâu, từ đâu, đến bao giờ: what lies within the asker's reach; the rest is counted."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.crumbs import trail
from cms.screens.rights.access import person_told, watches
from cms.screens.rights.words import worded
from content_models.declaration import registry
from content_models.declaration.rights_table import VERBS
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by
from content_models.organisation.models import Account
from content_models.organisation.rights import held_for


def account_rights(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the roles of a person, then each type with what the person may do with it."""
    person, within = person_told(request.user, pk)
    held = held_by(person)
    shown = [one for one in held if one.agency_id in within]
    context = {
        "crumbs": trail(_all_rights(request.user), str(person)),
        "person": person,
        "ways": worded(shown),
        "beyond": len(held) - len(shown),
        "verbs": list(VERBS.values()),
        "types": [row for row in _types(person, within) if any(cell for cell in row["cells"])],
    }
    return render(request, "cms/rights/account.html", context)


def _all_rights(account: Any) -> str | tuple[str, str]:
    """The table of all types, a link for those who may open it."""
    words = gettext("Quyền")
    return (words, reverse("cms_all_rights")) if watches(account) else words


def _types(person: Account, within: set[int]) -> list[dict[str, Any]]:
    """One row a type: for each verb the roles that give it, within reach."""
    return [
        {
            "label": said(model._meta.verbose_name),
            "name": model.type_name(),
            "cells": [
                sorted({said(Role(one.role).label) for one in held_for(person, model, verb) if one.agency_id in within})
                for verb in VERBS
            ],
        }
        for model in registry.types()
    ]
