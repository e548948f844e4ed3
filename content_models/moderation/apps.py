"""Moderation as an app."""

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    """Holds the tables of submissions."""

    name = "content_models.moderation"
    label = "moderation"
    verbose_name = "Trình duyệt"
