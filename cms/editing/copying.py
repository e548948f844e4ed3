"""Tạo bản ghi mới từ một bản ghi: its text without its key; the address of the new draft comes next."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from cms.editing.keeping import screen_of
from cms.projection.words import lazily
from cms.review.access import record_to_read
from content_models.actions.copying import copy_as_new
from content_models.actions.refusal import Refused
from content_models.actions.submission_rules import frozen_text

COPIED = lazily("Đã tạo bản nháp mới từ “{}”. Nhập phần để trống rồi lưu.")


@require_POST
def copy_record(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Make a new draft of the latest text of a record and open it."""
    record = record_to_read(type_name, pk, request.user)
    text = frozen_text(record, record.latest_revision.content) if record.latest_revision else record
    try:
        copy = copy_as_new(text, request.user)
    except (Refused, ValidationError) as error:
        words = error.messages if isinstance(error, ValidationError) else [str(error)]
        messages.error(request, "; ".join(words))
        return redirect(screen_of(type(record), "inspect", pk))
    messages.success(request, COPIED.format(record))
    return redirect(screen_of(type(copy), "edit", copy.pk))
