"""Each staff address by each who must not: found in the resolver, so that a new one cannot be forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.projection.saved_view import SavedView
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.renaming import Renaming, rename
from content_models.actions.issuing_keys import issue_key
from content_models.actions.opening import open_cases
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.actions.subscribing import subscribe
from content_models.actions.urging import urge
from content_models.catalogue.models import AnnouncingDecision
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.operation.models import AccountRequest
from content_models.organisation.models import Account, StandIn
from tests.factories.journeys import unopened
from tests.factories.people import START, agency, grant, holder_of, stranger
from tests.factories.texts import drafted, redraft
from tests.integration.api.calling import dossier
from tests.integration.attacks.staff_places import DERIVED, DOOR, ONE, OWN, kind_of, staff_places
from tests.integration.cms.doors import entered, words_of
from tests.integration.import_files.steps import uploaded
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
HERE, PEER, SECRET = "H99.02", "H99.03", "Bí mật của Sở Tư pháp"
SENT = {"reason": "x", "verdict": "approved", "position": "0", "name": "x", "words": "x", "note": "x", "then": "all"}
TYPES = ("kitchensink", "dossier", "accountrequest")
SENT |= {"edition": "0", "grant": "1", "members": ["1"], "mb-text": "1", "title": "x", "confirm": "1", "act": "x"}


def test_every_staff_address_stands_in_the_table():
    names = {name for _, name in staff_places()}
    assert {name for name in names if kind_of(name) is None} == set()
    assert {name for name in DOOR | OWN | ONE if name not in names} == set(), "addresses that are gone"


def everything(account: Account, code: str) -> Account:
    for role in set(Role) - {Role(one) for one in account.grants.values_list("role", flat=True)}:
        grant(account, role, code)
    return account


def peer() -> Account:
    return everything(holder_of(Role.CATALOGUE_EDITOR, PEER, "moi-vai"), PEER)


def ended() -> Account:
    """Every role here, until yesterday; today a clerk next door."""
    account = everything(holder_of(Role.CATALOGUE_EDITOR, HERE, "da-chuyen"), HERE)
    account.grants.update(ends_on=timezone.localdate() - timedelta(days=1))
    grant(account, Role.CLERK, PEER)
    return account


def deputy_of_who_lost_it() -> Account:
    """Stands in for somebody whose role here has ended."""
    account = holder_of(Role.CLERK, PEER, "lam-thay")
    principal = holder_of(Role.CATALOGUE_EDITOR, HERE, "nguoi-cu")
    facts = {"role": Role.CATALOGUE_EDITOR, "agency": agency(HERE), "starts_on": START}
    StandIn.objects.create(account=account, on_behalf_of=principal, **facts)
    principal.grants.update(ends_on=timezone.localdate() - timedelta(days=1))
    return account


def superuser() -> Account:
    return Account.objects.create_superuser("goc", password="x")


def locked() -> Account:
    return everything(holder_of(Role.CATALOGUE_EDITOR, HERE, "bi-khoa"), HERE)


OUTSIDERS: list[Callable[[], Account | None]] = [
    peer, ended, deputy_of_who_lost_it, superuser, stranger, locked, lambda: None,
]  # fmt: skip


@pytest.fixture
def values(settings, tmp_path) -> dict[str, Any]:
    """What stands at Sở Tư pháp, by the names that addresses use for it; each says the secret."""
    settings.MEDIA_ROOT = tmp_path
    editor = holder_of(Role.CATALOGUE_EDITOR, HERE)
    record = redraft(drafted(KitchenSink, title=SECRET), title=SECRET)
    lead, member = drafted(KitchenSink, title=SECRET), drafted(KitchenSink, title=SECRET)
    submission = submit([Proposal(lead, [Entry(lead), Entry(member)], note=SECRET)], editor)[0]
    person = holder_of(Role.CLERK, HERE, "nguoi-o-day")
    Account.objects.filter(pk=person.pk).update(full_name=SECRET)
    view = SavedView.objects.create(account=editor, type="kitchensink", name=SECRET, query="q=x")
    instead = StandIn.objects.create(
        account=person, on_behalf_of=editor, role=Role.CATALOGUE_EDITOR, agency=agency(HERE), starts_on=START
    )
    factor = Authenticator.objects.create(user=editor, type="totp", data={"secret": "x"})
    ground = Ground(timezone.localdate() + timedelta(days=9), "01/2026/QĐ-UBND", "Đổi tên")
    wanted = [Renaming(agency(HERE), {"name": "Sở Tư pháp mới"})]
    change = rename(wanted, ground, holder_of(Role.ORGANISATION_ADMIN, "H99"))[0]
    asked = open_cases([unopened(AccountRequest, HERE, about=SECRET)], holder_of(Role.SPECIALIST, HERE))[0].case
    urging = urge([agency(HERE)], holder_of(Role.AGENCY_LEADER, "H99"), SECRET)[0]
    case = dossier(at=HERE, applicant=SECRET).case
    batch = uploaded("bi-mat-cua-so.csv", "Mã TTHC;Tên\n1.000001;Bí mật của Sở Tư pháp\n".encode())
    told, _ = subscribe(SECRET, agency(HERE), "https://cong.vi-du.vn/", [], holder_of(Role.ACCOUNT_ADMIN, HERE))
    system, _ = issue_key(SECRET, agency(HERE), [], by=holder_of(Role.ACCOUNT_ADMIN, HERE))
    return {
        "record": record, "lead": drafted(AnnouncingDecision, title=SECRET), "submission": submission, "case": case,
        "member": submission.members.last(), "person": person, "view": view, "instead": instead, "factor": factor,
        "subscription": told, "system": system,
        "change": change, "asked": asked, "urging": urging, "batch": batch, "agency": agency(HERE),
    }  # fmt: skip


def parts_of(name: str, here: dict[str, Any]) -> dict[str, Any]:
    """What to put into the address of a name of `ONE`."""
    pk = {
        "cms_account": "person", "cms_account_rights": "person", "cms_act_on_account": "person", "cms_agency": "agency",
        "cms_cancel_agency_change": "agency", "cms_change_agency": "agency", "cms_unit": "agency",
        "cms_end_stand_in": "instead", "cms_forget_view": "view", "cms_gather": "lead", "cms_urging": "urging",
        "cms_own_factor_removal": "factor", "cms_preview_member": "submission", "cms_remark": "submission",
        "cms_reschedule": "submission", "cms_review": "submission", "cms_take_back": "submission",
        "cms_take_out": "submission", "cms_call_off": "submission", "cms_subscription": "subscription",
        "cms_act_on_subscription": "subscription", "cms_partner_key": "system", "cms_withdraw_key": "system",
    }  # fmt: skip
    one = "batch" if name.startswith("cms_import") else pk.get(name, "record")
    case = here["asked"] if name.startswith("cms_request") else here["case"]
    kind = {"cms_gather": "announcingdecision"}.get(name, "kitchensink")
    kind = "dossier" if name.startswith("cms_case") else kind
    return {
        "pk": here[one].pk, "type_name": kind, "code": case.code, "member_pk": here["member"].pk, "position": 0,
        "number": here["change"].pk if name == "cms_cancel_agency_change" else 2, "slug": "doi-ten", "verb": "khoa",
        "name": "start", "form": "csv", "file_id": "0b0e0e6e-0000-4000-8000-000000000000",
    }  # fmt: skip


def addresses(here: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield name and address of everything that stands here."""
    for route, name in staff_places():
        if name in ONE:
            own = parts_of(name, here)
            yield name, "".join(str(own[part]) if part in own else part for part in re.split(r"<\w+:(\w+)>", route))


def clients() -> Iterator[tuple[str, Client]]:
    """Yield each outsider's browser; the one who is locked came in before."""
    for person in OUTSIDERS:
        account = person()
        client = entered(account)
        if account and person is locked:
            Account.objects.filter(pk=account.pk).update(is_active=False)
        yield person.__name__, client


def is_refused(answer: Any) -> bool:
    """Refused, unknown, not to be asked so, or led back to the door or to the first page."""
    back = answer.status_code == 302 and answer["Location"].partition("?")[0] in ("/quan-tri/", "/quan-tri/login/")
    return (back or answer.status_code in (403, 404, 405)) and SECRET not in words_of(answer)


def test_nothing_that_stands_here_is_there_for_others(values):
    written, open_to = Event.objects.exclude(action="minhbach.sign_in").count(), []
    for who, client in clients():
        for name, address in addresses(values):
            answers = (client.get(address), client.post(address, SENT))
            open_to += [(who, name, one.status_code, one.get("Location")) for one in answers if not is_refused(one)]
    assert open_to == []
    assert Event.objects.exclude(action="minhbach.sign_in").count() == written


def test_no_list_tells_others_what_stands_here(values):
    asked = {"q": "mật", "tai_khoan": "nguoi-o-day", "words": "mật", "find": "1", "xuat": "csv", "tai": "csv"}
    telling = []
    for who, client in clients():
        for name, address in lists():
            for answer in (client.get(address), client.get(address, asked)):
                inside = who == "<lambda>" and answer.status_code == 200 and kind_of(name) is not DOOR
                if answer.status_code >= 500 or SECRET in words_of(answer) or inside:
                    telling.append((who, name, address, answer.status_code))
    assert telling == []


def lists() -> Iterator[tuple[str, str]]:
    """Yield name and address of what is not about one thing, for three types."""
    for route, name in staff_places():
        if kind_of(name) not in (ONE, DERIVED) and "logout" not in name and "uidb64" not in route:
            yield from {(name, route.replace("<str:type_name>", kind)) for kind in TYPES}


def holder_of_everything_here() -> Client:
    return entered(everything(holder_of(Role.CATALOGUE_EDITOR, HERE, "tat-ca"), HERE))


def test_every_private_page_is_kept_by_no_cache_and_framed_by_nobody(values):
    client = holder_of_everything_here()
    client.get(reverse("cms_desk"))
    places = dict(addresses(values)) | {name: place for name, place in lists() if kind_of(name) is not DOOR}
    shown, kept, framed = 0, [], []
    for name, address in places.items():
        answer = client.get(address)
        if answer.status_code != 200:
            continue
        shown += 1
        policy = answer.get("Content-Security-Policy", "")
        if "no-store" not in answer.get("Cache-Control", "") or "private" not in answer.get("Cache-Control", ""):
            kept.append((name, answer.get("Cache-Control")))
        own = "'self'" if "preview" in name else "'none'"
        if f"frame-ancestors {own}" not in policy or "object-src 'none'" not in policy:
            framed.append((name, policy))
    assert (kept, framed) == ([], [])
    assert shown > 40


def test_no_post_is_done_without_the_forms_token(values):
    account = everything(holder_of(Role.CATALOGUE_EDITOR, HERE, "tat-ca"), HERE)
    client = Client(enforce_csrf_checks=True)
    client.force_login(account)
    places, written = dict(addresses(values)) | dict(lists()), Event.objects.count()
    answers = {name: client.post(address, SENT).status_code for name, address in places.items()}
    assert {name: status for name, status in answers.items() if status != 403} == {}
    assert Event.objects.count() == written
