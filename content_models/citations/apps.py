"""Citations as an app."""

from django.apps import AppConfig


class CitationsConfig(AppConfig):
    """Holds the tables of the legal-basis graph."""

    name = "content_models.citations"
    label = "citations"
    verbose_name = "Căn cứ pháp lý"
