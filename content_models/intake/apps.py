"""Staged import as an app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Holds the tables of batches: a list on its way in, looked at before anything of it is written."""

    name = "content_models.intake"
    label = "intake"
    verbose_name = "Nhập dữ liệu"
