"""The language as an app: it only brings its checks."""

from django.apps import AppConfig
from django.core import checks


class DeclarationConfig(AppConfig):
    """Registers the checks that refuse wrong declarations."""

    name = "content_models.declaration"
    label = "declaration"

    def ready(self) -> None:
        from content_models.declaration.type_checks import check_types

        checks.register(check_types, "declaration")
