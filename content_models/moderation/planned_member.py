"""What a lead is to announce while it is still being gathered: which record, which act, in which order."""

from django.contrib.contenttypes.models import ContentType
from django.db import models

from content_models.moderation.member import Act


class PlannedMember(models.Model):
    """A working paper: nothing is frozen, and what no longer fits when it is read is left out."""

    lead_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    lead_id = models.BigIntegerField()
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.BigIntegerField()
    position = models.PositiveIntegerField()
    included = models.BooleanField("Trình lần này", default=True)
    act = models.CharField("Hành vi", max_length=20, choices=Act.choices)
    in_force_from = models.DateField("Từ ngày", null=True)
    successor_key = models.CharField("Mã thay thế", max_length=120, blank=True)
    reason = models.TextField("Lý do", blank=True)
    basis = models.TextField("Căn cứ", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "Nội dung dự kiến trình"
        default_permissions = ()
        ordering = ("position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("lead_type", "lead_id", "content_type", "object_id"), name="planned_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_act_display()} {self.object_id}"
