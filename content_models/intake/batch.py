"""Một lượt nhập: one uploaded list on its way in. The file is kept; nothing is written until a person chose."""

from __future__ import annotations

import datetime
from typing import Any

from django.conf import settings
from django.db import models

from content_models.declaration.artefact import Artefact
from content_models.intake.agency_lists.declared import AgencyList
from content_models.intake.listed_types import listed_type

#: Days that the rows of a batch stay to be looked at; its figures, mapping and file stay for good.
KEPT_DAYS = 90


class State(models.TextChoices):
    """Where a batch stands; in `WORKING` the relay works, elsewhere it waits for a person."""

    READING = "reading", "Đang đọc tệp"
    MAPPING = "mapping", "Chờ ghép cột"
    CHECKING = "checking", "Đang kiểm tra"
    CHOOSING = "choosing", "Chờ chọn dòng"
    APPLYING = "applying", "Đang tạo bản nháp"
    DONE = "done", "Đã nhập"
    REFUSED = "refused", "Không đọc được"
    DROPPED = "dropped", "Đã bỏ"


WORKING = (State.READING, State.CHECKING, State.APPLYING)


class Batch(models.Model):
    """One list for one type and agency. `settled` of `total` rows are done in the present state."""

    type = models.CharField("Loại", max_length=60)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+", verbose_name="Cơ quan")
    file = models.ForeignKey("organisation.StoredFile", models.PROTECT, related_name="+", verbose_name="Tệp")
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    applied_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    opened_at = models.DateTimeField("Tải lên lúc")
    closed_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.READING, db_index=True)
    message = models.TextField(blank=True)
    settled = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    #: How often a reading was begun: a file that ends the program that reads it is given up.
    attempts = models.PositiveSmallIntegerField(default=0)

    sheets = models.JSONField(default=list)
    sheet = models.CharField(max_length=200, blank=True)
    #: The rows of headings; both 0 while none was found.
    head_from = models.PositiveIntegerField(default=0)
    head_to = models.PositiveIntegerField(default=0)
    #: One entry a column: heading, samples, how many rows fill it.
    columns = models.JSONField(default=list)
    #: Column number (as text) -> target; columns without one are kept aside.
    mapping = models.JSONField(default=dict)
    #: Target -> what a person wrote for every row in which no column says it.
    constants = models.JSONField(default=dict)
    #: Target -> {words of the file: what a person said they mean}.
    answers = models.JSONField(default=dict)
    #: Outcome -> rows, once it is done.
    counts = models.JSONField(default=dict)

    class Meta:
        verbose_name = verbose_name_plural = "Lượt nhập"
        default_permissions = ()
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.file.name

    @property
    def model(self) -> type[Artefact]:
        return listed_type(self.type)

    @property
    def of_agencies(self) -> bool:
        """Whether it holds agencies, which are decided for a day and never drafted."""
        return self.type == AgencyList.type_name()

    @property
    def type_label(self) -> str:
        """What the list holds, in the words of the declaration."""
        return str(self.model._meta.verbose_name)

    @property
    def working(self) -> bool:
        """Whether the relay has something to do for it."""
        return self.state in WORKING

    @property
    def of_objects(self) -> bool:
        """Whether the file names the field of each value itself (JSON Lines), so that no column is mapped."""
        return self.extension == "jsonl"

    @property
    def extension(self) -> str:
        """How the file is read: the end of its name, JSON Lines packed or not being one."""
        name = self.file.name.lower().removesuffix(".gz")
        return "jsonl" if name.endswith((".jsonl", ".json", ".ndjson")) else name.rpartition(".")[2]

    @property
    def reason(self) -> str:
        """The reason under which its drafts are written."""
        return f"Nhập từ tệp {self.file.name}, lượt {self.pk}"

    @property
    def kept_until(self) -> datetime.datetime:
        """When the rows are forgotten."""
        return self.opened_at + datetime.timedelta(days=KEPT_DAYS)

    def move(self, state: State, *since: State, **facts: Any) -> bool:
        """Go to a state if it still stands in one of `since` (default: its present one); tell whether it did."""
        held = Batch.objects.filter(pk=self.pk, state__in=since or (self.state,))
        moved = bool(held.update(state=state, **facts))
        if moved:
            self.state = state
            for name, value in facts.items():
                setattr(self, name, value)
        return moved
