"""Gửi đề nghị: paste the list, look at what was read, send it to the leader. Nothing typed is lost on the way."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.projection.words import lazily
from cms.review.crumbs import trail
from cms.screens.cases.access import opening_agencies
from cms.screens.cases.forms import KindsForm
from cms.screens.requests.pasting import COLUMNS, LONGEST, read
from content_models.actions.opening import open_cases
from content_models.actions.refusal import Refused
from content_models.operation.models import ACTS, AccountRequest


class PastedForm(KindsForm):
    """What a request says, with its list as it was pasted."""

    about = forms.CharField(label=lazily("Về việc"), max_length=500, error_messages={"required": lazily("chưa nhập")})
    lines = forms.CharField(
        label=lazily("Danh sách"),
        max_length=LONGEST,
        help_text=lazily("Mỗi người một dòng, dán từ bảng tính. Các cột: {columns}.", columns=", ".join(COLUMNS)),
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        error_messages={"required": lazily("chưa dán dòng nào")},
    )

    def __init__(self, agencies: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        first = agencies.first()
        self.fields["agency"] = forms.ModelChoiceField(
            agencies, label=lazily("Cơ quan"), empty_label=None, initial=first
        )
        self.order_fields(["agency", "about", "lines"])

    def clean_lines(self) -> list[dict[str, Any]]:
        pasted = read(self.cleaned_data["lines"])
        if pasted.faults:
            raise ValidationError(pasted.faults)
        return pasted.rows


def send_request(request: HttpRequest) -> HttpResponse:
    """Show the form; a POST opens the request, or with `look` only shows what was read."""
    agencies = opening_agencies(AccountRequest, request.user)
    if not agencies.exists():
        raise Http404
    form = PastedForm(agencies, request.POST or None)
    rows: list[dict[str, Any]] = []
    if request.method == "POST" and form.is_valid():
        rows = form.cleaned_data["lines"]
        opened = None if "look" in request.POST else _sent(request, form, rows)
        if opened:
            messages.success(
                request, gettext("Đã gửi {count} dòng, chờ lãnh đạo cơ quan duyệt.").format(count=len(rows))
            )
            return redirect("cms_case", opened.type_name(), opened.code)
    context = {"crumbs": trail(gettext("Đề nghị tài khoản")), "form": form, "rows": rows, "columns": COLUMNS}
    return render(request, "cms/requests/send.html", context | {"acts": [label for _, label in ACTS]})


def _sent(request: HttpRequest, form: PastedForm, rows: list[dict[str, Any]]) -> AccountRequest | None:
    kind: Any = AccountRequest.kind("lines")
    about, agency = form.cleaned_data["about"], form.cleaned_data["agency"]
    case = AccountRequest(agency=agency, about=about, lines=kind.to_python(kind.stored(rows)))
    try:
        open_cases([case], request.user)
    except ValidationError as error:
        form.take(error)
        return None
    except Refused as refused:
        form.add_error(None, str(refused))
        return None
    return case
