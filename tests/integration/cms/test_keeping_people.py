"""What an administrator does to a person's ways in: unblock, end sessions, take factors away, let go."""

import pytest
from allauth.mfa.models import Authenticator

from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.moderation.models import Duty
from content_models.organisation.models import Account, StaffSession
from content_models.quality.models import QualityPolicy
from tests.factories.people import agency, grant, holder_of
from tests.factories.texts import drafted, submitted
from tests.integration.cms.doors import entered, words_of
from tests.integration.cms.entering import person, with_phone
from tests.integration.cms.test_signing_in import tried

pytestmark = pytest.mark.django_db


def place_of(account: Account, verb: str = "") -> str:
    return f"/quan-tri/tai-khoan/{account.pk}/" + (f"{verb}/" if verb else "")


@pytest.fixture
def admin():
    return entered(holder_of(Role.ACCOUNT_ADMIN))


def test_who_typed_wrong_too_often_is_let_try_again(admin, settings):
    settings.AXES_ENABLED = True
    account = person()
    for _ in range(5):
        tried(account.username, "sai")
    assert tried(account.username, "mot-mat-khau-dai").status_code == 429
    assert "Mở chặn đăng nhập" in words_of(admin.get(place_of(account)))
    admin.post(place_of(account, "mo-chan"))
    assert tried(account.username, "mot-mat-khau-dai").status_code == 302
    assert Event.objects.get(action="minhbach.unblock").user.username == "account_administrator@H99.02"


def test_the_lockout_counts_what_the_proxy_saw(settings):
    settings.AXES_ENABLED, settings.TRUSTED_PROXIES = True, 1
    account = person()
    for number in range(5):
        tried_from(account, "sai", f"{number}.9.9.9, 203.0.113.9")
    assert tried_from(account, "mot-mat-khau-dai", "203.0.113.9").status_code == 429
    assert tried_from(account, "mot-mat-khau-dai", "203.0.113.9, 203.0.113.10").status_code == 302


def tried_from(account: Account, password: str, forwarded: str):
    from django.test import Client

    client = Client(REMOTE_ADDR="10.0.0.1", headers={"x-forwarded-for": forwarded})
    return tried(account.username, password, client)


def test_factors_are_taken_away_only_with_how_the_person_was_known(admin):
    account = with_phone(person())
    entered(account)
    admin.post(place_of(account, "go-xac-thuc"), {"reason": ""})
    assert Authenticator.objects.filter(user=account).exists()
    admin.post(place_of(account, "go-xac-thuc"), {"reason": "Gặp trực tiếp, xem thẻ công chức"})
    assert not Authenticator.objects.filter(user=account).exists()
    assert not StaffSession.objects.filter(account=account).exists()
    assert Event.objects.get(action="minhbach.remove_factors").reason.startswith("Gặp trực tiếp")


def test_somebodys_sessions_are_ended(admin):
    account = person()
    client = entered(account)
    admin.post(place_of(account, "phien"))
    assert client.get("/quan-tri/viec-cho-toi/").status_code == 302
    assert Event.objects.filter(action="minhbach.end_sessions", object_id=str(account.pk)).exists()


def test_who_leaves_is_let_go_whole_and_stays_the_author(admin):
    record = drafted(QualityPolicy)
    author = holder_of(Role.ISO_SECRETARY)
    submission = submitted(record)
    duty = Duty.objects.create(
        kind="mend",
        label="Trả lại",
        title="x",
        agency=agency(),
        account=author,
        submission=submission,
        content_type_id=submission.lead_type_id,
        object_id=submission.pk,
        opened_at=submission.submitted_at,
    )
    admin.post(place_of(author, "cho-nghi"), {"reason": "QĐ 12/QĐ-SNV"})
    author.refresh_from_db()
    duty.refresh_from_db()
    assert author.left_on and not author.is_active and not author.has_usable_password()
    assert not author.grants.filter(ends_on=None).exists()
    assert (duty.account, duty.role) == (None, Role.ISO_SECRETARY)
    assert Event.objects.filter(user=author).exists() and record.latest_revision.user_id == author.pk
    page = words_of(admin.get(place_of(author)))
    assert "Đã nghỉ từ" in page and "Mở khóa tài khoản" not in page
    admin.post(place_of(author, "mo-khoa"))
    author.refresh_from_db()
    assert not author.is_active


@pytest.mark.parametrize("verb", ["mo-chan", "phien", "go-xac-thuc", "cho-nghi", "khoa", "mat-khau"])
def test_nobody_does_it_to_people_of_others_or_to_oneself(verb, admin):
    other, own = person(Role.CLERK, "H99.100"), holder_of(Role.ACCOUNT_ADMIN)
    grant(own, Role.CLERK, "H99.02")
    before = Event.objects.exclude(action="minhbach.sign_in").count()
    assert admin.post(place_of(other, verb), {"reason": "x"}).status_code == 404
    admin.post(place_of(own, verb), {"reason": "x"})
    assert entered(None).post(place_of(other, verb), {"reason": "x"}).status_code == 302
    assert Event.objects.exclude(action="minhbach.sign_in").count() == before


def test_the_page_of_a_person_stays_within_its_budget(admin, django_assert_max_num_queries):
    account = with_phone(person())
    for _ in range(3):
        entered(account)
    with django_assert_max_num_queries(25):
        admin.get(place_of(account))
