"""The add and edit screens: Wagtail's form, our draft and submit actions, two buttons and no other way out."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.generic.mixins import RevisionsRevertMixin
from wagtail.snippets.views.snippets import CreateView, EditView

from cms.projection.action_menu import FormFoot
from cms.projection.conversing import REASON, Conversing
from cms.projection.keeping import Keeping
from cms.projection.posted import refuse_malformed
from cms.projection.said_at_fields import say_at_fields
from cms.projection.standing import signed_words, standing_of
from cms.projection.submitting import put_forward, submit_screen_of
from cms.projection.words import lazily, named
from content_models.actions.drafting import draft
from content_models.actions.overtaking import Overtaken
from content_models.actions.setting_going import ask
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import digest_of
from content_models.declaration.kinds import Code, Line

#: The buttons beside "Lưu nháp", and what is said when they have done.
SAID = {"submit": lazily("Đã trình duyệt"), "ask": lazily("Đã gửi lấy ý kiến")}


class Drafting(Conversing, Keeping):
    """What adding and editing share."""

    # --- which buttons, which panels ---------------------------------------------------------------
    def get_available_actions(self) -> list[str]:
        return [*self.actions, "submit", *(["ask"] if self.model.asks else [])]

    def _get_action_menu(self) -> Any:
        locked, asks = bool(self.locked_for_user), bool(self.model.asks)
        return FormFoot(self.request, locked, asks, **self.said_of_saving())

    def get_side_panels(self) -> MediaContainer:
        """Status, locks, schedules and usage of the stock panel say what does not hold here."""
        return MediaContainer([])

    def get_lock_url(self) -> None:
        return None

    get_unlock_url = get_lock_url

    def get_editing_sessions(self) -> None:
        """Who else is here, the page asks itself: Wagtail's own would offer to save over a newer draft."""
        return None

    def get_page_subtitle(self) -> str:
        return str(self.object) if self.object.title_text() else gettext("(chưa có tên)")

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        shown = [*standing_of(self.object), *signed_words(self.object)] if self.object else []
        return super().get_context_data(**extra) | {"standing": shown, "basis": self.model.basis}

    def post(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        """A form sent without the counts of its rows, or with other than numbers there, was not sent by the page."""
        refuse_malformed(self.model, request.POST)
        try:
            return super().post(request, *args, **options)
        except MultiValueDictKeyError as missing:
            raise BadRequest(gettext("Biểu mẫu gửi lên thiếu phần.")) from missing

    # --- what a button does ------------------------------------------------------------------------
    def save_instance(self) -> Artefact:
        """Draft through the action, so that screen, import and API follow one rule and leave one event."""
        record = self.form.save(commit=False)
        self.refuse_overtaken(record)
        if self.action in SAID and unchanged(record):
            return record
        try:
            draft([record], self.request.user, self.request.POST.get(REASON, ""))
        except Overtaken as told:
            self.overtaken = told
            raise
        self.new_revision = record.latest_revision
        return record

    def form_valid(self, form: Any) -> HttpResponse:
        """Draft and submission hold together: a refused submission leaves no new draft either."""
        try:
            with transaction.atomic():
                before = self._pk
                answer = super().form_valid(form)
                if isinstance(answer, HttpResponseRedirect) and not self.overtaken:
                    self.forget_kept(before)
                return answer
        except ValidationError as error:
            say_at_fields(form, error)
            self.produced_error_message = self.get_error_message()
        except PermissionDenied as refusal:
            self.produced_error_message = str(refusal)
        return self.form_invalid(self._as_before(form))

    def _as_before(self, form: Any) -> Any:
        """What was rolled back has no row any more."""
        self.object = self.get_object()
        if self.object is None:
            form.instance.pk = None
        return form

    def submit_action(self) -> HttpResponse | None:
        screen = submit_screen_of(self.object)
        if screen:
            return redirect(screen)
        put_forward(self.object, self.request.user)
        return None

    def ask_action(self) -> None:
        """Ask the units that the text names; each finds the question among its own work."""
        ask(self.object, self.request.user)

    def get_success_message(self, instance: Any = None) -> str:
        return f"{SAID.get(self.action, gettext('Đã lưu nháp'))}: {instance or self.object}."

    def get_success_buttons(self) -> list[Any]:
        return []

    def get_error_message(self) -> str:
        return gettext("Chưa lưu: hãy xem các mục được đánh dấu.")


class ArtefactCreate(Drafting, CreateView):
    """Adds a record by its first draft."""

    template_name = "cms/projection/edit.html"

    def get_page_subtitle(self) -> str:
        return gettext("Thêm {name}").format(name=named(self.model))

    get_header_title = get_page_subtitle

    def get_initial_form_instance(self) -> Artefact:
        """A link may bring the words of a new record's lines and code; saving is still the person's own act."""
        record = super().get_initial_form_instance() or self.model()
        for kind in self.model.kinds():
            if isinstance(kind, (Code, Line)) and (words := self.request.GET.get(kind.name)):
                setattr(record, kind.name, words.replace("\0", "")[: kind.max_length])
        return record

    def get_breadcrumbs_items(self) -> list[Any]:
        return [*super().get_breadcrumbs_items()[:-1], {"url": "", "label": self.get_page_subtitle()}]


class ArtefactEdit(Drafting, EditView):
    """Adds a draft to a record; what is public does not change."""

    template_name = "cms/projection/edit.html"
    row_verb = "change"


class ArtefactRevert(Drafting, RevisionsRevertMixin, EditView):
    """Takes an earlier text as the start of a new draft."""

    template_name = "cms/projection/edit.html"
    view_name = "revisions_revert"
    row_verb = "change"


def unchanged(record: Artefact) -> bool:
    """Whether the form holds exactly the latest draft, so that submitting it needs no other one."""
    if not record.pk or not record.has_unpublished_changes:
        return False
    now, before = record.serializable_data(), record.latest_revision.content
    names = [kind.name for kind in record.kinds()]
    return digest_of([now.get(name) for name in names]) == digest_of([before.get(name) for name in names])
