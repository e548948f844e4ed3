"""Rows of another agency do not exist: one mixin put before every view that a viewset builds."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.views import View

from cms.projection.choosing import choosable, is_id, shown_title
from content_models.organisation.rights import visible


class Scoped:
    """For views of one row, whose id stands in the address.

    `row_verb` of the view says what the account must be able to do with the row; one it may only read answers
    "refused", not "unknown".
    """

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        if "pk" in kwargs and request.user.is_authenticated:
            self._admit(request, kwargs["pk"])
        super().setup(request, *args, **kwargs)  # type: ignore[misc]

    def _admit(self, request: HttpRequest, pk: Any) -> None:
        if not is_id(pk) or not visible(request.user, self.model).filter(pk=pk).exists():  # type: ignore[attr-defined]
            raise Http404
        verb = getattr(self, "row_verb", "view")
        if verb != "view" and not visible(request.user, self.model, verb).filter(pk=pk).exists():  # type: ignore[attr-defined]
            raise PermissionDenied


class ScopedChoice:
    """For the views of a chooser: only what may be referred to is listed, found or returned."""

    def get_object_list(self) -> Any:
        return choosable(self.request.user, self.model_class)  # type: ignore[attr-defined]

    def get_object(self, pk: Any) -> Any:
        return self.get_object_list().filter(pk=pk if is_id(pk) else None).get()

    def get_display_title(self, instance: Any) -> str:
        return shown_title(instance)

    def get_objects(self, pks: Any) -> Any:
        return self.get_object_list().filter(pk__in=[pk for pk in pks if is_id(pk)])


def before(mixin: type, view_class: type[View]) -> type[View]:
    """Return the view class with the mixin first: one of the two places that build a class."""
    return type(view_class.__name__, (mixin, view_class), {})
