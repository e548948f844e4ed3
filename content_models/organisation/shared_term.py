"""The entries of shared categories, one row each; written only when a category is published."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction

from content_models.declaration import terms


class SharedTerm(models.Model):
    """One entry. Its value is stored in records for ever; `names` are all the words it ever had."""

    category = models.CharField(max_length=60)
    value = models.CharField(max_length=60)
    label = models.CharField(max_length=500)
    retired = models.BooleanField(default=False)
    place = models.PositiveIntegerField()
    names = ArrayField(models.CharField(max_length=500), default=list)

    class Meta:
        verbose_name = verbose_name_plural = "Mục của danh mục dùng chung"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("category", "value"), name="term_once"),)

    def __str__(self) -> str:
        return self.label


def fill(category: str, entries: Sequence[dict[str, Any]]) -> None:
    """Bring the entries of a category up to its published text; what stood under an entry before is remembered.

    Each entry has `code`, `label` and `retired`. Readers of other processes follow within seconds.
    """
    before = {row.value: row.names for row in SharedTerm.objects.filter(category=category)}
    rows = [
        SharedTerm(
            category=category,
            value=entry["code"],
            label=entry["label"],
            retired=entry["retired"],
            place=place,
            names=list(dict.fromkeys([entry["label"], *before.get(entry["code"], [])])),
        )
        for place, entry in enumerate(entries)
    ]
    SharedTerm.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=("category", "value"),
        update_fields=("label", "retired", "place", "names"),
    )
    terms.forget(category)
    transaction.on_commit(lambda: terms.forget(category))
