"""The agency tree with dates: units merge, districts vanish, successors inherit."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from content_models.declaration.fold import sort_key


class Tier(models.TextChoices):
    """The levels of administration since 1 July 2025, and the level that vanished."""

    PROVINCE = "province", "Cấp tỉnh"
    DISTRICT = "district", "Cấp huyện (đến 30/6/2025)"
    COMMUNE = "commune", "Cấp xã"
    EXTERNAL = "external", "Ngoài tỉnh"


class Agency(models.Model):
    """A unit of the province. `path` is the chain of ids from the root, kept on this table only."""

    code = models.CharField("Mã định danh", max_length=40, unique=True)
    name = models.CharField("Tên cơ quan", max_length=300)
    short_name = models.CharField("Tên gọn", max_length=120, blank=True)
    kind = models.CharField("Loại", max_length=60, blank=True)
    tier = models.CharField("Cấp", max_length=20, choices=Tier.choices, default=Tier.PROVINCE)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name="Cơ quan cấp trên", related_name="children", null=True, blank=True
    )
    starts_on = models.DateField("Thành lập", null=True, blank=True)
    ends_on = models.DateField("Kết thúc", null=True, blank=True)
    modules_off = ArrayField(
        models.CharField(max_length=40), verbose_name="Phân hệ không dùng", default=list, blank=True
    )
    path = models.CharField(max_length=200, db_index=True, editable=False, db_collation="C", default="")
    sort_key = models.CharField(max_length=220, editable=False, default="", db_collation="C")

    class Meta:
        verbose_name = verbose_name_plural = "Cơ quan"
        ordering = ("sort_key", "code")

    def __str__(self) -> str:
        return self.short_name or self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_key = sort_key(self.name)
        super().save(*args, **kwargs)
        self._settle_path()

    def _settle_path(self) -> None:
        """Give this row and everything below it its path; records store the agency, so nothing else moves."""
        path = f"{self.parent.path if self.parent else ''}{self.pk}."
        if f".{self.pk}." in f".{self.parent.path if self.parent else ''}":
            raise ValidationError("Một cơ quan không thể nằm dưới chính nó.")
        if path != self.path:
            self.path = path
            type(self).objects.filter(pk=self.pk).update(path=path)
            for child in self.children.all():
                child._settle_path()

    @staticmethod
    def exists_on(day: datetime.date, link: str = "") -> models.Q:
        """The condition that an agency stands on a day; `link` leads to it from another table."""
        begun = models.Q(**{f"{link}starts_on": None}) | models.Q(**{f"{link}starts_on__lte": day})
        return begun & (models.Q(**{f"{link}ends_on": None}) | models.Q(**{f"{link}ends_on__gte": day}))

    def stands_on(self, day: datetime.date) -> bool:
        """The same condition, asked of a row in hand."""
        return (self.starts_on is None or self.starts_on <= day) and not self.has_ended(day)

    def has_ended(self, day: datetime.date) -> bool:
        """Whether it takes nothing new any more: what it left is continued by its successors."""
        return self.ends_on is not None and self.ends_on < day

    def uses(self, module: str) -> bool:
        """Whether this unit uses a module (a domain's app label); each can be switched off per unit (C-01)."""
        return module not in self.modules_off

    def subtree(self) -> models.QuerySet[Agency]:
        """This agency and everything below it."""
        return type(self).objects.filter(path__startswith=self.path)


class Succession(models.Model):
    """From a day on, one agency continues another: its work, its records, its open duties."""

    from_agency = models.ForeignKey(Agency, models.PROTECT, verbose_name="Cơ quan cũ", related_name="successors")
    to_agency = models.ForeignKey(Agency, models.PROTECT, verbose_name="Cơ quan kế thừa", related_name="preceded")
    on = models.DateField("Từ ngày")
    basis = models.CharField("Căn cứ", max_length=300, blank=True)
    #: False for one that took over only what was handed to it: it is named after the old one, and inherits nothing.
    whole = models.BooleanField("Kế thừa toàn bộ", default=True)

    class Meta:
        verbose_name = verbose_name_plural = "Kế thừa"
        constraints = (
            models.UniqueConstraint(fields=("from_agency", "to_agency"), name="succession_once"),
            models.UniqueConstraint(
                fields=("from_agency",), condition=models.Q(whole=True), name="one_continues_the_whole"
            ),
            models.CheckConstraint(
                condition=~models.Q(from_agency=models.F("to_agency")), name="succession_not_itself"
            ),
        )

    def __str__(self) -> str:
        return f"{self.from_agency} → {self.to_agency}"
