"""A file of a record, for those who may view the record: drafts and past texts too, never from a public address."""

from __future__ import annotations

import logging
from typing import Any, BinaryIO
from uuid import UUID

from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.record import Record
from content_models.organisation import file_store
from content_models.organisation.rights import visible

log = logging.getLogger("minh_bach.files")


@require_safe
def attached_file(request: HttpRequest, type_name: str, pk: int, file_id: UUID) -> FileResponse:
    """Answer with the bytes as an attachment; 404 alike for no such file and for another agency's record."""
    entry = entry_of(_record(request.user, type_name, pk), str(file_id))
    if entry is None:
        raise Http404
    response = FileResponse(
        kept(entry["digest"]),
        as_attachment=True,
        filename=entry["name"],
        content_type=entry["media_type"],
    )
    response["Cache-Control"] = "no-store, private"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def kept(digest: str) -> BinaryIO:
    """The bytes of a listed file; Http404 that says so, and a line in the log, when the store has lost them."""
    try:
        return file_store.opened(digest)
    except FileNotFoundError:
        log.error("Mất nội dung tệp %s: có trong bản ghi, không có trong kho tệp.", digest)
        raise Http404(gettext("Tệp này có trong danh sách nhưng không còn trong kho.")) from None


def _record(account: Any, type_name: str, pk: int) -> Record:
    model = next((one for one in registry.types() if one.type_name() == type_name), None)
    found = visible(account, model).filter(pk=pk).first() if model else None
    if found is None:
        raise Http404
    return found


def entry_of(record: Record, file_id: str) -> dict[str, Any] | None:
    """Return the entry that the record's row or any of its texts lists under an id, None when none does."""
    names = [kind.name for kind in record.kinds() if isinstance(kind, Attachments)]
    if not names:
        return None
    texts = [{name: getattr(record, name) for name in names}]
    if isinstance(record, Artefact):
        listing = Q()
        for name in names:
            listing |= Q(**{f"content__{name}__contains": [{"id": file_id}]})
        texts += record.revisions.filter(listing).order_by("-pk").values_list("content", flat=True)[:1]
    entries = (entry for text in texts for name in names for entry in text.get(name) or [])
    return next((entry for entry in entries if entry["id"] == file_id), None)
