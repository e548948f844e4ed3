"""Fields of the forms of agencies: an agency by its code, a list of codes, days as people here write them."""

from __future__ import annotations

import datetime
import re
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext

from cms.projection.words import lazily
from content_models.actions.agencies.ground import BASIS_LIMIT, Ground, organised
from content_models.declaration.agency_block import LONGEST, SUGGESTED
from content_models.organisation.models import Agency

MOST_CODES = 300
PARTED = re.compile(r"[\s,;]+")


class AgencyCode(forms.CharField):
    """The code of an agency within one's reach, its name may follow; the form sets `account`."""

    account: Any = None

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"max_length": LONGEST})
        self.widget.attrs |= SUGGESTED | {"data-agencies": "quan-ly"}

    def clean(self, value: Any) -> Any:
        words = super().clean(value).split()
        return _found(words[:1], self.account)[0] if words else None


class AgencyCodes(forms.CharField):
    """Codes of agencies within one's reach, parted by spaces, commas or lines."""

    account: Any = None

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), **options)

    def clean(self, value: Any) -> Any:
        codes = [code for code in PARTED.split(super().clean(value)) if code]
        if len(codes) > MOST_CODES:
            raise forms.ValidationError(gettext("Nhiều nhất {most_codes} mã một lần.").format(most_codes=MOST_CODES))
        return _found(list(dict.fromkeys(codes)), self.account)


class Keys(forms.CharField):
    """Keys and codes of records, parted by spaces, commas or lines."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), **options)

    def clean(self, value: Any) -> Any:
        return [key for key in PARTED.split(super().clean(value)) if key][:5000]


def _found(codes: list[str], account: Any) -> list[Agency]:
    rows = {agency.code: agency for agency in organised(account).select_related("parent").filter(code__in=codes)}
    missing = [code for code in codes if code not in rows]
    if missing:
        raise forms.ValidationError(
            gettext("Không có cơ quan mang mã {names} trong phạm vi của bạn.").format(names=", ".join(missing[:5]))
        )
    return [rows[code] for code in codes]


class GroundForm(forms.Form):
    """What every change states: its day, its basis, its reason."""

    on = forms.DateField(
        label=lazily("Từ ngày"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=lazily("Hôm nay hoặc một ngày sau này. Trước ngày đó còn hủy được."),
    )
    basis = forms.CharField(
        label=lazily("Căn cứ"),
        max_length=BASIS_LIMIT,
        help_text=lazily("Số, ký hiệu của văn bản, ví dụ: Nghị quyết 12/NQ-HĐND."),
    )
    reason = forms.CharField(label=lazily("Lý do"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, agency: Agency, account: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.agency, self.account = agency, account
        self.initial.setdefault("on", timezone.localdate())
        for field in self.fields.values():
            if isinstance(field, AgencyCode | AgencyCodes):
                field.account = account
        ground = [name for name in ("on", "basis", "reason") if name in self.fields]
        own = [name for name in self.fields if name not in ground]
        self.order_fields([*(self.field_order or ()), *own, *ground])

    def ground(self) -> Ground:
        """The ground that was stated."""
        given: dict[str, Any] = self.cleaned_data
        on: datetime.date = given["on"]
        return Ground(on, given["basis"], given["reason"])
