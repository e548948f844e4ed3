"""Forms of the account screens: they offer what the rule of granting would let through."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext

from cms.projection.words import lazily, said
from content_models.actions.granting import administered, roles_offered
from content_models.declaration.roles import Role
from content_models.organisation.models import Account


class GrantForm(forms.Form):
    """One role at one agency of one's own, with an end or without."""

    role = forms.ChoiceField(label=lazily("Vai trò"))
    agency = forms.ModelChoiceField(label=lazily("Cơ quan"), queryset=None, empty_label=lazily("Chọn cơ quan"))

    def __init__(self, by: Account, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        agencies = administered(by)
        offered = roles_offered(by, list(agencies))
        self.fields["role"].choices = [
            ("", gettext("Chọn vai trò")),
            *((role.value, said(role.label)) for role in offered),
        ]
        self.fields["agency"].queryset = agencies

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])


class AccountForm(GrantForm):
    """A person and the first role."""

    username = forms.CharField(
        label=lazily("Tên đăng nhập"), max_length=150, help_text=lazily("Thường là địa chỉ thư công vụ.")
    )
    full_name = forms.CharField(label=lazily("Họ tên, chức danh"), max_length=150)
    field_order = ["full_name", "username", "role", "agency"]
