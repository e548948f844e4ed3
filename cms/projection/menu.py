"""The side menu: what waits for me, then each domain with its types. Nothing that would answer "refused"."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem, admin_menu
from wagtail.admin.search import admin_search_areas

from cms.projection.words import lazily
from content_models.declaration import registry
from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.organisation.held import held_by

#: Wagtail's own entries: pages, files, settings and help that no role here can use.
NOT_OURS = {"explorer", "images", "documents", "snippets", "reports", "settings", "help", "workflow", "groups"}


class TypeItem(MenuItem):
    """The list of one declared type, for those who hold a role to read it."""

    def __init__(self, model: Any, order: int) -> None:
        self.model: type[Record] = model
        url = reverse(model.snippet_viewset.get_url_name("list"))
        words = lazily(str(model._meta.verbose_name_plural))
        super().__init__(words, url, name=model.type_name(), icon_name=model.snippet_viewset.icon, order=order)

    def is_shown(self, request: HttpRequest) -> bool:
        readers = {str(role) for role in roles_for(self.model, "view")}
        return any(held.role in readers for held in held_by(request.user))


def domain_groups() -> list[SubmenuMenuItem]:
    """One group a domain, in the order the settings list them; types in the order declared."""
    shown = [model for model in registry.types() if hasattr(model, "snippet_viewset")]
    groups = []
    for order, (label, models) in enumerate(groupby(shown, key=lambda model: model._meta.app_label), 200):
        items = [TypeItem(model, place) for place, model in enumerate(models)]
        words = apps.get_app_config(label).verbose_name
        groups.append(SubmenuMenuItem(words, Menu(items=items), name=label, icon_name="folder", order=order))
    return groups


def leave_ours(request: HttpRequest, items: list[Any]) -> None:
    """Drop Wagtail's own entries and put the groups of the domains in.

    They are dropped for later requests too: asking whether pages and images may be shown costs two queries.
    """
    admin_menu.registered_menu_items = [one for one in admin_menu.registered_menu_items if one.name not in NOT_OURS]
    items[:] = [item for item in items if item.name not in NOT_OURS]
    items += [group for group in domain_groups() if group.is_shown(request)]


def leave_out_searches() -> None:
    """Drop Wagtail's own searches of pages and images: nobody may use them, and asking whether costs queries."""
    admin_search_areas.registered_search_areas = []
