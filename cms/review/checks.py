"""What the machine checked before a person decides; each answer stands beside the decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.bases_check import bases_check
from cms.review.check import Check
from cms.review.shown import ShownMember
from cms.review.words import grouped
from content_models.actions.deciding import deciding_role
from content_models.actions.rule_keeping import Present
from content_models.actions.submission_rules import check_complete
from content_models.declaration import registry
from content_models.declaration.references import Pinned
from content_models.ledger.models import PublicRecord
from content_models.moderation.submission import Submission


def checks_of(submission: Submission, members: Sequence[ShownMember], account: Any) -> list[Check]:
    """Return the checks in the order they are read."""
    return [
        bases_check(members),
        _complete(members),
        _not_author(submission, account),
        _intact(members),
        *_running(members),
    ]


def _complete(members: Sequence[ShownMember]) -> Check:
    asked = [one for one in members if not one.act.ends]
    around = Present([one.frozen.text for one in asked])
    faulty = [(one, words) for one in asked if (words := _faults(one, around))]
    if not faulty:
        return Check(True, gettext("Đủ trường bắt buộc"))
    names = "; ".join(f"{one.member.title}: {words}" for one, words in faulty[:3])
    return Check(False, gettext("{count} nội dung còn thiếu: {names}").format(count=len(faulty), names=names))


def _faults(one: ShownMember, around: Present) -> str:
    try:
        check_complete(one.frozen.text, around)
    except ValidationError as error:
        return ", ".join(error.messages)
    return ""


def _not_author(submission: Submission, account: Any) -> Check:
    held = deciding_role(submission, account) if submission.state == submission.State.OPEN else None
    own = {account.pk, held.stands_for if held else None} & set(submission.authors)
    return Check(not own, gettext("Bạn là người soạn hoặc trình") if own else gettext("Bạn không phải người soạn"))


def _intact(members: Sequence[ShownMember]) -> Check:
    changed = [one.member.title for one in members if not one.intact]
    words = (
        gettext("Nội dung khác lúc trình: {names}").format(names="; ".join(changed))
        if changed
        else gettext("Nội dung đúng như lúc trình")
    )
    return Check(not changed, words)


def _running(members: Sequence[ShownMember]) -> Iterator[Check]:
    """Cases still judged by the version that this submission replaces."""
    by_type: dict[str, list[str]] = {}
    for one in members:
        if one.frozen.before:
            by_type.setdefault(one.frozen.row.type_name(), []).append(one.member.key)
    for name, keys in by_type.items():
        pinned = [(model, kind) for model in registry.cases() for kind in model.kinds() if _pins(kind, name)]
        versions = PublicRecord.objects.filter(type=name, key__in=keys)
        for model, kind in pinned:
            open_still = model._base_manager.filter(ended_at=None, **{f"{kind.name}__in": versions})
            count = open_still.count()
            noun = said(model._meta.verbose_name).lower()
            words = (
                gettext("{count} {noun} đang xử lý vẫn theo bản cũ").format(count=grouped(count), noun=noun)
                if count
                else gettext("Không {noun} nào dở dang").format(noun=noun)
            )
            yield Check(not count, words)


def _pins(kind: Any, type_name: str) -> bool:
    return isinstance(kind, Pinned) and kind.of == type_name
