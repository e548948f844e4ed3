"""Every declared artefact: the whole life by its verbs, and every way of going live that must be refused."""

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Revision

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.declaration import registry
from content_models.declaration.body import digest
from content_models.declaration.kinds import Text
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.reading import Moment, current
from content_models.moderation.member import Act
from content_models.organisation.models import Account
from tests.factories.people import grant, holder_of
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted

pytestmark = pytest.mark.django_db
CANARY = "chim hoàng yến trong mỏ"


def every_artefact(function):
    return pytest.mark.parametrize("model", registry.artefacts(), ids=lambda m: m.__name__)(function)


def verbs_of(record) -> list[str]:
    rows = Event.objects.filter(type=record.type_name(), key=record.key).order_by("id")
    return [action.removeprefix("minhbach.") for action in rows.values_list("action", flat=True)]


@every_artefact
def test_each_verb_leaves_one_event(model):
    record = published(model)
    steps = len(model.lifecycle.steps)
    assert verbs_of(record) == ["draft", "submit", *["approve"] * steps, "publish"]
    approved(submitted(record, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    assert verbs_of(record)[steps + 3 :] == ["submit", *["approve"] * steps, "withdraw"]


@every_artefact
def test_publishing_freezes_a_numbered_version(model):
    """S000-01: readers and scores see only what was published, and it never changes."""
    record = published(model)
    first = current(model.type_name(), record.key)
    moment = Moment.present()
    approved(submitted(redraft(record)))
    second = current(model.type_name(), record.key)
    assert (first.version, second.version) == (1, 2)
    assert digest(first.body) == first.digest
    assert current(model.type_name(), record.key, moment).digest == first.digest


@every_artefact
def test_a_draft_is_nowhere_public(model):
    record = published(model)
    before = current(model.type_name(), record.key).body
    drafted(model)
    redraft(record)
    assert current(model.type_name(), record.key).body == before
    assert PublicRecord.objects.filter(type=model.type_name()).exclude(key=record.key).count() == 0


@every_artefact
def test_what_is_internal_never_reaches_a_public_body(model):
    hidden = [k for k in model.kinds() if not k.is_public and isinstance(k, Text)]
    record = published(model, **{kind.name: CANARY for kind in hidden})
    body = current(model.type_name(), record.key).body
    assert CANARY not in body
    assert not {kind.name for kind in model.kinds() if not kind.is_public} & set(json.loads(body))


@every_artefact
def test_plain_values_come_back_as_they_went(model):
    record = published(model)
    body = current(model.type_name(), record.key).data()
    for kind in model.kinds():
        if kind.is_public and not kind.is_relation:
            again = kind.plain(kind.to_python(kind.stored(body[kind.name])))
            assert again == body[kind.name], kind.name


@every_artefact
def test_only_the_declared_role_at_the_declared_agency_decides(model):
    submission = submitted(drafted(model))
    right = decider(submission)
    mixed = holder_of(Role.AUDITOR, "H99.02", name="mixed")
    grant(mixed, model.lifecycle.steps[0].role, "H99.03")
    root = Account.objects.create_superuser("root", password=None)
    peers = [holder_of(role, code) for role in Role for code in ("H99.03", "H99.100")]
    for account in [*peers, mixed, root]:
        with pytest.raises(Refused):
            decide([submission], account, Verdict.APPROVED)
    decide([submission], right, Verdict.APPROVED)


@every_artefact
def test_four_eyes_hold_through_a_second_role(model):
    """Nobody decides what they wrote, submitted or edited, whatever else they hold."""
    author = holder_of(model.lifecycle.draft, name="author")
    editor = holder_of(model.lifecycle.draft, name="editor")
    for step in model.lifecycle.steps:
        for code in ("H99.02", "H99"):
            for account in (author, editor):
                grant(account, step.role, code)
    record = redraft(drafted(model, by=author), by=editor)
    submission = submitted(record, by=author)
    for account in (author, editor):
        with pytest.raises(Refused, match="tự duyệt"):
            decide([submission], account, Verdict.APPROVED)


@every_artefact
def test_a_revision_rewritten_behind_the_review_is_not_published(model):
    submission = submitted(drafted(model))
    member = submission.members.get()
    revision = Revision.objects.get(pk=member.revision_id)
    revision.content = revision.content | {"title": "đã bị sửa lén"}
    revision.save()
    with pytest.raises(Refused, match="thay đổi sau khi trình"):
        approved(submission)
    assert not PublicRecord.objects.filter(type=model.type_name()).exists()


@every_artefact
def test_stock_ways_of_going_live_are_closed(model):
    record = drafted(model)
    for stock in (record.publish, record.unpublish, record.delete):
        with pytest.raises(PermissionDenied):
            stock(record.latest_revision)
    submitted(record)
    record.refresh_from_db()
    with pytest.raises(PermissionDenied):
        record.save_revision()


@every_artefact
def test_a_record_is_in_one_open_submission_at_most(model):
    record = drafted(model)
    submitted(record)
    with pytest.raises(Refused, match="tờ trình khác"):
        submitted(record)


@every_artefact
def test_an_incomplete_text_is_not_submitted_and_is_told_why(model):
    required = [k for k in model.kinds() if k.required and not k.blank and not k.is_relation]
    for kind in required:
        empty = [] if kind.get_internal_type() == "JSONField" else ("" if not kind.null else None)
        record = drafted(model)
        if kind.name in (model.one_per or [f.name for f in model.kinds() if f.name == "code"]):
            continue
        record = redraft(record, **{kind.name: kind.to_python(empty)})
        with pytest.raises(ValidationError) as refused:
            submitted(record)
        assert kind.name in refused.value.message_dict


@every_artefact
def test_a_return_states_its_reason_and_opens_the_text_again(model):
    submission = submitted(drafted(model))
    account = decider(submission)
    with pytest.raises(Refused, match="nêu lý do"):
        decide([submission], account, Verdict.RETURNED, "  ")
    decide([submission], account, Verdict.RETURNED, "Thiếu căn cứ")
    record = model._base_manager.get(pk=submission.members.get().object_id)
    assert not record.submitted
    assert approved(submitted(redraft(record))).state == "approved"
