"""Tự giữ: what is being typed is kept for its writer until it is saved, however the page, net or session ends."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from content_models.actions.refusal import refuse_unless
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import canonical
from content_models.moderation.kept_text import KeptText
from content_models.organisation.account import Account
from content_models.organisation.instant import now

#: Letters of one text with its field names: twice what the longest procedure of the national database takes.
LONGEST = 2_000_000
#: Texts one person may leave unsaved, and for how long; beyond either the oldest go.
MOST = 50
DAYS = datetime.timedelta(days=30)


def keep_text(
    account: Account, model: type[Artefact], pk: int, fields: Mapping[str, Sequence[str]], based_on: int | None
) -> KeptText:
    """Keep a form as typed in place of what was kept before; `pk` 0 for a record not added yet.

    Refused when it is too long. The caller has asked whether the account may change the record.
    """
    refuse_unless(len(canonical(fields)) <= LONGEST, "Nội dung quá dài để tự lưu: hãy bấm Lưu nháp.")
    at = now()
    place = {"content_type": ContentType.objects.get_for_model(model), "object_id": pk}
    facts = {"fields": dict(fields), "based_on": based_on, "at": at}
    text, new = KeptText.objects.update_or_create(account=account, **place, defaults=facts)
    if new:
        _forget_old(account, at)
    return text


def kept_text(account: Account, model: type[Artefact], pk: int) -> KeptText | None:
    """Return what the account left unsaved of a record."""
    return _of(account, model, pk).first()


def drop_text(account: Account, model: type[Artefact], pk: int) -> None:
    """Forget a kept text: it was saved, or its writer does not want it."""
    _of(account, model, pk).delete()


def _of(account: Account, model: type[Artefact], pk: int) -> QuerySet[KeptText]:
    kind = ContentType.objects.get_for_model(model)
    return KeptText.objects.filter(account=account, content_type=kind, object_id=pk)


def _forget_old(account: Account, at: datetime.datetime) -> None:
    own = KeptText.objects.filter(account=account)
    newest = own.order_by("-at").values("pk")[:MOST]
    (own.filter(at__lt=at - DAYS) | own.exclude(pk__in=newest)).delete()
