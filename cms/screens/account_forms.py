"""Forms of the account screens: they offer what the rule of granting would let through."""

from __future__ import annotations

from typing import Any

from django import forms

from content_models.actions.granting import administered, roles_offered
from content_models.declaration.roles import Role
from content_models.organisation.models import Account


class GrantForm(forms.Form):
    """One role at one agency of one's own, with an end or without."""

    role = forms.ChoiceField(label="Vai trò")
    agency = forms.ModelChoiceField(label="Cơ quan", queryset=None, empty_label="Chọn cơ quan")

    def __init__(self, by: Account, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        agencies = administered(by)
        offered = roles_offered(by, list(agencies))
        self.fields["role"].choices = [("", "Chọn vai trò"), *((role.value, role.label) for role in offered)]
        self.fields["agency"].queryset = agencies

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])


class AccountForm(GrantForm):
    """A person and the first role."""

    username = forms.CharField(label="Tên đăng nhập", max_length=150, help_text="Thường là địa chỉ thư công vụ.")
    full_name = forms.CharField(label="Họ tên, chức danh", max_length=150)
    field_order = ["full_name", "username", "role", "agency"]
