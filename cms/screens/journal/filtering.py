"""What an auditor narrows the journal by: account, record, verb, agency, days."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from cms.projection.verbs import WORDS
from cms.projection.words import lazily, said
from cms.review.fields import DayField
from content_models.declaration import registry
from content_models.ledger.journal import audited
from content_models.ledger.models import Event
from content_models.organisation.clock.zone import ZONE
from content_models.organisation.held import reach_of
from content_models.organisation.models import Account, Agency

PREFIX = "minhbach."


class JournalFilter(forms.Form):
    """Sent by GET; an unknown value filters nothing and says so at its field."""

    tai_khoan = forms.CharField(label=lazily("Tên đăng nhập"), required=False, max_length=150)
    viec = forms.ChoiceField(label=lazily("Việc"), required=False)
    loai = forms.ChoiceField(label=lazily("Loại"), required=False)
    khoa = forms.CharField(label=lazily("Mã, khóa"), required=False, max_length=120)
    tu = DayField(label=lazily("Từ ngày"), required=False)
    den = DayField(label=lazily("Đến hết ngày"), required=False)

    def __init__(self, auditor: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        types = [(model.type_name(), said(model._meta.verbose_name)) for model in registry.types()]
        self.fields["viec"].choices = [("", gettext("Mọi việc")), *WORDS.items()]
        self.fields["loai"].choices = [("", gettext("Mọi loại")), ("account", gettext("Tài khoản")), *types]
        self.fields["co_quan"] = forms.ModelChoiceField(
            audited(auditor),
            label=lazily("Cơ quan"),
            required=False,
            to_field_name="code",
            empty_label=lazily("Mọi cơ quan"),
        )

    def narrowed(self, rows: QuerySet[Event]) -> QuerySet[Event]:
        """Return the events that the filters leave."""
        asked = self.cleaned_data if self.is_bound and self.is_valid() else getattr(self, "cleaned_data", {})
        exact = {"type": asked.get("loai"), "key": asked.get("khoa")}
        if verb := asked.get("viec"):
            exact["action"] = f"{PREFIX}{verb}"
        rows = rows.filter(**{name: value for name, value in exact.items() if value})
        if name := asked.get("tai_khoan"):
            person = Account.objects.filter(username=name).values_list("pk", flat=True).first()
            rows = rows.filter(user=person or 0)
        if agency := asked.get("co_quan"):
            rows = rows.filter(agency__in=_below(agency))
        return rows.filter(_between(asked.get("tu"), asked.get("den")))


def _below(agency: Agency) -> list[int]:
    scope = Q(pk__in=[])
    for path in reach_of(agency):
        scope |= Q(path__startswith=path)
    return list(Agency.objects.filter(scope).values_list("pk", flat=True))


def _between(first: datetime.date | None, last: datetime.date | None) -> Q:
    days = Q()
    if first:
        days &= Q(timestamp__gte=datetime.datetime.combine(first, datetime.time.min, ZONE))
    if last:
        days &= Q(timestamp__lt=datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time.min, ZONE))
    return days
