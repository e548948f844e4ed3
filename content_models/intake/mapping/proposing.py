"""Looks at what was read and proposes: which rows are headings, what each column is. A person decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from content_models.intake.batch import Batch, State
from content_models.intake.mapping.guessing import bare, guesses
from content_models.intake.mapping.heads import LOOKED_AT, SAMPLE_LENGTH, SAMPLES, HeadRow, find_head, headings_of
from content_models.intake.mapping.targets import targets_of

#: Batches of an agency whose mapping is remembered.
REMEMBERED = 20
ONLY_HEAD = "Tệp chỉ có hàng tiêu đề, chưa có dòng dữ liệu nào."
WIDE = re.compile(r"wide(\d+)")


def propose(batch: Batch) -> bool:
    """Find the headings and propose a mapping; False when no row is left below them.

    Lists of objects need none and are checked at once.
    """
    if batch.of_objects:
        column = {"heading": "JSON", "samples": [], "filled": 0}
        return batch.move(State.CHECKING, State.READING, settled=0, columns=[column])
    first = [_head_row(*row) for row in batch.rows.values_list("number", "cells", "sorts")[:LOOKED_AT]]
    return look_again(batch, *find_head(first, targets_of(batch.model)), since=State.READING)


def look_again(batch: Batch, head_from: int, head_to: int, since: State = State.MAPPING) -> bool:
    """Take these rows for the headings (0: there are none) and propose a mapping anew; False if no row is below."""
    rows = batch.rows.filter(number__gte=head_from, number__lte=head_to) if head_from else batch.rows.none()
    head = [_head_row(*row) for row in rows.values_list("number", "cells", "sorts")]
    columns = _columns(batch, head, head_to)
    if not batch.rows.filter(number__gt=head_to).exists():
        return False
    headings = [column["heading"] for column in columns]
    mapping = {str(c): path for c, path in guesses(headings, targets_of(batch.model), remembered(batch)).items()}
    facts: dict[str, Any] = {"head_from": head_from, "head_to": head_to, "columns": columns, "mapping": mapping}
    return batch.move(State.MAPPING, since, **facts)


def remembered(batch: Batch) -> dict[str, str]:
    """Return what people of this agency last chose for a heading, also that it is kept aside (empty)."""
    done = Batch.objects.filter(type=batch.type, agency=batch.agency_id, state=State.DONE).order_by("-pk")
    found: dict[str, str] = {}
    for columns, mapping in done.values_list("columns", "mapping")[:REMEMBERED]:
        for place, column in enumerate(columns):
            found.setdefault(bare(column["heading"]), mapping.get(str(place), ""))
    found.pop("", None)
    return found


def _head_row(number: int, cells: Sequence[str], sorts: dict[str, str]) -> HeadRow:
    spans = {int(column): WIDE.search(sort) for column, sort in sorts.items()}
    return HeadRow(number, cells, {column: int(span[1]) for column, span in spans.items() if span})


def _columns(batch: Batch, head: Sequence[HeadRow], head_to: int) -> list[dict[str, Any]]:
    """Heading, first different values and number of filled rows of each column; one pass, a row at a time."""
    found: list[dict[str, Any]] = []
    for cells in batch.rows.filter(number__gt=head_to).values_list("cells", flat=True).iterator(500):
        found += [{"samples": [], "filled": 0} for _ in range(len(cells) - len(found))]
        for column, words in zip(found, cells, strict=False):
            if words:
                column["filled"] += 1
                sample = words[:SAMPLE_LENGTH]
                if len(column["samples"]) < SAMPLES and sample not in column["samples"]:
                    column["samples"].append(sample)
    width = max([len(found), *(len(row.cells) for row in head)])
    found += [{"samples": [], "filled": 0} for _ in range(width - len(found))]
    return [column | {"heading": words} for column, words in zip(found, headings_of(head, width), strict=True)]
