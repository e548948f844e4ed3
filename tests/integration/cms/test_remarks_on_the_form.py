"""The edit page: what those who decide said, at its fields; and a superior's reason, asked once an editing."""

import pytest

from content_models.actions.drafting import draft
from content_models.actions.refusal import Refused
from content_models.actions.remarking import remark
from content_models.actions.returning import return_members
from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from tests.factories.people import grant, holder_of
from tests.factories.texts import decider, drafted, redraft
from tests.integration.cms.browsing import browser
from tests.integration.cms.doors import filled, place
from tests.integration.cms.review.many import announced_together
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def test_a_remark_stands_at_its_field_and_above_the_form():
    submission, (text, *_) = announced_together(2)
    one, controller = submission.members.get(object_id=text.pk, content_type__model="procedure"), decider(submission)
    remark(submission, {one.pk: {"title": "Bỏ chữ <b>mới</b> ở cuối"}}, controller)
    return_members(submission, [one.pk], controller, "Sửa tên")

    shown = browser(submission.submitted_by).get(place(Procedure, "edit", text.pk)).content.decode()
    words = "Bỏ chữ &lt;b&gt;mới&lt;/b&gt; ở cuối"
    assert shown.count(words) == 2 and "<b>mới</b>" not in shown
    assert f'<span class="mb-remark"><b>{words}</b>' in shown
    assert "Sửa tên" in shown and "Trả lại riêng" in shown


def superior():
    return holder_of(Role.CATALOGUE_EDITOR, "H99")


def test_a_superior_gives_a_reason_once_and_each_draft_keeps_it():
    record = drafted(KitchenSink)
    above = superior()
    with pytest.raises(Refused, match="hãy nêu lý do sửa"):
        redraft(record, by=above, title="Sửa lén")
    fresh = KitchenSink._base_manager.get(pk=record.pk).get_latest_revision_as_object()
    fresh.title = "Sửa có lý do"
    draft([fresh], above, reason="Sai tên theo văn bản mới")
    redraft(record, by=above, title="Sửa tiếp")
    reasons = Event.objects.filter(action="minhbach.draft", user=above).values_list("reason", flat=True)
    assert list(reasons) == ["Sai tên theo văn bản mới"] * 2
    redraft(record, title="Đơn vị sửa lại")
    with pytest.raises(Refused):
        redraft(record, by=above, title="Lần khác phải nêu lại")


def test_ones_own_role_needs_none_and_a_new_record_neither():
    both = superior()
    grant(both, Role.CATALOGUE_EDITOR, "H99.02")
    redraft(drafted(KitchenSink), by=both, title="Của mình")
    drafted(KitchenSink, by=superior())


def test_the_form_asks_a_superior_and_the_owner_reads_the_reason():
    record = drafted(KitchenSink)
    client, page = browser(superior()), place(KitchenSink, "edit", record.pk)
    assert 'name="ly-do-sua"' in client.get(page).content.decode()
    sent = filled(code=record.key, title="Tên cấp trên sửa")

    refused = client.post(page, sent)
    assert "hãy nêu lý do sửa" in refused.content.decode() and "Tên cấp trên sửa" in refused.content.decode()
    assert client.post(page, sent | {"ly-do-sua": "Sai căn cứ"}).status_code == 302

    owner = browser(holder_of(Role.CATALOGUE_EDITOR))
    shown = owner.get(page).content.decode()
    assert "Sai căn cứ" in shown and 'name="ly-do-sua"' not in shown
    assert "Sai căn cứ" in owner.get(place(KitchenSink, "history", record.pk)).content.decode()
