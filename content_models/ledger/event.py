"""One row per thing that happened: audit trail, outbox and Wagtail's history screen at once. Append-only."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models.audit_log import BaseLogEntry, ModelLogEntryManager

from content_models.organisation.agency import Agency
from content_models.organisation.held import held_by


class EventManager(ModelLogEntryManager):
    """Wagtail's own log() lands here too; it reads only what the account's roles reach."""

    def log_action(self, instance: Any, action: str, **kwargs: Any) -> Any:
        kwargs.setdefault("agency_id", getattr(instance, "agency_id", None))
        kwargs.setdefault("type", instance._meta.model_name)
        kwargs.setdefault("key", getattr(instance, "key", None) or "")
        return super().log_action(instance, action, **kwargs)

    def viewable_by_user(self, user: Any) -> Any:
        scope = models.Q(pk__in=[])
        for held in held_by(user):
            scope |= models.Q(path__startswith=held.path)
        return self.filter(agency__in=Agency.objects.filter(scope))


class Event(BaseLogEntry):
    """Who did what to which record, when, why, in whose place, with the digests before and after."""

    object_id = models.CharField(max_length=40)
    type = models.CharField(max_length=60)
    key = models.CharField(max_length=120, blank=True)
    version = models.PositiveIntegerField(null=True)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+", null=True)
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    reason = models.TextField(blank=True)
    before = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    #: What the public feed shows, and from when; None while it is nobody's business.
    public = models.BooleanField(default=False)
    visible_from = models.DateTimeField(null=True)

    objects = EventManager()

    class Meta(BaseLogEntry.Meta):
        verbose_name = verbose_name_plural = "Sự kiện"
        default_permissions = ()
        ordering = ("-timestamp", "-id")
        indexes = (
            models.Index(fields=("content_type", "object_id", "-timestamp"), name="event_of_record"),
            models.Index(fields=("type", "key", "timestamp"), name="event_of_key"),
            models.Index(fields=("-timestamp", "-id"), name="event_latest"),
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Straight to the table: Wagtail's full_clean here costs three queries an event."""
        super(BaseLogEntry, self).save(*args, **kwargs)

    def sealed(self) -> dict[str, Any]:
        """What the chain of digests covers: everything an auditor would ask of this row."""
        names = ("id", "type", "key", "version", "object_id", "action", "label", "reason", "before", "digest")
        facts = {name: getattr(self, name) for name in names}
        return facts | {
            "agency": self.agency_id,
            "actor": self.user_id,
            "for": self.on_behalf_of_id,
            "at": self.timestamp,
            "data": self.data,
            "public": self.public,
        }


def events(rows: list[Event]) -> list[Event]:
    """Write events in one statement, each with an instant."""
    for row in rows:
        row.timestamp = row.timestamp or timezone.now()
    return Event.objects.bulk_create(rows, batch_size=500)
