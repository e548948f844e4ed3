"""The form of a decision: what is decided, why, and which step the person saw."""

from typing import Any

from django import forms
from django.utils.translation import gettext

from cms.projection.words import lazily, said
from content_models.actions.deciding import Verdict
from content_models.moderation.submission import Submission


class DecidingForm(forms.Form):
    """`position` and `edition` travel with the page: a step decided meanwhile, or members gone, are refused."""

    verdict = forms.ChoiceField(
        label=lazily("Chọn quyết định"),
        widget=forms.RadioSelect,
        error_messages={"required": lazily("Chọn duyệt hoặc trả lại")},
    )
    reason = forms.CharField(
        label=lazily("Lý do"),
        required=False,
        help_text=lazily("Bắt buộc khi trả lại. Người soạn đọc nguyên văn."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    position = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=30_000)
    #: Without it the page is one that saw all members.
    edition = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=30_000, required=False)

    def __init__(self, submission: Submission, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"position": submission.position, "edition": submission.edition}, **kwargs)
        self.fields["verdict"].choices = [
            (Verdict.APPROVED.value, approval_words(submission)),
            (Verdict.RETURNED.value, gettext("Trả lại để sửa")),
        ]

    def clean(self) -> dict[str, Any]:
        """A return without its reason helps nobody."""
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == Verdict.RETURNED and not cleaned.get("reason", "").strip():
            self.add_error("reason", gettext("Trả lại phải nêu lý do"))
        return cleaned


def approval_words(submission: Submission) -> str:
    """What an approval of the present step brings about."""
    if submission.state != submission.State.OPEN:
        return gettext("Đồng ý")
    rest = submission.steps[submission.position + 1 :]
    if rest:
        return gettext("Đồng ý, chuyển bước {label}").format(label=said(rest[0].label))
    later = submission.shown_from
    return (
        gettext("Duyệt, công khai từ {later:%H:%M %d/%m/%Y}").format(later=later)
        if later
        else gettext("Duyệt và công bố ngay")
    )
