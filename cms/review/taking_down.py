"""Gỡ nội dung: what must not be read is shown no longer, at once, by who answers for it. Nobody else finds the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.projection.words import lazily
from cms.review.access import record_to_read
from cms.review.crumbs import trail
from cms.review.fields import paragraph_field
from content_models.actions.refusal import Refused
from content_models.actions.taking_down import may_take_down_any, take_down, versions_on_show
from content_models.ledger.models import PublicRecord
from content_models.ledger.take_down import Ground
from content_models.organisation.clock.words import full_date
from content_models.organisation.clock.zone import local


class TakeDownForm(forms.Form):
    """Which versions, on what ground, and why; the public reads the ground alone."""

    versions = forms.TypedMultipleChoiceField(
        label=lazily("Bản cần gỡ"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=lazily("Bản cũ và thông báo bãi bỏ thường chép lại cùng nội dung: bỏ chọn bản không cần gỡ."),
        error_messages={
            "required": lazily("chọn ít nhất một bản"),
            "invalid_choice": lazily("chọn trong những bản đang công khai"),
        },
    )
    ground = forms.ChoiceField(
        label=lazily("Vì sao gỡ"),
        choices=[(value, lazily(str(label))) for value, label in Ground.choices],
        widget=forms.RadioSelect,
        help_text=lazily("Người dân đọc đúng dòng này."),
        error_messages={"required": lazily("chưa chọn"), "invalid_choice": lazily("chọn một trong các dòng")},
    )
    reason = paragraph_field(
        lazily("Lý do cụ thể"), help_text=lazily("Lưu trong nhật ký, chỉ người trong cơ quan đọc.")
    )

    def __init__(self, shown: Sequence[PublicRecord], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["versions"].choices = [(one.version, _words(one)) for one in shown]
        self.fields["versions"].initial = [one.version for one in shown]


def take_down_record(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show the form; a POST takes the chosen versions down."""
    record = record_to_read(type_name, pk, request.user)
    shown = versions_on_show(record) if may_take_down_any(record, request.user) else []
    if not shown:
        raise Http404
    form = TakeDownForm(shown, request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = form.cleaned_data
        try:
            take_down(record, answer["versions"], request.user, answer["ground"], answer["reason"])
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, gettext("Đã gỡ nội dung của “{record}”.").format(record=record))
            return redirect(reverse("cms_compare", args=[type_name, pk]))
    context = {"crumbs": trail(gettext("Gỡ nội dung")), "record": record, "form": form}
    return render(request, "cms/review/take_down.html", context)


def _words(record: PublicRecord) -> str:
    kind = gettext("thông báo bãi bỏ") if record.withdrawn else record.title
    return gettext("Bản {version}, công khai từ {date}: {kind}").format(
        version=record.version, date=full_date(local(record.shown_from).date()), kind=kind
    )
