"""Number books: the one way to get an official number. Gapless per book, never a sequence."""

from __future__ import annotations

from django.db import connection, models


class NumberBook(models.Model):
    """One book: what it numbers, whose it is, and the period after which it starts again."""

    series = models.CharField("Sổ", max_length=60)
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    period = models.CharField("Kỳ", max_length=20)
    last = models.BigIntegerField("Số cuối", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "Sổ số"
        constraints = (models.UniqueConstraint(fields=("series", "agency", "period"), name="one_book"),)

    def __str__(self) -> str:
        return f"{self.series} {self.period}: {self.last}"


TAKE = """
    INSERT INTO organisation_numberbook (series, agency_id, period, last) VALUES (%s, %s, %s, %s)
    ON CONFLICT (series, agency_id, period) DO UPDATE SET last = organisation_numberbook.last + EXCLUDED.last
    RETURNING last
"""


def take(series: str, agency_id: int, period: str, count: int = 1) -> range:
    """Return the next `count` numbers of a book.

    Must run inside the transaction that uses the numbers: the row stays locked until it ends, so a rollback
    gives them back and no gap is left. RuntimeError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Lấy số phải nằm trong giao dịch dùng số đó.")
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [series, agency_id, period, count])
        last = cursor.fetchone()[0]
    return range(last - count + 1, last + 1)
