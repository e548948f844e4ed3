"""The forms of a submission: what is said of it as a whole, and what becomes of each record gathered under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext

from cms.projection.words import lazily, pairs_said, said
from cms.review.fields import DayField, InstantField, paragraph_field
from content_models.actions.gathering import MOST, Planned
from content_models.moderation.member import Act


class SubmissionForm(forms.Form):
    """The lead's own facts; two dates that mean two things."""

    in_force_from = DayField(
        label=lazily("Có hiệu lực từ ngày"),
        required=False,
        help_text=lazily("Từ ngày này nội dung được áp dụng. Để trống thì theo ngày ghi trong từng nội dung."),
    )
    shown_from = InstantField(
        label=lazily("Công khai từ lúc"),
        required=False,
        help_text=lazily("Trước lúc này người dân chưa thấy gì. Để trống thì công khai ngay khi được duyệt."),
    )
    note = paragraph_field(lazily("Ghi chú cho người duyệt"), required=False)


class PlannedForm(forms.Form):
    """One gathered record: its place, whether it goes this time, its act, and what an end must state."""

    record = forms.CharField(widget=forms.HiddenInput, max_length=120)
    place = forms.IntegerField(label=lazily("Thứ tự"), min_value=1, max_value=MOST)
    included = forms.BooleanField(label=lazily("Trình lần này"), required=False)
    act = forms.ChoiceField(label=lazily("Hành vi"), choices=lambda: pairs_said(Act.choices))
    in_force_from = DayField(label=lazily("Hết hiệu lực từ ngày"), required=False)
    successor_key = forms.CharField(
        label=lazily("Mã thay thế"),
        required=False,
        max_length=120,
        help_text=lazily("Bắt buộc khi thay thế."),
        widget=forms.TextInput(attrs={"list": "cung-to-trinh"}),
    )
    reason = forms.CharField(
        label=lazily("Lý do"),
        required=False,
        max_length=2_000,
        help_text=lazily("Bắt buộc trước khi trình. Người dân đọc nguyên văn."),
    )
    basis = forms.CharField(
        label=lazily("Căn cứ"),
        required=False,
        max_length=2_000,
        help_text=lazily("Để trống thì căn cứ là quyết định công bố này."),
    )

    def __init__(self, *args: Any, planned: dict[str, Planned], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs | {"use_required_attribute": False})
        value = self.data.get(self.add_prefix("record")) if self.is_bound else self.initial.get("record")
        self.planned = planned.get(str(value))
        if self.planned:
            self.fields["act"].choices = [(act.value, said(act.label)) for act in self.planned.acts]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.planned is None:
            raise forms.ValidationError(gettext("Nội dung này không còn chờ trình, hãy mở lại trang."))
        return cleaned

    def as_planned(self) -> Planned:
        """What the row says, once it is valid."""
        assert self.planned
        answer = self.cleaned_data
        facts = {name: answer[name] for name in ("included", "in_force_from", "successor_key", "reason", "basis")}
        return Planned(self.planned.record, Act(answer["act"]), **facts)


PlannedRows = forms.formset_factory(PlannedForm, extra=0, max_num=MOST, absolute_max=MOST)


def planned_rows(members: Sequence[Planned], data: Any = None) -> Any:
    """Return one row for each record, filled from the plan, or as sent."""
    known = {"planned": {one.value: one for one in members}}
    if data is not None:
        return PlannedRows(data, prefix="nd", form_kwargs=known)
    names = ("included", "in_force_from", "successor_key", "reason", "basis")
    initial = [
        {"record": one.value, "place": number, "act": one.act.value} | {name: getattr(one, name) for name in names}
        for number, one in enumerate(members, 1)
    ]
    return PlannedRows(initial=initial, prefix="nd", form_kwargs=known)
