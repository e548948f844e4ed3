"""Something that waits for a role at an agency, with a due instant. "Việc chờ tôi" reads only these."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q, QuerySet

from content_models.organisation.held import held_by


class Duty(models.Model):
    """One duty. Both lifecycles open and close them; a returned submission waits for its author by name."""

    class Kind(models.TextChoices):
        DECIDE = "decide", "Chờ duyệt"
        MEND = "mend", "Trả lại để sửa"
        MOVE = "move", "Hồ sơ"
        BASIS = "basis", "Căn cứ hết hiệu lực"
        URGE = "urge", "Báo cáo theo nhắc"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    label = models.CharField(max_length=160)
    title = models.TextField()
    role = models.CharField(max_length=40, blank=True)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    submission = models.ForeignKey("moderation.Submission", models.PROTECT, related_name="duties", null=True)
    #: The one member that was returned while the rest went on; None when the duty is about all of them.
    member = models.ForeignKey("moderation.Member", models.PROTECT, related_name="duties", null=True)
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.BigIntegerField()
    key = models.CharField(max_length=120, blank=True)
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    #: The instant from which it is late; None: from the midnight after it was due.
    late_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "Việc chờ"
        default_permissions = ()
        indexes = (
            models.Index(fields=("role", "agency", "due_at"), name="duty_waits", condition=Q(closed_at=None)),
            models.Index(fields=("content_type", "object_id"), name="duty_of", condition=Q(closed_at=None)),
            models.Index(fields=("account",), name="duty_of_account", condition=Q(closed_at=None)),
        )

    def __str__(self) -> str:
        return f"{self.label}: {self.title}"


def waiting_for(account: Any) -> QuerySet[Duty]:
    """Return the open duties of an account, the most pressing first; nobody is asked to judge their own text."""
    mine = Q(account_id=account.pk)
    for held in held_by(account):
        mine |= Q(account=None, role=held.role, agency_id=held.agency_id)
    own_text = Q(kind=Duty.Kind.DECIDE, submission__authors__contains=[account.pk])
    return Duty.objects.filter(mine, closed_at=None).exclude(own_text).order_by("due_at", "pk")
