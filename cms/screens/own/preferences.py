"""Language and appearance, kept where the frame of the staff house looks for them."""

from __future__ import annotations

from django import forms
from django.conf import settings
from wagtail.users.models import UserProfile


class PreferencesForm(forms.ModelForm):
    """What a person chooses for oneself; name and post are the office's to state."""

    preferred_language = forms.ChoiceField(label="Ngôn ngữ", choices=settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
    theme = forms.ChoiceField(
        label="Giao diện", choices=[("system", "Theo máy"), ("light", "Nền sáng"), ("dark", "Nền tối")]
    )
    contrast = forms.ChoiceField(
        label="Tương phản", choices=[("system", "Theo máy"), ("more_contrast", "Tăng tương phản")]
    )

    class Meta:
        model = UserProfile
        fields = ("preferred_language", "theme", "contrast")
