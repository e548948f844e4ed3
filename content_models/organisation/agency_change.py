"""A change of agencies that was decided for a day: what it shall do, why, and whether it has been done."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q, QuerySet


class AgencyChange(models.Model):
    """One change. Until its day it may be cancelled; from its day on it is done once."""

    class Verb(models.TextChoices):
        RENAME = "rename", "Đổi tên"
        MOVE = "move", "Chuyển cơ quan cấp trên"
        MERGE = "merge", "Sáp nhập, hợp nhất"
        SPLIT = "split", "Chia, tách"
        END = "end", "Kết thúc hoạt động"
        TRANSFER = "transfer", "Chuyển giao hồ sơ, văn bản"

    verb = models.CharField("Việc", max_length=20, choices=Verb.choices)
    on = models.DateField("Từ ngày")
    basis = models.CharField("Căn cứ", max_length=300)
    reason = models.TextField("Lý do")
    #: The agencies that it changes, and those that it only leads to (successor, superior).
    agencies = ArrayField(models.BigIntegerField())
    others = ArrayField(models.BigIntegerField(), default=list)
    #: What exactly, in the words of the verb.
    plan = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    #: Why it could not be done on its day: a person has to cancel it and decide anew.
    fault = models.TextField(blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "Thay đổi tổ chức"
        default_permissions = ()
        ordering = ("on", "pk")
        indexes = (
            GinIndex(fields=("agencies",), name="change_of_agencies"),
            models.Index(fields=("on",), name="change_waits", condition=Q(applied_at=None, cancelled_at=None)),
        )

    def __str__(self) -> str:
        return f"{self.get_verb_display()}, {self.on:%d/%m/%Y}"

    @classmethod
    def waiting(cls) -> QuerySet[Any]:
        """The changes that are decided and not yet done."""
        return cls._default_manager.filter(applied_at=None, cancelled_at=None)
