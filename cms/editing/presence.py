"""Who else has a record open right now: a row for each open page, renewed by it every few seconds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext
from wagtail.admin.models import EditingSession

from cms.review.passed import moment
from content_models.declaration.artefact import Artefact
from content_models.organisation.instant import now

#: A page that is open says so every ten seconds; one that missed three is closed.
SEEN = datetime.timedelta(seconds=35)


def present(record: Artefact, account: Any, session: int, editing: bool) -> int:
    """Say that the account has the record open; return the id under which its page says so again."""
    place = _place(record)
    at = now()
    mine = EditingSession.objects.filter(pk=session, user=account, **place)
    if mine.update(last_seen_at=at, is_editing=editing):
        return session
    EditingSession.cleanup()
    row = EditingSession.objects.create(user=account, last_seen_at=at, is_editing=editing, **place)
    return row.pk


def leave(account: Any, session: int) -> None:
    """A page of the account was closed."""
    EditingSession.objects.filter(pk=session, user=account).delete()


def others_at(record: Artefact, account: Any, session: int) -> list[str]:
    """Return a sentence for everybody else who has it open, and for the account's own other windows."""
    rows = EditingSession.objects.filter(last_seen_at__gte=now() - SEEN, **_place(record)).exclude(pk=session)
    found: dict[Any, bool] = {}
    for row in rows.select_related("user").order_by("pk"):
        found[row.user] = found.get(row.user, False) or row.is_editing
    return [_words(user, account, editing) for user, editing in found.items()]


def newer_draft(record: Artefact, based_on: int | None) -> str:
    """Return who saved a later draft than the one a page was opened upon; empty while there is none."""
    latest = record.latest_revision
    if latest is None or based_on is None or latest.pk == based_on:
        return ""
    return gettext("{user} đã lưu bản nháp mới hơn lúc {moment}.").format(
        user=latest.user or gettext("Hệ thống"), moment=moment(latest.created_at)
    )


def _words(user: Any, account: Any, editing: bool) -> str:
    does = gettext("đang sửa") if editing else gettext("đang mở")
    return (
        gettext("Bạn {does} bản ghi này ở cửa sổ khác.").format(does=does)
        if user == account
        else gettext("{user} cũng {does} bản ghi này.").format(user=user, does=does)
    )


def _place(record: Artefact) -> dict[str, Any]:
    return {"content_type": ContentType.objects.get_for_model(type(record)), "object_id": str(record.pk)}


def sentences(record: Artefact, account: Any, session: int, based_on: int | None) -> Iterator[str]:
    """What a page that is open must tell its person about this record."""
    if record.submitted:
        yield gettext("Bản ghi vừa được trình nên không ghi thêm được. Nội dung bạn gõ vẫn được giữ.")
    elif told := newer_draft(record, based_on):
        yield gettext("{told} Khi bạn bấm Lưu nháp, hai bản được đặt cạnh nhau để chọn.").format(told=told)
    yield from others_at(record, account, session)
