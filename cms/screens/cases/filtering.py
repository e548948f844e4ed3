"""The filters of a case list: state, deadline, agency with what it succeeded, and the declared choices."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from content_models.declaration.case import Case
from content_models.declaration.choice import Choice
from content_models.declaration.process import STOPS
from content_models.declaration.rights import roles_for
from content_models.organisation.clock.zone import ZONE
from content_models.organisation.held import reach_of
from content_models.organisation.models import Agency
from content_models.organisation.rights import agencies_within

LATE, TODAY, WAITS, OPEN = "tre", "hom-nay", "cho", "dang"
DUE = [("", "Mọi hạn"), (LATE, "Trễ hạn"), (TODAY, "Hết hạn hôm nay"), (WAITS, "Tạm dừng"), (OPEN, "Đang xử lý")]


class FilterForm(forms.Form):
    """Sent by GET; an unknown value filters nothing and says so at its field."""

    q = forms.CharField(
        label="Mã, nội dung", required=False, max_length=200, widget=forms.TextInput({"type": "search"})
    )
    han = forms.ChoiceField(label="Hạn", required=False, choices=DUE)

    def __init__(self, model: type[Case], account: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.model = model
        self.choices = [kind for kind in model.kinds() if kind.facts.filter and isinstance(kind, Choice)]
        states = [("", "Mọi bước"), *((state.name, state.label) for state in model.lifecycle.states)]
        self.fields["buoc"] = forms.ChoiceField(label="Bước", required=False, choices=states)
        within = agencies_within(account, roles_for(model, "view"))
        self.fields["co_quan"] = forms.ModelChoiceField(
            within, label="Cơ quan", required=False, to_field_name="code", empty_label="Mọi cơ quan"
        )
        for kind in self.choices:
            options = [("", "Tất cả"), *kind.vocabulary]
            self.fields[kind.name] = forms.ChoiceField(label=kind.label, required=False, choices=options)

    def narrowed(self, rows: QuerySet[Any], now: datetime.datetime) -> QuerySet[Any]:
        """Return the rows that the filters leave."""
        asked = self.cleaned_data if self.is_bound and self.is_valid() else getattr(self, "cleaned_data", {})
        wanted = {kind.name: asked[kind.name] for kind in self.choices if asked.get(kind.name)}
        if asked.get("buoc"):
            wanted["state"] = asked["buoc"]
        if asked.get("co_quan"):
            rows = rows.filter(agency__in=_and_what_it_succeeded(asked["co_quan"]))
        return rows.filter(_due(self.model, asked.get("han", ""), now), **wanted)


def _and_what_it_succeeded(agency: Agency) -> QuerySet[Agency]:
    scope = Q(pk__in=[])
    for path in reach_of(agency):
        scope |= Q(path__startswith=path)
    return Agency.objects.filter(scope)


def _due(model: type[Case], choice: str, now: datetime.datetime) -> Q:
    """The condition of a choice; what waits is never late, even when its day passed before it began to wait."""
    waits = Q(state__in=[state.name for state in model.lifecycle.states if state.clock is STOPS])
    runs = Q(ended_at=None) & ~waits
    today = datetime.datetime.combine(now.astimezone(ZONE).date(), datetime.time.min, ZONE)
    conditions = {
        LATE: runs & Q(late_at__lte=now),
        TODAY: runs & Q(due_at__gte=today, due_at__lt=today + datetime.timedelta(days=1)),
        WAITS: waits,
        OPEN: Q(ended_at=None),
    }
    return conditions.get(choice, Q())
