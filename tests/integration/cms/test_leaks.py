"""A record of one agency does not exist for people of another, whatever address they ask."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from wagtail.admin.models import EditingSession

from content_models.declaration.roles import Role
from content_models.organisation.models import Account
from tests.factories.people import grant, holder_of, stranger
from tests.factories.texts import drafted, published, redraft
from tests.integration.cms.doors import chooser_place, entered, every_address, filled, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
SECRET = "Bí mật của Sở Tư pháp"
PEER = "H99.03"


def peer_editor() -> Account:
    return holder_of(Role.CATALOGUE_EDITOR, PEER)


def peer_leader() -> Account:
    return holder_of(Role.AGENCY_LEADER, PEER)


def many_roles_elsewhere() -> Account:
    account = holder_of(Role.CATALOGUE_EDITOR, PEER, "nhieu-vai")
    for role in (Role.AUDITOR, Role.AGENCY_LEADER):
        grant(account, role, "H99.100")
    return account


def superuser() -> Account:
    return Account.objects.create_superuser("sieu-quyen", password="x")


def superuser_with_a_role() -> Account:
    account = superuser()
    grant(account, Role.CATALOGUE_EDITOR, PEER)
    return account


PEOPLE: list[Callable[[], Account | None]] = [
    peer_editor,
    peer_leader,
    many_roles_elsewhere,
    superuser,
    superuser_with_a_role,
    stranger,
    lambda: None,
]


@pytest.fixture
def secret() -> KitchenSink:
    """A draft of Sở Tư pháp with two revisions."""
    return redraft(drafted(KitchenSink, title=SECRET), title=SECRET)


def told_at(addresses: list[str], ask: Callable[[str], Any]) -> list[str]:
    """Return the addresses that name the secret; what was said on the way is read at the desk, last."""
    return [one for one in [*addresses, "/quan-tri/viec-cho-toi/"] if SECRET in words_of(ask(one))]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda one: one.__name__)
def test_no_address_tells_a_peer(secret, person):
    client = entered(person())
    assert told_at(every_address(secret), client.get) == []


@pytest.mark.parametrize("person", PEOPLE, ids=lambda one: one.__name__)
def test_no_address_lets_a_peer_act(secret, person):
    client = entered(person())
    before = secret.latest_revision_id
    sent = filled(title="Sửa trộm", agency=secret.agency_id) | {"action-publish": "1", "action-submit": "1"}
    told = told_at(every_address(secret), lambda address: client.post(address, sent))

    secret.refresh_from_db()
    assert told == []
    assert (secret.latest_revision_id, secret.live, secret.locked, secret.submitted) == (before, False, False, False)
    assert secret.title == SECRET


def test_its_own_people_see_it(secret):
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    assert len(told_at(every_address(secret), client.get)) >= 12


def test_a_reader_reads_and_does_not_edit(secret):
    """Editor elsewhere, auditor here: the role for writing is not the one that reaches this row."""
    account = holder_of(Role.CATALOGUE_EDITOR, PEER, "doc-o-day")
    grant(account, Role.AUDITOR, "H99.02")
    client = entered(account)

    assert SECRET in words_of(client.get(place(KitchenSink, "inspect", secret.pk)))
    assert client.get(place(KitchenSink, "edit", secret.pk)).status_code == 302
    client.post(place(KitchenSink, "edit", secret.pk), filled(title="Sửa trộm"))
    secret.refresh_from_db()
    assert secret.title == SECRET


def test_the_ping_of_an_open_form_names_no_peer(secret):
    content_type, now, peer = secret.get_content_type(), timezone.now(), peer_editor()
    facts = {"content_type": content_type, "object_id": secret.pk, "last_seen_at": now}
    EditingSession.objects.create(user=holder_of(Role.CATALOGUE_EDITOR), **facts)
    session = EditingSession.objects.create(user=peer, **facts)
    address = f"/quan-tri/editing-sessions/ping/sample_artefacts/kitchensink/{secret.pk}/{session.pk}/"

    assert "H99.02" not in words_of(entered(peer).post(address, {}))


def test_a_form_refuses_another_agency_and_another_agencys_draft(secret):
    client = entered(peer_editor())
    own = holder_of(Role.CATALOGUE_EDITOR, PEER).grants.get().agency_id
    client.post(place(KitchenSink, "add"), filled(agency=secret.agency_id))
    refused = client.post(place(KitchenSink, "add"), filled(agency=own, parent=secret.pk))

    assert KitchenSink.objects.count() == 1
    assert SECRET not in words_of(refused)


def test_a_chooser_offers_others_only_what_is_in_force(secret):
    public = redraft(published(KitchenSink, title="Công khai"), title="Bản nháp kín")
    peer = entered(peer_editor())
    listed = words_of(peer.get(chooser_place(KitchenSink, "choose")))
    chosen = words_of(peer.get(chooser_place(KitchenSink, "chosen", public.pk)))

    assert "Công khai" in listed and "Công khai" in chosen
    assert SECRET not in listed and "Bản nháp kín" not in listed + chosen
