"""What was decided at one step, by whom. Four eyes stand in the table itself."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q


class IsAmong(Func):
    """SQL `account = ANY (list)`."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = models.BooleanField()


class Decision(models.Model):
    """One step decided. Written once; a step of a submission is decided once in each round."""

    class Verdict(models.TextChoices):
        APPROVED = "approved", "Đồng ý"
        RETURNED = "returned", "Trả lại"

    submission = models.ForeignKey("moderation.Submission", models.PROTECT, related_name="decisions")
    round = models.PositiveSmallIntegerField(default=1)
    position = models.PositiveSmallIntegerField()
    #: What was before the person who decided: the members by id, and one digest over their texts and acts.
    members = ArrayField(models.BigIntegerField(), default=list)
    digest = models.CharField(max_length=64, blank=True)
    label = models.CharField(max_length=120)
    role = models.CharField(max_length=40)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    authors = ArrayField(models.BigIntegerField())

    class Meta:
        verbose_name = verbose_name_plural = "Quyết định"
        default_permissions = ()
        ordering = ("round", "position")
        constraints = (
            models.UniqueConstraint(fields=("submission", "round", "position"), name="step_decided_once"),
            models.CheckConstraint(condition=~Q(IsAmong(F("by"), F("authors"))), name="four_eyes"),
            models.CheckConstraint(
                condition=Q(on_behalf_of=None) | ~Q(IsAmong(F("on_behalf_of"), F("authors"))), name="four_eyes_stand_in"
            ),
            models.CheckConstraint(condition=~Q(verdict="returned", reason=""), name="return_states_reason"),
        )

    def __str__(self) -> str:
        return f"{self.label}: {self.get_verdict_display()}"
