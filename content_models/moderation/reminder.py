"""Nhắc việc: one reminder for a duty and a stage of its time, and a notice for each person it is for."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Stage(models.TextChoices):
    """How a duty stands when it is called to mind."""

    SOON = "soon", "Sắp đến hạn"
    TODAY = "today", "Hết hạn hôm nay"
    LATE = "late", "Đã trễ hạn"
    URGED = "urged", "Cấp trên nhắc"


class Reminder(models.Model):
    """Made once for a duty and a stage, however many relays run."""

    duty = models.ForeignKey("moderation.Duty", models.PROTECT, related_name="reminders")
    stage = models.CharField(max_length=10, choices=Stage.choices)
    at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "Lần nhắc việc"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("duty", "stage"), name="reminded_once"),)

    def __str__(self) -> str:
        return self.get_stage_display()


class Notice(models.Model):
    """A reminder before one person, until it is read; and the letter that goes with it, if any."""

    class Mail(models.TextChoices):
        NONE = "none", "Không gửi thư"
        WAITING = "waiting", "Chờ gửi"
        SENT = "sent", "Đã gửi"
        FAILED = "failed", "Không gửi được"

    reminder = models.ForeignKey(Reminder, models.PROTECT, related_name="notices")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="notices")
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mail = models.CharField(max_length=10, choices=Mail.choices, default=Mail.NONE)
    mail_tries = models.PositiveSmallIntegerField(default=0)
    mail_after = models.DateTimeField(null=True)
    #: The kind of failure, never an address or an answer of a server.
    mail_fault = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "Thông báo"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("reminder", "account"), name="noticed_once"),)
        indexes = (
            models.Index(fields=("account", "-created_at"), name="notice_unread", condition=Q(read_at=None)),
            models.Index(fields=("mail_after",), name="notice_mail", condition=Q(mail="waiting")),
        )

    def __str__(self) -> str:
        return f"{self.reminder} · {self.account}"


class MailChoice(models.Model):
    """Who wants no letters; without a row they are sent."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="mail_choice")
    by_mail = models.BooleanField("Gửi thư nhắc việc", default=True)

    class Meta:
        verbose_name = verbose_name_plural = "Cách nhắc việc"
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.by_mail)
