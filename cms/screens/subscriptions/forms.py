"""What is asked of a new place, and from where a place is told again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms

from cms.projection.agency_choice import AgencyChoice
from cms.projection.words import lazily
from content_models.actions.granting import administered
from content_models.actions.subscribing import public_types_by_domain
from content_models.ledger.subscription import LONGEST_ADDRESS
from content_models.organisation.models import Agency


class SubscriptionForm(forms.Form):
    """A system, whose it is, its address, and what it is told of."""

    name = forms.CharField(
        label=lazily("Hệ thống nhận"), max_length=200, error_messages={"required": lazily("chưa nhập")}
    )
    agency = AgencyChoice(
        Agency.objects.none(), label=lazily("Cơ quan"), error_messages={"required": lazily("chưa nhập")}
    )
    address = forms.CharField(
        label=lazily("Địa chỉ nhận"),
        max_length=LONGEST_ADDRESS,
        help_text=lazily("Thí dụ: https://cong.tinh.gov.vn/nhan-tin"),
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": lazily("chưa nhập")},
    )
    types = forms.MultipleChoiceField(
        label=lazily("Báo tin về"),
        required=False,
        help_text=lazily("Không chọn gì là báo tin về mọi loại nội dung công khai."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, by: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["agency"].queryset = administered(by)
        self.fields["types"].choices = public_types_by_domain()

    def types_by_domain(self) -> Iterator[tuple[str, list[Any], bool]]:
        """Yield each domain with the ticks of its types, and whether one of them is set."""
        field = self["types"]
        ticks, chosen = {tick.data["value"]: tick for tick in field.subwidgets}, set(field.value() or ())
        for domain, types in self.fields["types"].choices:
            yield domain, [ticks[name] for name, _ in types], any(name in chosen for name, _ in types)


class AgainForm(forms.Form):
    """From where everything is told again."""

    position = forms.IntegerField(
        label=lazily("Gửi lại mọi tin sau vị trí"),
        min_value=0,
        max_value=2**63 - 1,
        help_text=lazily("0 là gửi lại từ đầu. Nơi nhận nhận ra tin đã có theo mã tin."),
        error_messages={"required": lazily("chưa nhập")},
    )
