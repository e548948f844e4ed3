"""What differs between two texts: in fields of rows, only the rows that changed, the rest counted."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.compare import StreamBlockComparison, StreamFieldComparison, register_comparison_class

from content_models.declaration.rows import Rows


class ChangedRows(StreamBlockComparison):
    """The rows of one field that were added, dropped or changed."""

    def get_block_comparisons(self) -> list[Any]:
        return [one for one in super().get_block_comparisons() if _touched(one)]

    def left_out(self) -> int:
        """How many rows stayed as they were."""
        return len(super().get_block_comparisons()) - len(self.get_block_comparisons())


def _touched(one: Any) -> bool:
    return one.is_new() or one.is_deleted() or one.has_changed()


class RowsComparison(StreamFieldComparison):
    """Before Wagtail's comparison of streams, which prints every unchanged row in full."""

    def htmldiff(self) -> SafeString:
        rows = ChangedRows(self.field.stream_block, True, True, self.val_a, self.val_b)
        same = rows.left_out()
        note = format_html('<p class="mb-same">{} mục không đổi.</p>', same) if same else ""
        return mark_safe(f"{rows.htmldiff()}{note}")


def register_comparisons() -> None:
    """Tell Wagtail's comparison screens how rows are compared."""
    register_comparison_class(Rows, comparison_class=RowsComparison)


def changed_only(comparisons: list[Any]) -> list[Any]:
    """Leave out fields that are the same in both."""
    return [one for one in comparisons if one.has_changed()]
