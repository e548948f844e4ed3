"""The bytes of a published file: served as long as any version on show lists it, so that past versions stay whole."""

import logging
import unicodedata
from typing import BinaryIO

from django.db.models import Case, Q, When
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from content_models.declaration import registry
from content_models.ledger.models import PublicFile, PublicRecord
from content_models.ledger.reading import Moment, in_force, shown
from content_models.organisation import file_store

log = logging.getLogger("minh_bach.files")
#: Shown in the page; everything else is saved. None of them may run or load anything.
INLINE = {"application/pdf", "image/png", "image/jpeg"}
#: A digest never names other bytes. Caches of others still ask again soon: a take-down must reach them.
FOR_EVER = "public, max-age=31536000, s-maxage=60, immutable"
NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; sandbox"


def file(request: HttpRequest, digest: str, name: str) -> HttpResponse:
    """Answer with a file's exact bytes. One query; 404 for what no version on show lists, drafts above all."""
    found = listed(digest, name) if file_store.DIGEST.fullmatch(digest) and "\0" not in name else None
    if found is None:
        raise Http404("Không có tệp nào ở địa chỉ này.")
    if found.name != name:
        return redirect("themes:file", digest, found.name)
    tag = f'"{digest}"'
    response = get_conditional_response(request, etag=tag) or _bytes(found, _kept(digest))
    response["ETag"], response["Cache-Control"] = tag, FOR_EVER
    return response


def listed(digest: str, name: str) -> PublicFile | None:
    """Return the file as a version on show lists it, under the asked name if any does; None otherwise."""
    present = Moment.present()
    newest_only = [model.type_name() for model in registry.artefacts() if not model.keeps_old_files]
    versions = PublicRecord.objects.filter(shown(present), in_force(present) | ~Q(type__in=newest_only))
    asked = Case(When(name=unicodedata.normalize("NFC", name), then=0), default=1)
    rows = PublicFile.objects.filter(digest=digest, record__in=versions)
    return rows.order_by(asked, "-pk").first()


def _kept(digest: str) -> BinaryIO:
    try:
        return file_store.opened(digest)
    except FileNotFoundError:
        log.error("Mất nội dung tệp %s: đang công khai, không có trong kho tệp.", digest)
        raise Http404("Tệp này có trong danh sách nhưng không còn trong kho.") from None


def _bytes(found: PublicFile, content: BinaryIO) -> HttpResponse:
    inline = found.media_type in INLINE
    kind = found.media_type if inline else found.media_type or "application/octet-stream"
    response = FileResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(not inline, found.name)
    response["Content-Security-Policy"] = NOTHING_RUNS
    response["X-Content-Type-Options"] = "nosniff"
    return response
