"""The lists that were brought in, newest first, and the form to bring in another."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.projection.words import lazily, said
from cms.review.crumbs import trail
from cms.screens.imports.access import reachable, types_for
from content_models.declaration.rights import roles_for
from content_models.intake.batch import KEPT_DAYS
from content_models.intake.listed_types import listed_type
from content_models.intake.sheets.cells import MOST_ROWS, grouped
from content_models.intake.staging.opening import LISTS, open_batch
from content_models.organisation.rights import agencies_within
from content_models.organisation.uploads.check import LARGEST_MB


class UploadForm(forms.Form):
    """What the list holds, whose it is, and the file."""

    type = forms.ChoiceField(label=lazily("Danh sách gì"))
    agency = forms.ModelChoiceField(label=lazily("Của cơ quan"), queryset=None, empty_label=None)
    file = forms.FileField(
        label=lazily("Tệp"),
        help_text=lazily(
            "Excel (.xlsx, .xls), .ods, CSV hoặc JSON Lines; đến {size} MB và {rows} dòng.",
            size=LARGEST_MB,
            rows=grouped(MOST_ROWS),
        ),
        max_length=500,
    )

    def __init__(self, account: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        models = types_for(account)
        self.fields["type"].choices = [(m.type_name(), said(m._meta.verbose_name)) for m in models]
        roles = {role for model in models for role in roles_for(model, "add")}
        self.fields["agency"].queryset = agencies_within(account, roles).filter(ends_on=None)
        self.fields["file"].widget.attrs["accept"] = ",".join(f".{name}" for name in LISTS)


def imports(request: HttpRequest) -> HttpResponse:
    """Show batches within reach; a POST keeps the file and opens a batch."""
    models = types_for(request.user)
    if not models:
        raise PermissionDenied
    form = UploadForm(request.user, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            batch = open_batch(listed_type(told["type"]), told["agency"], told["file"], request.user)
        except (ValidationError, PermissionDenied) as error:
            form.add_error("file", error.messages if isinstance(error, ValidationError) else str(error))
        else:
            return redirect("cms_import", batch.pk)
    page = Paginator(reachable(request.user), 25).get_page(request.GET.get("p"))
    shown = {
        "form": form,
        "page": page,
        "templates": [(one.type_name(), said(one._meta.verbose_name)) for one in models],
        "kept": KEPT_DAYS,
        "crumbs": trail(gettext("Nhập dữ liệu")),
    }
    return render(request, "cms/imports/list.html", shown)
