"""What is asked of a new place, and from where a place is told again."""

from __future__ import annotations

from typing import Any

from django import forms

from cms.projection.words import lazily, pairs_said
from content_models.actions.granting import administered
from content_models.actions.subscribing import public_types
from content_models.ledger.subscription import LONGEST_ADDRESS


class SubscriptionForm(forms.Form):
    """A system, whose it is, its address, and what it is told of."""

    name = forms.CharField(
        label=lazily("Hệ thống nhận"), max_length=200, error_messages={"required": lazily("chưa nhập")}
    )
    agency = forms.ModelChoiceField(
        label=lazily("Cơ quan"),
        queryset=None,
        empty_label=lazily("Chọn cơ quan"),
        error_messages={"required": lazily("chưa chọn")},
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
        self.fields["types"].choices = pairs_said(public_types())


class AgainForm(forms.Form):
    """From where everything is told again."""

    position = forms.IntegerField(
        label=lazily("Gửi lại mọi tin sau vị trí"),
        min_value=0,
        max_value=2**63 - 1,
        help_text=lazily("0 là gửi lại từ đầu. Nơi nhận nhận ra tin đã có theo mã tin."),
        error_messages={"required": lazily("chưa nhập")},
    )
