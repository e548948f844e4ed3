"""A text names a record out of its reader's reach: told by its title on show or its key, never by that of a draft."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content_models.actions.drafting import draft
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.roles import Role
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.attacks.test_exports import bytes_of, words_in
from tests.integration.cms.doors import entered, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
CANARY, PEER = "Chim hoàng yến trong mỏ", "H99.03"


def pointing_at(target: KitchenSink) -> KitchenSink:
    """A record of Sở Tư pháp in which its superior, who sees both, named a peer's text."""
    record, above = drafted(KitchenSink), holder_of(Role.CATALOGUE_EDITOR, "H99")
    text = record.get_latest_revision_as_object()
    text.parent = target
    return draft([text], above, "Hai cơ quan cùng làm")[0]


@pytest.fixture(params=["draft", "amended", "scheduled"])
def record(request) -> KitchenSink:
    if request.param == "draft":
        return pointing_at(drafted(KitchenSink, at=PEER, title=CANARY))
    target = redraft(published(KitchenSink, at=PEER, title="Tên đang dùng"), title=CANARY)
    if request.param == "scheduled":
        proposal = Proposal(target, [Entry(target)], shown_from=timezone.now() + timedelta(days=3))
        approved(submit([proposal], holder_of(Role.CATALOGUE_EDITOR, PEER))[0])
        target.refresh_from_db()
    return pointing_at(target)


def test_no_screen_of_the_text_tells_a_title_out_of_reach(record):
    pk = record.pk
    places = [place(KitchenSink, "inspect", pk), f"/quan-tri/so-sanh/kitchensink/{pk}/", place(KitchenSink, "edit", pk)]
    places += [place(KitchenSink, "history", pk), f"/quan-tri/xem-truoc/kitchensink/{pk}/"]
    places += [f"{place(KitchenSink, 'list')}?cot=parent&q=", f"/quan-tri/trinh/kitchensink/{pk}/"]
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    answers = {one: client.get(one) for one in places}
    assert {one.status_code for one in answers.values()} == {200}
    assert [one for one, answer in answers.items() if CANARY in words_of(answer)] == []


def test_no_file_of_the_list_tells_it(record):
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    for form in ("csv", "xlsx"):
        told = words_in(bytes_of(client.get(place(KitchenSink, "list"), {"export": form, "cot": "parent"})), form)
        assert record.title in told and CANARY not in told


def test_who_decides_reads_no_title_out_of_reach(record):
    submission = submitted(record)
    client = entered(holder_of(Role.PROCEDURE_CONTROLLER))
    member = submission.members.get()
    for one in (f"/quan-tri/duyet/{submission.pk}/", f"/quan-tri/duyet/{submission.pk}/y-kien/{member.pk}/"):
        answer = client.get(one)
        assert answer.status_code == 200 and CANARY not in words_of(answer)


def test_who_reaches_the_other_text_is_told_its_title():
    record = pointing_at(drafted(KitchenSink, at=PEER, title=CANARY))
    above = entered(holder_of(Role.CATALOGUE_EDITOR, "H99"))
    assert CANARY in words_of(above.get(place(KitchenSink, "inspect", record.pk)))
    assert CANARY in words_of(above.get(f"{place(KitchenSink, 'list')}?cot=parent"))
