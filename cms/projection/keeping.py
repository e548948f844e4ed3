"""What the form of a record does so that nothing typed is lost: it says upon which draft it stands, and keeps the rest.

The page itself is `cms/editing`; both speak of the same kept text.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property

from cms.projection.typed import as_data, based_on, typed_in, with_uploads
from cms.review.passed import moment
from content_models.actions.keeping_text import drop_text, keep_text, kept_text
from content_models.actions.overtaking import Overtaken
from content_models.actions.submission_rules import open_problems
from content_models.declaration.artefact import Artefact
from content_models.declaration.rules import Problem
from content_models.moderation.models import KeptText

#: Asked in the address: show what was kept in place of the draft.
RESTORE = "lay-lai"
#: What stands after this mixin is Wagtail's; its attributes are not typed.
Screen: Any = object


class Keeping(Screen):
    """Put before Wagtail's views of one record."""

    #: Set when what was sent cannot become a draft; Wagtail's own view would only say so.
    overtaken: Overtaken | None = None

    @cached_property
    def kept(self) -> KeptText | None:
        """What the account typed here and did not save."""
        return kept_text(self.request.user, self.model, self._pk)

    @property
    def _pk(self) -> int:
        return self.object.pk if self.object and self.object.pk else 0

    @cached_property
    def base(self) -> int | None:
        """The draft that this form is filled in upon: as it says itself, as was kept, else the latest."""
        latest = self.object.latest_revision_id if self.object else None
        if self.request.method == "POST":
            return based_on(self.request.POST, latest)
        return self.kept.based_on if self.restores and self.kept else latest

    @cached_property
    def restores(self) -> bool:
        return self.request.method == "GET" and RESTORE in self.request.GET and bool(self.kept)

    def get_form_kwargs(self) -> dict[str, Any]:
        found = super().get_form_kwargs()
        return found | {"data": as_data(self.kept.fields), "files": {}} if self.restores and self.kept else found

    def get_form(self, *args: Any, **options: Any) -> Any:
        self.form = form = super().get_form(*args, **options)
        if self.restores:
            form.defer_required_fields()
        return form

    def is_valid(self, form: Any) -> bool:
        """What was put before the steps meanwhile takes no draft; what was typed, uploads too, is kept all the same."""
        if self.locked_for_user:
            form.is_valid()
            self.overtaken = Overtaken(self.object)
            self.produced_error_code, self.produced_error_message = "locked", str(self.overtaken)
            return False
        return super().is_valid(form)

    def refuse_overtaken(self, record: Artefact) -> None:
        """Overtaken for a form that was filled in upon another draft than the latest."""
        if record.pk and self.base != record.latest_revision_id:
            self.overtaken = Overtaken(record)
            raise self.overtaken

    def form_invalid(self, form: Any) -> HttpResponse:
        """What was overtaken has a page of its own, which says why."""
        return self.keep_and_compare() if self.overtaken else super().form_invalid(form)

    def keep_and_compare(self) -> HttpResponse:
        """Keep what was sent, and lead to the page that shows it beside what stands."""
        fields = with_uploads(typed_in(self.request.POST), self.form)
        keep_text(self.request.user, self.model, self._pk, fields, self.base)
        return redirect(reverse("cms_reconcile", args=[self.model._meta.model_name, self._pk]))

    def forget_kept(self, pk: int) -> None:
        """What was typed is saved now."""
        drop_text(self.request.user, self.model, pk)

    @property
    def waiting(self) -> KeptText | None:
        """A kept text about which its writer has still to choose."""
        return None if self.restores or self.request.method == "POST" else self.kept

    def said_of_saving(self) -> dict[str, Any]:
        """What the foot of the form says of the draft, and where the page keeps what is typed."""
        latest = self.object.latest_revision if self._pk else None
        return {
            "beat": reverse("cms_beat", args=[self.model._meta.model_name, self._pk]),
            "saved_at": moment(latest.created_at) if latest else "",
            "held": bool(self.waiting),
        }

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        name, pk = self.model._meta.model_name, self._pk
        addresses = {part: reverse(f"cms_{part}", args=[name, pk]) for part in ADDRESSES} if pk else {}
        return super().get_context_data(**extra) | {
            "based_on": self.base,
            "kept": self.waiting,
            "kept_at": moment(self.kept.at) if self.kept else "",
            "overtaken": bool(pk and self.kept and self.kept.based_on != self.object.latest_revision_id),
            "forget": reverse("cms_forget", args=[name, pk]),
            "around": addresses,
            "missing": missing(self.object) if pk and not self.locked_for_user else [],
        }


ADDRESSES = ("reconcile", "preview", "compare", "copy")


def missing(record: Artefact) -> list[tuple[str, str]]:
    """What still stands against submitting the saved draft, each with the place of its field on the form."""
    if not record.has_unpublished_changes:
        return []
    return [(problem.words, _place(problem)) for problem in open_problems(record)]


def _place(problem: Problem) -> str:
    """Wagtail names the section of a field after it."""
    return f"#panel-{problem.name}-section" if problem.name else ""
