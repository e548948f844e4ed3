"""The ledger as an app: its triggers are armed after every migrate, in tests too."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def arm_after_migrate(using: str, **_: Any) -> None:
    """Put the append-only triggers on, whichever way the tables were made."""
    from django.db import connections

    from content_models.ledger.triggers import arm

    arm(connections[using])


class LedgerConfig(AppConfig):
    """Arms the triggers."""

    name = "content_models.ledger"
    label = "ledger"
    verbose_name = "Sổ công khai"

    def ready(self) -> None:
        post_migrate.connect(arm_after_migrate, sender=self)
