"""Compares the rows of a batch with each other and with the catalogue: one code twice, one name under two codes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Q

from content_models.declaration.fold import fold
from content_models.intake.batch import Batch
from content_models.intake.report import Outcome
from content_models.intake.staged_row import DOUBTED, Flag, StagedRow
from content_models.organisation.rights import visible

AT_ONCE = 500


def cross_check(batch: Batch) -> None:
    """Flag doubles and namesakes, then choose every row that nothing speaks against."""
    said: dict[int, list[str]] = defaultdict(list)
    flags: dict[int, list[Flag]] = defaultdict(list)
    for pk, flag, words in _found(batch):
        said[pk].append(words)
        flags[pk].append(flag)
    rows = batch.rows.filter(pk__in=said).only("flags", "problems")
    changed = []
    for row in rows.iterator(AT_ONCE):
        row.problems += [[None, "note", words] for words in said[row.pk]]
        row.flags = sorted({*row.flags, *flags[row.pk], Flag.REMARKED})
        changed.append(row)
    StagedRow.objects.bulk_update(changed, ["flags", "problems"], batch_size=AT_ONCE)
    settled = Q(outcome__in=(Outcome.NEW, Outcome.CHANGED)) & ~Q(flags__overlap=list(DOUBTED))
    batch.rows.filter(settled).update(chosen=True)


def _found(batch: Batch) -> Iterator[tuple[int, Flag, str]]:
    """Yield row, flag and words. Of one code the first row stays as it is; every later one is a double."""
    keys: dict[str, list[tuple[int, int]]] = defaultdict(list)
    titles: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    rows = batch.rows.exclude(title="", key="").filter(number__gt=batch.head_to)
    for pk, number, key, title in rows.values_list("pk", "number", "key", "title").iterator(AT_ONCE):
        if key:
            keys[key].append((pk, number))
        if title:
            titles[fold(" ".join(title.split()))[:500]].append((pk, number, key))
    for key, those in keys.items():
        for pk, _ in those[1:]:
            yield pk, Flag.DOUBLE, f"mã {key} đã có ở dòng {those[0][1]}: chỉ nhập một trong hai"
    for alike in titles.values():
        if len({key for _, _, key in alike}) > 1:
            for pk, number, _ in alike:
                others = ", ".join(str(n) for _, n, _ in alike if n != number)
                yield pk, Flag.NAMESAKE, f"cùng tên với dòng {others[:60]}, khác mã"
    yield from _standing_namesakes(batch)


def _standing_namesakes(batch: Batch) -> Iterator[tuple[int, Flag, str]]:
    """New rows that bear the name of a record that stands under another key."""
    name = batch.model.title_field()
    new = batch.rows.filter(outcome=Outcome.NEW).exclude(title="")
    titles = visible(batch.opened_by, batch.model).filter(**{f"{name}__in": new.values("title")})
    keys: dict[str, str] = {}
    for title, key in titles.values_list(name, "key")[:20_000]:
        keys.setdefault(title, key or "chưa có mã")
    for pk, title in new.filter(title__in=keys).values_list("pk", "title").iterator(AT_ONCE) if keys else ():
        yield pk, Flag.NAMESAKE, f"cùng tên với bản ghi {keys[title]} đã có, khác mã"
