"""What stock Wagtail lets through, tried here: publishing past the steps, rewriting in place, deleting."""

import json

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.actions.publish_revision import PublishRevisionAction

from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from tests.factories.people import grant, holder_of
from tests.factories.texts import drafted, published, submitted
from tests.integration.cms.doors import entered, filled, place
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def test_another_agencys_step_is_not_decided():
    submission = submitted(drafted(KitchenSink))
    peer = entered(holder_of(Role.PROCEDURE_CONTROLLER, "H99.03"))
    answer = peer.post(f"/quan-tri/duyet/{submission.pk}/", {"verdict": "approved", "position": "0"})

    submission.refresh_from_db()
    assert (answer.status_code in (302, 403, 404), submission.position, submission.state) == (True, 0, "open")


def test_a_published_revision_is_not_rewritten_in_place():
    record = published(KitchenSink, title="Đã duyệt")
    live = record.live_revision
    sent = filled(code=record.code, title="Sửa đè") | {"overwrite_revision_id": str(live.pk)}
    editor = entered(holder_of(Role.CATALOGUE_EDITOR))
    answer = editor.post(place(KitchenSink, "edit", record.pk), sent, headers={"accept": "application/json"})

    live.refresh_from_db()
    record.refresh_from_db()
    assert live.content["title"] == "Đã duyệt"
    assert json.loads(answer.content)["revision_id"] == record.latest_revision_id != live.pk


def test_no_role_and_no_mixture_of_roles_publishes():
    record = drafted(KitchenSink)
    account = holder_of(Role.CATALOGUE_EDITOR)
    for role in (Role.PROCEDURE_CONTROLLER, Role.AGENCY_LEADER):
        grant(account, role, "H99")
    client = entered(account)
    client.post(place(KitchenSink, "edit", record.pk), filled(code=record.code) | {"action-publish": "1"})

    record.refresh_from_db()
    assert (record.live, PublicRecord.objects.count()) == (False, 0)
    with pytest.raises(PermissionDenied):
        PublishRevisionAction(record.latest_revision, user=account).execute()


def test_wagtails_own_rest_doors_are_shut():
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    for address in ("api/main/pages/", "users/", "groups/", "images/", "documents/", "collections/", "workflows/list/"):
        assert client.get(f"/quan-tri/{address}").status_code == 404, address


def test_nothing_is_deleted():
    record = drafted(KitchenSink)
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    before = Event.objects.count()
    for address in (
        f"/quan-tri/snippets/sample_artefacts/kitchensink/delete/{record.pk}/",
        f"/quan-tri/bulk/sample_artefacts/kitchensink/delete/?id={record.pk}",
    ):
        client.post(address, {})
    with pytest.raises(PermissionDenied):
        record.delete()
    assert KitchenSink.objects.filter(pk=record.pk).exists()
    assert Event.objects.count() == before
