"""The app of a domain: a province switches it off by leaving it out of the settings."""

from typing import Any

from django.apps import AppConfig


class Domain(AppConfig):
    """App of one domain: its `models.DECLARED` is the list of what it declares."""

    default = False
    models_module: Any

    def ready(self) -> None:
        from content_models.declaration.registry import register  # models exist only by now

        register(*self.models_module.DECLARED)
