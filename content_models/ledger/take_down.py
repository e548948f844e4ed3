"""Why a published version is shown no longer: the order stands beside the sealed text, and never changes."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.db import models

from content_models.ledger.public_record import PublicRecord


class Ground(models.TextChoices):
    """What may take a text from the public; the label is all that the public is told of the reason."""

    PERSONAL_DATA = "personal_data", "Có dữ liệu cá nhân không được công khai"
    WRONG_TEXT = "wrong_text", "Công bố nhầm nội dung"
    ORDERED = "ordered", "Theo yêu cầu của cơ quan có thẩm quyền"


class TakeDown(models.Model):
    """The order by which one version is shown no longer. Its validity does not end with it."""

    record = models.OneToOneField(PublicRecord, models.PROTECT, related_name="take_down")
    at = models.DateTimeField()
    ground = models.CharField(max_length=20, choices=Ground.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    #: Role and agency, as the public is told.
    ordered_as = models.CharField(max_length=300)

    class Meta:
        verbose_name = verbose_name_plural = "Lệnh gỡ nội dung"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.record_id}, {self.at}"

    @property
    def words(self) -> str:
        """The ground in the words of the public."""
        return Ground(self.ground).label


def hide_with(made: Sequence[tuple[PublicRecord, PublicRecord | None]]) -> None:
    """Versions made of a text that was taken down are not shown either: neither its end nor another owner tells it.

    Pairs of a version and the one its words come from; the versions must be saved, with `shown_until` as `hidden_from`
    gives it.
    """
    orders = [(record, source.take_down) for record, source in made if source is not None and source.taken_down]
    TakeDown.objects.bulk_create(
        TakeDown(record=record, at=order.at, ground=order.ground, by_id=order.by_id, ordered_as=order.ordered_as)
        for record, order in orders
    )
