"""The list of a case type: the pieces of every staff list, newest first, with the deadline in words."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.admin.views.generic import IndexView

from cms.projection.declared_list import DeclaredList
from cms.projection.words import lazily, said
from cms.screens.cases.access import case_type
from cms.screens.cases.filtering import DUE, CaseFilters, due_conditions
from content_models.declaration.case import Case
from content_models.organisation.held import held_by

A_PAGE = 25


class CaseIndex(DeclaredList, IndexView):
    """What the account may see of a case type; nothing in it is personal, nor found by what is."""

    filterset_class = CaseFilters
    template_name = "cms/projection/list.html"
    results_template_name = "cms/projection/list_results.html"
    default_ordering = "-id"
    paginate_by = A_PAGE
    any_permission_required = None  # who reads the type nowhere finds no such address
    title_from, title_label = "code", lazily("Mã")
    counted_by = "han"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.model = case_type(kwargs["type_name"], request.user)
        self.verbose_name = said(self.model._meta.verbose_name)
        self.verbose_name_plural = said(self.model._meta.verbose_name_plural)
        super().setup(request, *args, **kwargs)

    @cached_property
    def base(self) -> QuerySet[Any]:
        """Each row with the instant at which it is read, by the database's clock."""
        return super().base.annotate(read_at=Now())

    @property
    def counted(self) -> list[tuple[str, str, Q]]:
        conditions = {} if self.is_searching else due_conditions(self.model)  # a search has its own queries
        return [(value, words, conditions[value]) for value, words in DUE if conditions]

    def name_of(self, record: Case) -> str:
        return record.code

    def get_index_url(self) -> str:
        return reverse("cms_cases", args=[self.model.type_name()])

    def get_index_results_url(self) -> str:
        return reverse("cms_cases_found", args=[self.model.type_name()])

    def get_edit_url(self, instance: Case) -> str:
        return reverse("cms_case", args=[instance.type_name(), instance.code])

    def get_list_buttons(self, instance: Case) -> list[Any]:
        """A case is moved on its own page."""
        return []

    def get_add_url(self) -> str | None:
        role = str(self.model.lifecycle.opens)
        opens = any(held.role == role and held.agency_id in self.within for held in held_by(self.request.user))
        return reverse("cms_case_open", args=[self.model.type_name()]) if opens else None

    @cached_property
    def add_item_label(self) -> str:
        return gettext("Tiếp nhận")
