"""Roles held at agencies, with dates; and stand-ins, dated, scoped and shown on each decision."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from content_models.declaration.roles import Role


class Dated(models.Model):
    """Something that holds from a day on and may end on one."""

    starts_on = models.DateField("Từ ngày")
    ends_on = models.DateField("Đến hết ngày", null=True, blank=True)

    class Meta:
        abstract = True

    @classmethod
    def in_force(cls, day: datetime.date) -> Q:
        """The condition that a row holds on a day."""
        return Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gte=day))


class RoleGrant(Dated):
    """An account holds a role at an agency; it reaches the subtree for reading."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="grants")
    role = models.CharField("Vai trò", max_length=40, choices=Role.choices)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="grants")
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "Phân quyền"
        constraints = (
            models.UniqueConstraint(
                fields=("account", "role", "agency"), condition=Q(ends_on=None), name="grant_open_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.account}: {self.get_role_display()}, {self.agency}"


class StandIn(Dated):
    """One account acts for another in one role at one agency between two days."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="stands_in")
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="stood_in_by")
    role = models.CharField("Vai trò", max_length=40, choices=Role.choices)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "Làm thay"

    def __str__(self) -> str:
        return f"{self.account} thay {self.on_behalf_of}"
