"""One row of a batch: what the file says, what was understood, what is wrong, what became of it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from content_models.intake.report import Outcome


class Flag(models.TextChoices):
    """Why a row deserves a look before it goes in."""

    STOPPED = "stopped", "Có lỗi phải sửa"
    REMARKED = "remarked", "Có lưu ý"
    TEST = "test", "Nghi là dòng thử"
    HEADING = "heading", "Không phải bản ghi"
    HIDDEN = "hidden", "Dòng ẩn"
    DOUBLE = "double", "Trùng mã trong tệp"
    NAMESAKE = "namesake", "Trùng tên, khác mã"
    KEYLESS = "keyless", "Thiếu mã"
    LEADLESS = "leadless", "Thiếu quyết định công bố"


#: Rows with one of these are not chosen until a person chooses them.
DOUBTED = (Flag.STOPPED, Flag.TEST, Flag.HEADING, Flag.HIDDEN, Flag.DOUBLE, Flag.KEYLESS)


class StagedRow(models.Model):
    """`cells` is the row as it was read, in full; `plain` what was understood of it."""

    batch = models.ForeignKey("intake.Batch", models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    cells = models.JSONField(default=list)
    #: Column (as text) -> sorts of its cell, for cells that are no plain text.
    sorts = models.JSONField(default=dict)
    #: What the file itself is at fault in, found while reading: [column or null, words].
    faults = models.JSONField(default=list)
    hidden = models.BooleanField(default=False)

    key = models.CharField(max_length=120, blank=True)
    title = models.TextField(blank=True)
    plain = models.JSONField(default=dict)
    #: What is said of the decision the record is announced under, and references to other records by their ids.
    lead = models.JSONField(default=dict)
    links = models.JSONField(default=dict)
    #: [column or null, "stop" or "note", words]
    problems = models.JSONField(default=list)
    flags = ArrayField(models.CharField(max_length=20), default=list)
    outcome = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Outcome], blank=True)
    changed = models.JSONField(default=list)
    standing_id = models.BigIntegerField(null=True)
    seen_revision = models.BigIntegerField(null=True)

    chosen = models.BooleanField(default=False)
    record_id = models.BigIntegerField(null=True)
    revision_id = models.BigIntegerField(null=True)
    result = models.CharField(max_length=20, blank=True)
    told = models.TextField(blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "Dòng nhập"
        default_permissions = ()
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("batch", "number"), name="row_once_a_batch"),)
        indexes = (GinIndex(fields=("flags",), name="staged_row_flags"),)

    def __str__(self) -> str:
        return f"Dòng {self.number}"

    @property
    def stopped(self) -> bool:
        """Whether something must be mended in the file before this row can go in."""
        return Flag.STOPPED in self.flags
