"""Đôn đốc: a superior reminds a unit below of what is missing or late; the unit answers, the superior concludes."""

from django.conf import settings
from django.db import models


class Urging(models.Model):
    """One reminder to one unit (C-19), with the results of the check: recommendations and remedies."""

    class State(models.TextChoices):
        SENT = "sent", "Chờ đơn vị báo cáo"
        ANSWERED = "answered", "Đơn vị đã báo cáo"
        CLOSED = "closed", "Đã kết luận"

    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+", verbose_name="Đơn vị")
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sender = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+", verbose_name="Cơ quan nhắc")
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    sent_at = models.DateTimeField()
    words = models.TextField("Nội dung nhắc")
    #: What the board counted when it was sent: name of the count -> number.
    counted = models.JSONField(default=dict)
    due_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.SENT)
    answer = models.TextField("Báo cáo của đơn vị", blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    answered_at = models.DateTimeField(null=True)
    recommendation = models.TextField("Kiến nghị", blank=True)
    remedy = models.TextField("Biện pháp khắc phục", blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "Nhắc đơn vị"
        default_permissions = ()
        ordering = ("-sent_at", "-pk")

    def __str__(self) -> str:
        return f"Nhắc {self.agency}"
