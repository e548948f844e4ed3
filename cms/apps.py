"""The editor's house as an app."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    """Projects every declaration onto staff screens once all are registered."""

    name = "cms"
    label = "cms"
    verbose_name = "Biên tập"

    def ready(self) -> None:
        from cms.projection.registering import register_artefacts  # models exist only by now

        register_artefacts()
