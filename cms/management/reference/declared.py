"""The tables of what the switched-on domains declare: addresses, and which role does what."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings

from cms.management.reference.markdown import code, table
from content_models.declaration.case import BY_CODE, LISTED, WITHIN, Case
from content_models.declaration.lifecycle import OWN
from content_models.declaration.record import Record
from content_models.declaration.registry import types
from content_models.declaration.rights import roles_for
from content_models.declaration.roles import Role

FOUND_BY = {LISTED: "list and search", BY_CODE: "code", WITHIN: "staff only"}


def declared() -> list[type[Record]]:
    """Return the types of the domains that the settings list, in that order."""
    rank = {name: place for place, name in enumerate(settings.DOMAINS)}
    own = [model for model in types() if domain_of(model) in rank]
    return sorted(own, key=lambda model: rank[domain_of(model)])


def domain_of(model: type[Record]) -> str:
    """Return the name of the app that declares a type."""
    return apps.get_app_config(model._meta.app_label).name


def addresses() -> str:
    """Return each type with its names."""
    heads = ("type", "in Vietnamese", "domain", "public site", "API", "found by", "legal basis")
    return table(heads, [_address(model) for model in declared()])


def _address(model: type[Record]) -> list[str]:
    reach = FOUND_BY[model.reach] if issubclass(model, Case) else "list and search"
    shown = reach != FOUND_BY[WITHIN]
    return [
        code(model.__name__),
        model._meta.verbose_name,
        code(model._meta.app_label),
        code(f"/{model.public_slug()}/") if shown else "",
        code(f"/api/v1/{model.public_plural()}/") if shown else "",
        reach,
        "; ".join(str(cited) for cited in model.basis),
    ]


def matrix() -> str:
    """Return types against roles; a letter says what a role may do within its reach."""
    rows = [[code(model.__name__), *(_cell(model, role) for role in Role)] for model in declared()]
    return table(("type", *(role.label for role in Role)), rows)


def _cell(model: type[Record], role: Role) -> str:
    letters = ["W"] if role in roles_for(model, "add") else []
    if issubclass(model, Case):
        moves = (move for move in model.lifecycle.transitions if move.role is role)
        letters += [move.name if move.at is OWN else f"{move.name}·{move.at.name}" for move in moves]
    else:
        steps = enumerate(model.lifecycle.steps, 1)
        letters += [f"{n}·{step.at.name}" for n, step in steps if step.role is role]
    reads = ["R"] if role in roles_for(model, "view") else []
    return ", ".join([*reads, *letters])


def roles() -> str:
    """Return the roles: the name in a declaration and the word of the regulations."""
    return table(("role", "in Vietnamese"), [(code(f"Role.{role.name}"), role.label) for role in Role])
