"""Language and appearance, kept where the frame of the staff house looks for them."""

from __future__ import annotations

from django import forms
from django.conf import settings
from wagtail.users.models import UserProfile

from cms.projection.words import lazily


class PreferencesForm(forms.ModelForm):
    """What a person chooses for oneself; name and post are the office's to state."""

    preferred_language = forms.ChoiceField(label=lazily("Ngôn ngữ"), choices=settings.WAGTAILADMIN_PERMITTED_LANGUAGES)
    theme = forms.ChoiceField(
        label=lazily("Giao diện"),
        choices=[("system", lazily("Theo máy")), ("light", lazily("Nền sáng")), ("dark", lazily("Nền tối"))],
    )
    contrast = forms.ChoiceField(
        label=lazily("Tương phản"),
        choices=[("system", lazily("Theo máy")), ("more_contrast", lazily("Tăng tương phản"))],
    )

    class Meta:
        model = UserProfile
        fields = ("preferred_language", "theme", "contrast")
