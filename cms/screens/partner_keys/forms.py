"""What is asked of a system that gets a key, and why one loses it."""

from __future__ import annotations

from typing import Any

from django import forms

from cms.projection.agency_choice import AgencyChoice
from cms.projection.words import lazily, pairs_said
from cms.review.fields import DayField
from content_models.actions.granting import administered
from content_models.actions.issuing_keys import LONGEST_NAME, LONGEST_REASON, accounts_offered, scopes
from content_models.organisation.models import Agency

NOT_CHOSEN = lazily("chưa chọn")


class KeyForm(forms.Form):
    """A system, whose it is, what it may do, under which account it writes, until when."""

    name = forms.CharField(
        label=lazily("Hệ thống"), max_length=LONGEST_NAME, error_messages={"required": lazily("chưa nhập")}
    )
    agency = AgencyChoice(
        Agency.objects.none(),
        label=lazily("Cơ quan"),
        help_text=lazily("Khóa đọc được hồ sơ của cơ quan này và các đơn vị trực thuộc."),
        error_messages={"required": NOT_CHOSEN},
    )
    wanted = forms.MultipleChoiceField(
        label=lazily("Phạm vi"),
        required=False,
        help_text=lazily("Không chọn gì: chỉ đọc những gì đã công khai, với số lượt gọi nhiều hơn."),
        widget=forms.CheckboxSelectMultiple,
    )
    account = forms.ModelChoiceField(
        label=lazily("Tài khoản đứng tên khi chuyển bước"),
        queryset=None,
        required=False,
        empty_label=lazily("Không có"),
        help_text=lazily("Chỉ có tài khoản chưa ai từng đăng nhập: mở riêng cho hệ thống, trao đúng vai trò cần dùng."),
    )
    expires_on = DayField(
        label=lazily("Ngày cuối còn dùng được"), required=False, help_text=lazily("Để trống là không hết hạn.")
    )

    def __init__(self, by: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["agency"].queryset = administered(by)
        self.fields["account"].queryset = accounts_offered(by)
        self.fields["wanted"].choices = pairs_said(scopes())


class WithdrawalForm(forms.Form):
    """Why a key ends."""

    reason = forms.CharField(
        label=lazily("Lý do thu hồi"), max_length=LONGEST_REASON, error_messages={"required": lazily("chưa nhập")}
    )
