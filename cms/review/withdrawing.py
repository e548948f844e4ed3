"""Bãi bỏ, thay thế: ending a published record is an act that goes before the same steps as its text did."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.editing.previewing import end_page, named_successor
from cms.projection.words import lazily, said
from cms.review.access import draft_to_change
from cms.review.crumbs import trail
from cms.review.fields import DayField, paragraph_field
from cms.review.published import in_force_like, successor_named
from content_models.actions.refusal import Refused
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.artefact import Artefact
from content_models.ledger.reading import listed
from content_models.moderation.member import Act, Member

NONE = ("", lazily("Không có, bãi bỏ hẳn"))


class WithdrawalForm(forms.Form):
    """Reason, day and successor; `words` looks the successor up without sending the form."""

    reason = paragraph_field(lazily("Lý do"), help_text=lazily("Người dân đọc nguyên văn."))
    basis = forms.CharField(
        label=lazily("Căn cứ"),
        max_length=2_000,
        help_text=lazily("Văn bản cho phép bãi bỏ, thay thế. Người dân đọc nguyên văn."),
        error_messages={"required": lazily("chưa nhập")},
    )
    in_force_from = DayField(
        label=lazily("Hết hiệu lực từ ngày"), required=False, help_text=lazily("Để trống thì từ ngày được duyệt.")
    )
    words = forms.CharField(
        label=lazily("Tìm bản thay thế"),
        required=False,
        max_length=200,
        help_text=lazily("Gõ mã hoặc tên, rồi bấm Tìm."),
    )
    successor = forms.ChoiceField(label=lazily("Được thay thế bằng"), required=False, widget=forms.RadioSelect)
    note = paragraph_field(lazily("Ghi chú cho người duyệt"), required=False)

    def __init__(self, record: Artefact, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["successor"].choices = [NONE, *self._offered(record)]

    def _offered(self, record: Artefact) -> list[tuple[str, str]]:
        """What the words find, and what is already chosen."""
        found = in_force_like(type(record), str(self.data.get("words", "")))
        chosen = str(self.data.get("successor", ""))
        if chosen and chosen not in {one.key for one in found}:
            found += listed(record.type_name()).filter(key=chosen)
        return [(one.key, f"{one.key} · {one.title}") for one in found if one.key != record.key]


def withdraw_record(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show the form; a POST submits the end of the record, with the button "Tìm" only looks up successors."""
    record = draft_to_change(type_name, pk, request.user)
    looking = "find" in request.POST
    form = WithdrawalForm(record, request.POST or None)
    if request.method == "POST" and not looking and form.is_valid():
        try:
            return _preview(request, record, form.cleaned_data) or _submit(request, record, form.cleaned_data)
        except (Refused, ValidationError) as error:
            form.add_error(None, error.messages if isinstance(error, ValidationError) else str(error))
    if looking:
        form.errors.clear()
    context = {"crumbs": trail(gettext("Bãi bỏ, thay thế")), "record": record, "form": form, "looking": looking}
    return render(request, "cms/review/withdraw.html", context)


def _preview(request: HttpRequest, record: Artefact, answer: dict[str, Any]) -> HttpResponse | None:
    """The page that the public would read, for the button that asks for it; nothing is kept."""
    if "preview" not in request.POST:
        return None
    act = Act.REPLACE if answer["successor"] else Act.WITHDRAW
    said = {name: answer[name] for name in ("in_force_from", "reason", "basis")}
    return end_page(request, record, Member(act=act, **said, **named_successor(record, answer["successor"])))


def _submit(request: HttpRequest, record: Artefact, answer: dict[str, Any]) -> HttpResponse:
    successor = successor_named(type(record), answer["successor"]) if answer["successor"] else None
    act = Act.REPLACE if successor else Act.WITHDRAW
    entry = Entry(record, act, answer["in_force_from"], successor, answer["reason"], answer["basis"])
    submission = submit([Proposal(record, [entry], answer["note"])], request.user)[0]
    messages.success(
        request, gettext("Đã trình {lower} “{title}”.").format(lower=said(act.label).lower(), title=submission.title)
    )
    return redirect("cms_review", submission.pk)
