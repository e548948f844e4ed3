"""The API as an app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Serves published versions and cards to other portals."""

    name = "api"
    label = "api"
    verbose_name = "API"
