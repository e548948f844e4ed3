"""The form that names a stand-in: one of one's own roles, a colleague found by name, two days."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from cms.projection.words import lazily
from cms.review.fields import DayField
from content_models.actions.standing_in import Naming, colleagues
from content_models.declaration.roles import Role
from content_models.organisation.account import Account
from content_models.organisation.grant import RoleGrant
from content_models.organisation.instant import day_of, now

OFFERED = 20


class StandInForm(forms.Form):
    """`words` looks a colleague up without sending the form."""

    grant = forms.ModelChoiceField(RoleGrant.objects.none(), label=lazily("Vai trò của bạn"), empty_label=None)
    words = forms.CharField(
        label=lazily("Tìm người làm thay"), required=False, max_length=150, help_text=lazily("Gõ tên, rồi bấm Tìm.")
    )
    deputy = forms.ModelChoiceField(
        Account.objects.none(),
        label=lazily("Người làm thay"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={
            "required": lazily("Chọn người làm thay"),
            "invalid_choice": lazily("Người này không làm việc ở cơ quan đó"),
        },
    )
    starts_on = DayField(label=lazily("Từ ngày"))
    ends_on = DayField(label=lazily("Đến hết ngày"))

    def __init__(self, account: Account, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account, self.today = account, day_of(now())
        own = (
            RoleGrant.objects.filter(RoleGrant.in_force(self.today), account=account)
            .select_related("agency")
            .order_by("pk")
        )
        grant: Any = self.fields["grant"]
        grant.queryset = own
        grant.label_from_instance = lambda row: f"{row.get_role_display()}, {row.agency}"
        deputy: Any = self.fields["deputy"]
        deputy.queryset = self._colleagues(own)

    def _colleagues(self, own: Any) -> Any:
        """Whom the words find among the colleagues of the chosen role, and who is chosen already."""
        sent = str(self.data.get("grant", ""))
        if not own:
            return Account.objects.none()
        chosen = next((row for row in own if str(row.pk) == sent), own[0])
        words, deputy = str(self.data.get("words", "")).strip(), str(self.data.get("deputy", ""))
        match = Q(full_name__icontains=words) | Q(username__icontains=words) if words else Q(pk__in=[])
        match |= Q(pk=int(deputy)) if deputy.isascii() and deputy.isdecimal() and len(deputy) < 19 else Q(pk__in=[])
        found = colleagues(chosen.agency, self.today).filter(match).exclude(pk=self.account.pk)
        return Account.objects.filter(
            pk__in=list(found.order_by("full_name", "pk").values_list("pk", flat=True)[:OFFERED])
        )

    def naming(self) -> Naming:
        """What was asked for, once the form is valid."""
        answer, row = self.cleaned_data, self.cleaned_data["grant"]
        days = (answer["starts_on"], answer["ends_on"])
        return Naming(self.account, answer["deputy"], Role(row.role), row.agency, *days)
