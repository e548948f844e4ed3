"""The forms of a submission: what it holds, what it ends, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cms.review.fields import DayField, InstantField, paragraph_field
from cms.review.followers import Candidate


class SubmissionForm(forms.Form):
    """The lead's own facts and the drafts that go with it."""

    drafts = forms.MultipleChoiceField(label="Bản nháp đi kèm", required=False, widget=forms.CheckboxSelectMultiple)
    in_force_from = DayField(
        label="Có hiệu lực từ ngày", required=False, help_text="Để trống thì theo ngày ghi trong từng nội dung."
    )
    shown_from = InstantField(
        label="Công khai từ lúc", required=False, help_text="Để trống thì công khai ngay khi được duyệt."
    )
    note = paragraph_field("Ghi chú cho người duyệt", required=False)

    def __init__(self, candidates: Sequence[Candidate], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["drafts"].choices = [(one.value, one.title) for one in candidates]
        self.initial.setdefault("drafts", [one.value for one in candidates])


class EndingForm(forms.Form):
    """One published record to abolish, or to replace when a successor is named."""

    code = forms.CharField(
        label="Mã bị bãi bỏ, thay thế", max_length=120, error_messages={"required": "Nhập mã cần bãi bỏ, thay thế"}
    )
    in_force_from = DayField(label="Hết hiệu lực từ ngày", required=False)
    successor = forms.CharField(label="Mã thay thế", required=False, max_length=120, help_text="Để trống khi bãi bỏ.")
    reason = forms.CharField(label="Lý do", max_length=2000, error_messages={"required": "Nhập lý do"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs | {"use_required_attribute": False})


EndingRows = forms.formset_factory(EndingForm, extra=1, max_num=200, absolute_max=200)


def ending_rows(data: Any = None, more: bool = False) -> Any:
    """Return the rows as sent, with an empty one more when asked; one empty row at first."""
    if data is None:
        return EndingRows(prefix="bo")
    if not more:
        return EndingRows(data, prefix="bo")
    longer = data.copy()
    longer["bo-TOTAL_FORMS"] = str(int(data.get("bo-TOTAL_FORMS") or 0) + 1)
    return EndingRows(longer, prefix="bo")
