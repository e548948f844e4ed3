"""One row for each published legal document: its symbol in one spelling, and from when to when it is in force."""

from __future__ import annotations

from django.db import models

from content_models.declaration.symbols import KEY_LENGTH


class Law(models.Model):
    """A legal document as its version on show says; `ends_on` counts what other documents do to it as well."""

    type = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    symbol = models.CharField("Số, ký hiệu", max_length=500)
    symbol_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    title = models.TextField("Tên văn bản")
    #: Folded words of the place whose body issued it; empty for a document of the whole country.
    place = models.CharField(max_length=300, blank=True)
    begins_on = models.DateField("Có hiệu lực từ", null=True)
    states_end = models.DateField("Hết hiệu lực từ, theo chính văn bản", null=True)
    ends_on = models.DateField("Hết hiệu lực từ", null=True)
    successor = models.ForeignKey("self", models.SET_NULL, verbose_name="Thay thế bởi", related_name="+", null=True)
    #: Whether the owners of what cites it have been told of its end.
    end_told = models.BooleanField(default=False)

    class Meta:
        verbose_name = verbose_name_plural = "Văn bản"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("type", "key"), name="law_once"),)
        indexes = (models.Index(fields=("ends_on",), name="law_to_tell", condition=models.Q(end_told=False)),)

    def __str__(self) -> str:
        return self.symbol


class ComingLaw(models.Model):
    """A published version that counts only from an instant to come: it may say nothing before."""

    record = models.OneToOneField("ledger.PublicRecord", models.PROTECT, related_name="+")
    counts_from = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.record_id}, {self.counts_from}"
