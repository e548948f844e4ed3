"""Tờ trình: one or many frozen revisions put before the steps of approval together. The only way to go live."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.db import models

from content_models.declaration.artefact import Artefact
from content_models.declaration.lifecycle import Step


class Submission(models.Model):
    """A submission. Its lead member's agency and steps rule it; a single artefact leads itself."""

    class State(models.TextChoices):
        OPEN = "open", "Đang chờ duyệt"
        APPROVED = "approved", "Đã duyệt"
        RETURNED = "returned", "Đã trả lại"
        TAKEN_BACK = "taken_back", "Đã rút"
        CALLED_OFF = "called_off", "Đã hủy trước giờ công khai"

    title = models.TextField("Nội dung")
    lead_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    lead_id = models.BigIntegerField(null=True)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+", verbose_name="Cơ quan")
    state = models.CharField(max_length=20, choices=State.choices, default=State.OPEN, db_index=True)
    position = models.PositiveSmallIntegerField(default=0)
    #: Goes up when the steps begin anew, because what they had approved became less.
    round = models.PositiveSmallIntegerField(default=1)
    #: Goes up whenever a member leaves: a page opened before decides nothing.
    edition = models.PositiveSmallIntegerField(default=0)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    shown_from = models.DateTimeField("Công khai từ", null=True)
    note = models.TextField("Ghi chú của người trình", blank=True)
    #: Accounts that wrote or edited any member: none of them decides.
    authors = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        verbose_name = verbose_name_plural = "Tờ trình"
        default_permissions = ()

    def __str__(self) -> str:
        return self.title

    @property
    def lead_model(self) -> type[Artefact]:
        model: Any = ContentType.objects.get_for_id(self.lead_type_id).model_class()
        return model

    @property
    def steps(self) -> list[Step]:
        return list(self.lead_model.lifecycle.steps)

    @property
    def step(self) -> Step:
        """The step that waits for its decision."""
        return self.steps[self.position]
