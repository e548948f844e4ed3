"""A member that left an open submission: taken out by who submitted it, or returned by who decides, alone."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from content_models.moderation.decision import IsAmong


class Departure(models.Model):
    """Written once. What stays goes on; what left may be edited and submitted again."""

    class How(models.TextChoices):
        TAKEN_OUT = "taken_out", "Rút riêng"
        RETURNED = "returned", "Trả lại riêng"

    member = models.OneToOneField("moderation.Member", models.PROTECT, related_name="departure")
    how = models.CharField(max_length=20, choices=How.choices)
    label = models.CharField("Bước", max_length=120)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField()
    reason = models.TextField("Lý do")
    authors = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        verbose_name = verbose_name_plural = "Nội dung rời tờ trình"
        default_permissions = ()
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(condition=~Q(reason=""), name="departure_states_reason"),
            models.CheckConstraint(
                condition=Q(how="taken_out") | ~Q(IsAmong(F("by"), F("authors"))), name="return_four_eyes"
            ),
            models.CheckConstraint(
                condition=Q(on_behalf_of=None) | ~Q(IsAmong(F("on_behalf_of"), F("authors"))),
                name="return_four_eyes_stand_in",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_how_display()}: {self.reason}"
