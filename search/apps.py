"""The search room as a Django app: it owns the tables of the PostgreSQL engine and the index's cursor."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Label "search": its tables hold nothing that cannot be rebuilt from the ledger."""

    name = "search"
    label = "search"
    verbose_name = "Tìm kiếm"
    default_auto_field = "django.db.models.AutoField"
