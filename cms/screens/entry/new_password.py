"""A new, reset or expired password is changed before anything else opens (C-05)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordChangeForm
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext

from content_models.actions.own_password import note_own_password


class NewPasswordForm(PasswordChangeForm):
    """Old once, new twice; the new one is another one."""

    field_order = ["old_password", "new_password1", "new_password2"]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["old_password"].label = gettext("Mật khẩu hiện tại")
        self.fields["new_password1"].help_text = gettext(
            "Ít nhất 10 ký tự. Vài từ không liên quan nhau vừa dễ nhớ vừa khó đoán."
        )

    def clean_new_password1(self) -> str:
        new = self.cleaned_data["new_password1"]
        if self.user.check_password(new):
            raise ValidationError(gettext("Mật khẩu mới phải khác mật khẩu đang dùng."), code="same")
        return new


class NewPassword(views.PasswordChangeView):
    """Other sessions of the account end with the old password."""

    template_name = "cms/entry/new_password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("wagtailadmin_home")

    def form_valid(self, form: forms.Form) -> HttpResponse:
        form.user.must_change_password = False
        answer = super().form_valid(form)
        note_own_password(form.user, kept=self.request.session.session_key)
        messages.success(self.request, gettext("Đã đổi mật khẩu. Các phiên đăng nhập khác của bạn đã kết thúc."))
        return answer

    def get_context_data(self, **facts: Any) -> dict[str, Any]:
        account = self.request.user
        late = account.needs_new_password and not account.must_change_password
        return super().get_context_data(**facts) | {"expired_after": settings.PASSWORD_DAYS if late else 0}
