"""One record before the steps of approval: exactly which revision, and what shall become of it."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q


class Act(models.TextChoices):
    """What a decision does to a record, in the words of the announcing decisions."""

    ANNOUNCE = "announce", "Công bố mới"
    AMEND = "amend", "Sửa đổi, bổ sung"
    REPLACE = "replace", "Thay thế"
    WITHDRAW = "withdraw", "Bãi bỏ"

    @property
    def ends(self) -> bool:
        """Whether the record stops being in force: it is withdrawn, or replaced by a successor."""
        return self in (Act.WITHDRAW, Act.REPLACE)


#: The condition that a member has neither been taken out nor returned by itself.
STAYS = Q(departure=None)


class Member(models.Model):
    """A frozen revision (id and digest) with its act. A record is in one open submission at most."""

    submission = models.ForeignKey("moderation.Submission", models.PROTECT, related_name="members")
    position = models.PositiveIntegerField()
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.BigIntegerField()
    key = models.CharField(max_length=120)
    title = models.TextField()
    act = models.CharField("Hành vi", max_length=20, choices=Act.choices)
    revision = models.ForeignKey("wagtailcore.Revision", models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    in_force_from = models.DateField("Từ ngày", null=True)
    successor_type = models.CharField(max_length=60, blank=True)
    successor_key = models.CharField(max_length=120, blank=True)
    reason = models.TextField("Lý do", blank=True)
    basis = models.TextField("Căn cứ", blank=True)
    edited_by_id = models.BigIntegerField(null=True)
    open = models.BooleanField(default=True)

    class Meta:
        verbose_name = verbose_name_plural = "Nội dung trình"
        default_permissions = ()
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("content_type", "object_id"), condition=Q(open=True), name="in_one_open_submission"
            ),
        )

    @property
    def leads(self) -> bool:
        """Whether it rules its submission; expects the submission to be loaded."""
        lead = (self.submission.lead_type_id, self.submission.lead_id)
        return (self.content_type_id, self.object_id) == lead

    def __str__(self) -> str:
        return f"{self.get_act_display()}: {self.title}"
