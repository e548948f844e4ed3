"""Makes the public site a Django app, so that its template tags are found."""

from django.apps import AppConfig


class ThemesConfig(AppConfig):
    """The room of everything a citizen sees."""

    name = "themes"
    label = "themes"
    verbose_name = "Trang công khai"
