"""Ghi ý kiến: one member field by field, with a place to write at each; then note only, return it alone, or all."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.projection.words import lazily, said
from cms.review.access import reachable_submission, role_to_decide
from cms.review.crumbs import trail
from cms.review.fields import paragraph_field
from cms.review.frozen import frozen_members
from cms.review.sayings import add_sayings
from cms.review.shown import ShownMember
from cms.review.words import paragraphs
from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.actions.remarking import remark
from content_models.actions.returning import return_members
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import fields_of
from content_models.declaration.exposure import HOLDER, INTERNAL, PUBLIC
from content_models.moderation.remark import LONGEST
from content_models.moderation.submission import Submission

NOTE, ALONE, ALL = "note", "alone", "all"
THEN = {
    NOTE: lazily("Chỉ ghi ý kiến, chưa trả lại"),
    ALONE: lazily("Trả lại riêng nội dung này, phần còn lại đi tiếp"),
    ALL: lazily("Trả lại cả tờ trình"),
}


class RemarkForm(forms.Form):
    """A box at each declared field, and what follows. Boxes are named after fields, so that nothing else is read."""

    then = forms.ChoiceField(
        label=lazily("Sau khi ghi"),
        widget=forms.RadioSelect,
        error_messages={"required": lazily("Chọn việc làm sau khi ghi")},
    )
    reason = paragraph_field(
        lazily("Lý do chung"), required=False, help_text=lazily("Để trống thì lấy theo ý kiến tại trường.")
    )
    position = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=30_000)
    edition = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=30_000)

    def __init__(self, submission: Submission, text: Artefact, alone: bool, *args: Any, **kwargs: Any) -> None:
        seen = {"position": submission.position, "edition": submission.edition}
        super().__init__(*args, initial=seen, **kwargs)
        self.fields["then"].choices = [(name, words) for name, words in THEN.items() if alone or name != ALONE]
        values = fields_of(text, PUBLIC, HOLDER, INTERNAL)
        self.boxes = []
        for kind in text.kinds():
            box = paragraph_field(gettext("Ý kiến về {label}").format(label=said(kind.label)), required=False)
            box.widget.attrs |= {"rows": 2, "maxlength": LONGEST}
            self.fields[f"truong-{kind.name}"] = box
            self.boxes.append((kind, paragraphs(kind, values[kind.name])))

    def shown_boxes(self) -> list[tuple[str, list[str], Any]]:
        """Each field: its label, its paragraphs as submitted, its box."""
        return [(said(kind.label), words, self[f"truong-{kind.name}"]) for kind, words in self.boxes]

    def words(self) -> dict[str, str]:
        """By field: what was written."""
        own = {kind.name: self.cleaned_data[f"truong-{kind.name}"].strip() for kind, _ in self.boxes}
        return {name: text for name, text in own.items() if text}

    def clean(self) -> dict[str, Any]:
        """Something must be said: a return without a word helps nobody, a note without one is none."""
        cleaned = super().clean() or {}
        said = any(value.strip() for name, value in cleaned.items() if name.startswith("truong-"))
        if not said and (cleaned.get("then") == NOTE or not cleaned.get("reason", "").strip()):
            self.add_error("reason", gettext("Ghi ý kiến ở ít nhất một trường, hoặc nêu lý do chung"))
        return cleaned


def remark_on(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """Show one member to the person who decides the present step; for everybody else it does not exist."""
    submission = reachable_submission(pk, request.user)
    shown = [ShownMember(one) for one in frozen_members(submission, request.user)]
    one = next((found for found in shown if found.member.pk == member_pk), None)
    if one is None or not role_to_decide(submission, request.user):
        raise Http404
    one.member.submission = submission
    form = RemarkForm(submission, one.frozen.text, len(shown) > 1 and not one.member.leads, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _write(request, submission, one, form)
        except (Refused, ValidationError) as error:
            form.add_error(None, error.messages if isinstance(error, ValidationError) else str(error))
    add_sayings([one])
    crumbs = trail((gettext("Duyệt"), f"/quan-tri/duyet/{pk}/"), gettext("Ý kiến"))
    return render(
        request,
        "cms/review/remark.html",
        {"crumbs": crumbs, "submission": submission, "one": one, "form": form},
    )


@transaction.atomic
def _write(request: HttpRequest, submission: Submission, one: ShownMember, form: RemarkForm) -> HttpResponse:
    answer, words = form.cleaned_data, form.words()
    submission.position, submission.edition = answer["position"], answer["edition"]
    reason = answer["reason"].strip() or f"Có ý kiến ở {len(words)} trường."  # kept with the decision
    if words:
        remark(submission, {one.member.pk: words}, request.user)
    if answer["then"] == ALONE:
        return_members(submission, [one.member.pk], request.user, reason)
        messages.success(
            request,
            gettext("Đã trả lại riêng “{title}”. Phần còn lại vẫn chờ quyết định.").format(title=one.member.title),
        )
    elif answer["then"] == ALL:
        decide([submission], request.user, Verdict.RETURNED, reason)
        messages.success(request, gettext("Đã trả lại cả tờ trình “{title}”.").format(title=submission.title))
        return redirect("cms_desk")
    else:
        messages.success(request, gettext("Đã ghi ý kiến ở {count} trường.").format(count=len(words)))
    return redirect("cms_review", submission.pk)
