"""Cases, submissions and revisions of another agency, asked for by everybody who must not see them."""

from collections.abc import Callable

import pytest
from django.test import Client
from wagtail.admin.models import EditingSession

from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.onestop.models import Dossier
from content_models.organisation.models import Account
from tests.factories.people import grant, holder_of, stranger
from tests.factories.texts import drafted, published, redraft, submitted
from tests.integration.api.calling import dossier
from tests.integration.cms.doors import entered, filled, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
PEER, SECRET = "H99.03", "Bí mật của Sở Tư pháp"


def all_roles_elsewhere() -> Account:
    account = holder_of(Role.CATALOGUE_EDITOR, PEER, "moi-vai")
    for role in set(Role) - {Role.CATALOGUE_EDITOR}:
        grant(account, role, PEER)
    return account


def readers_of_people_here() -> Account:
    """Every role at a peer, and here the one that administers accounts and reads nothing."""
    account = all_roles_elsewhere()
    grant(account, Role.ACCOUNT_ADMIN, "H99.02")
    return account


def superuser() -> Account:
    return Account.objects.create_superuser("goc", password="x")


OUTSIDERS: list[Callable[[], Account | None]] = [
    all_roles_elsewhere,
    readers_of_people_here,
    superuser,
    stranger,
    lambda: None,
]


@pytest.fixture
def here() -> dict[str, str]:
    """Addresses of a submission, a draft and a case of Sở Tư pháp, with the words none of them may tell."""
    record = redraft(drafted(KitchenSink, title=SECRET))
    submission = submitted(drafted(KitchenSink, title=SECRET))
    case = dossier(at="H99.02", applicant=SECRET).case
    one = f"/quan-tri/vu-viec/dossier/{case.code}/"
    doors = [f"/quan-tri/duyet/{submission.pk}/", f"/quan-tri/duyet/{submission.pk}/rut/", one]
    doors += [f"/quan-tri/{act}/kitchensink/{record.pk}/" for act in ("trinh", "bai-bo")]
    moves = [f"buoc/{step.name}" for step in Dossier.lifecycle.transitions]
    doors += [f"{one}{part}/" for part in ("giay-tiep-nhan", "cap-lai", *moves)]
    return {door: case.code for door in doors}


def at_desk(client: Client) -> str:
    return words_of(client.get("/quan-tri/viec-cho-toi/", follow=True))


@pytest.mark.parametrize("person", OUTSIDERS, ids=lambda one: one.__name__)
def test_nothing_here_is_there_for_others(here, person):
    client = entered(person())
    written = Event.objects.exclude(action="minhbach.sign_in").count()
    sent = {"verdict": "approved", "position": "0", "reason": "x", "name": "x", "note": "x", "drafts": []}
    for door, code in here.items():
        for answer in (client.get(door), client.post(door, sent)):
            assert answer.status_code in (302, 403, 404, 405), (door, answer.status_code)
            assert answer.status_code != 302 or "/login/" in answer["Location"], (door, answer["Location"])
            assert SECRET not in words_of(answer) and code not in words_of(answer).replace(door, "")
    assert Event.objects.exclude(action="minhbach.sign_in").count() == written
    assert SECRET not in at_desk(client)


def test_ones_own_address_opens_no_revision_of_another():
    foreign = redraft(published(KitchenSink, title=SECRET), title=SECRET)
    own = redraft(drafted(KitchenSink, at=PEER, title="Của mình"))
    client = entered(holder_of(Role.CATALOGUE_EDITOR, PEER))
    for revision in foreign.revisions.values_list("pk", flat=True):
        doors = [place(KitchenSink, "revisions_revert", own.pk, revision)]
        pairs = ((revision, "latest"), ("earliest", revision))
        doors += [place(KitchenSink, "revisions_compare", own.pk, *pair) for pair in pairs]
        for door in doors:
            for answer in (client.get(door), client.post(door, filled(title="x"))):
                assert answer.status_code in (302, 403, 404, 405) and SECRET not in words_of(answer), door
    sent = filled(code=own.code) | {"overwrite_revision_id": str(foreign.latest_revision_id), "revision": str(revision)}
    client.post(place(KitchenSink, "edit", own.pk), sent)
    foreign.latest_revision.refresh_from_db()
    assert foreign.latest_revision.content["title"] == SECRET


def test_another_persons_open_form_is_not_closed():
    record = drafted(KitchenSink)
    facts = {"content_type": record.get_content_type(), "object_id": record.pk, "last_seen_at": record.created_at}
    session = EditingSession.objects.create(user=holder_of(Role.CATALOGUE_EDITOR), **facts)
    for person in (holder_of(Role.CATALOGUE_EDITOR, PEER), superuser()):
        entered(person).post(f"/quan-tri/editing-sessions/release/{session.pk}/")
    assert EditingSession.objects.filter(pk=session.pk).exists()


def test_a_receipt_is_printed_once_by_who_opened_it():
    clerk = entered(holder_of(Role.CLERK, "H99.02"))
    case = dossier(at="H99.02").case
    one = f"/quan-tri/vu-viec/dossier/{case.code}/"
    printed = clerk.post(f"{one}cap-lai/", {"reason": "Mất giấy"}, follow=True)
    assert "giay-tiep-nhan" in printed.redirect_chain[0][0] and printed.status_code == 200
    assert "no-store" in printed["Cache-Control"]
    assert clerk.get(f"{one}giay-tiep-nhan/").status_code == 302
    colleague = entered(holder_of(Role.CLERK, "H99.02", "dong-nghiep"))
    assert colleague.get(f"{one}giay-tiep-nhan/").status_code == 302
