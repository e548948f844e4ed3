"""C-04: an agency's list, forwarded by its leader, carried out line by line by the province, or not at all."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content_models.actions.moving import move
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.operation.models import AccountRequest
from content_models.organisation.models import Account
from tests.factories.people import agency, grant, holder_of
from tests.integration.cms.doors import entered, words_of

pytestmark = pytest.mark.django_db
SEND, HOME = "/quan-tri/tai-khoan/de-nghi/", "H99.100"
LIST = "\n".join(
    [
        "Việc\tTên đăng nhập\tHọ tên, chức danh\tMã đơn vị\tVai trò\tĐến hết ngày",
        "Mở tài khoản\tcb017\tCông dân 017\t\tChuyên viên\t31/12/2099",
        "sua\tcb018\tCông dân 018, Phó Chủ tịch\tH99.100\tlãnh đạo cơ quan\t",
        "KHÓA\tcb019\t\t\t\t",
        "Cho nghỉ\tcb020\t\t\t\t",
    ]
)


@pytest.mark.parametrize("act", ["Khóa", "Cho nghỉ", "Sửa\t\tTên khác"])
def test_an_agency_asks_nothing_about_who_works_elsewhere_today(people, act):
    """It may not have the province lock a peer's clerk who worked here once."""
    person = Account.objects.get(username="cb019")
    person.grants.update(ends_on=timezone.localdate() - timedelta(days=1))
    grant(person, Role.CLERK, "H99.03")
    word, _, name = act.partition("\t\t")
    case = forwarded(f"{word}\tcb019\t{name}\t\t\t")
    entered(people).post(f"{SEND}{case.code}/")
    person.refresh_from_db()
    case.refresh_from_db()
    assert (case.state, person.is_active, person.left_on) == ("forwarded", True, None)
    assert person.full_name != "Tên khác"


@pytest.fixture
def people():
    """Three people of the ward; the province's administrator."""
    agency(HOME)
    for name in ("cb018", "cb019", "cb020"):
        person = holder_of(Role.CLERK, HOME, name)
        person.set_password("mot-mat-khau-dai")
        person.save()
    return holder_of(Role.ACCOUNT_ADMIN, "H99")


def sent(text: str = LIST) -> AccountRequest:
    client = entered(holder_of(Role.SPECIALIST, HOME))
    answer = client.post(SEND, {"agency": agency(HOME).pk, "about": "Luân chuyển tháng 11", "lines": text})
    assert answer.status_code == 302, answer.context["form"].errors
    return AccountRequest.objects.latest("pk")


def forwarded(text: str = LIST) -> AccountRequest:
    return move([sent(text)], "forward", holder_of(Role.AGENCY_LEADER, HOME))[0]


def test_a_list_is_sent_forwarded_and_applied_with_a_link_at_both_ends(people, django_assert_max_num_queries):
    case, admin = forwarded(), entered(people)
    place = f"{SEND}{case.code}/"
    with django_assert_max_num_queries(140):
        page = words_of(admin.get(place))
    assert "Cả 4 dòng đều áp dụng được" in page and not Account.objects.filter(username="cb017").exists()
    admin.post(place)
    case.refresh_from_db()
    assert case.state == "applied"
    new, changed, locked, gone = (Account.objects.get(username=f"cb0{n}") for n in (17, 18, 19, 20))
    assert new.must_change_password and not new.has_usable_password() and new.grants.get().ends_on.year == 2099
    assert changed.full_name == "Công dân 018, Phó Chủ tịch"
    assert changed.grants.filter(role=Role.AGENCY_LEADER, agency__code=HOME).exists()
    assert not locked.is_active and locked.left_on is None
    assert gone.left_on and not gone.is_active and not gone.has_usable_password()
    linked = Event.objects.filter(action="minhbach.apply_request", data__request=case.code)
    assert sorted(linked.values_list("key", flat=True)) == ["cb017", "cb018", "cb019", "cb020"]
    rows = case.kind("outcome").plain(case.outcome)
    assert [(row["number"], row["username"]) for row in rows] == [(n, f"cb0{16 + n}") for n in (1, 2, 3, 4)]
    assert case.code in words_of(admin.get(f"/quan-tri/tai-khoan/{locked.pk}/"))


def test_first_passwords_are_given_once_to_those_let_in(people):
    case, admin = forwarded(), entered(people)
    assert admin.post(f"{SEND}{case.code}/mat-khau/").status_code == 404
    admin.post(f"{SEND}{case.code}/")
    page = words_of(admin.post(f"{SEND}{case.code}/mat-khau/"))
    new = Account.objects.get(username="cb017")
    assert any(new.check_password(word) for word in page.replace("<", " ").replace(">", " ").split())
    assert admin.post(f"{SEND}{case.code}/mat-khau/").status_code == 302


def test_one_line_that_cannot_be_stops_them_all(people):
    case, admin = forwarded(LIST + "\nKhóa\tkhong-ai\t\t\t\t"), entered(people)
    page = words_of(admin.get(f"{SEND}{case.code}/"))
    assert "1 dòng chưa áp dụng được" in page and "không có tài khoản khong-ai" in page
    written = Event.objects.count()
    admin.post(f"{SEND}{case.code}/")
    admin.post(f"/quan-tri/vu-viec/accountrequest/{case.code}/buoc/apply/")
    case.refresh_from_db()
    assert case.state == "forwarded" and Event.objects.count() == written
    assert not Account.objects.filter(username="cb017").exists()
    assert Account.objects.get(username="cb019").is_active


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Đuổi\tcb018\t\t\t\t", "không hiểu việc “Đuổi”"),
        ("Khóa\t\t\t\t\t", "thiếu tên đăng nhập"),
        ("Mở tài khoản\tcb9\t\t\tChuyên viên\t", "thiếu họ tên"),
        ("Mở tài khoản\tcb9\tCông dân 009\t\tVua\t", "không hiểu vai trò"),
        ("Mở tài khoản\tcb9\tCông dân 009\tH00\tChuyên viên\t", "không hiểu mã đơn vị"),
        ("Mở tài khoản\tcb9\tCông dân 009\tH99.02\tChuyên viên\t", "không thuộc"),
        ("Mở tài khoản\tcb9\tCông dân 009\t\tChuyên viên\t31/13/2026", "không hiểu ngày"),
        ("Mở tài khoản\tcb9\tCông dân 009\t\tChuyên viên\t01/01/2020", "đã qua"),
        ("Khóa\tcb018\t\t\t\t\nKhóa\tcb018\t\t\t\t", "lặp lại"),
        ("Khóa\tcb018\t\t\t\t\n" * 201, "nhận đến 200"),
    ],
)
def test_what_is_wrong_is_said_by_line_before_it_is_sent_and_nothing_typed_is_lost(people, line, fault):
    agency("H99.02")
    client = entered(holder_of(Role.SPECIALIST, HOME))
    answer = client.post(SEND, {"agency": agency(HOME).pk, "about": "x", "lines": line})
    page = words_of(answer)
    assert answer.status_code == 200 and fault in page and line.split("\t")[0] in page
    assert not AccountRequest.objects.exists()


def test_a_ward_reaches_no_person_of_another_agency(people):
    holder_of(Role.CLERK, "H99.02", "cb999")
    case = forwarded("Khóa\tcb999\t\t\t\t")
    entered(people).post(f"{SEND}{case.code}/")
    assert Account.objects.get(username="cb999").is_active


def test_only_those_it_belongs_to_come_near(people, client):
    case = forwarded()
    place = f"{SEND}{case.code}/"
    for other in (None, holder_of(Role.SPECIALIST, "H99.02"), holder_of(Role.ACCOUNT_ADMIN, "H99.02")):
        answers = [entered(other).get(place), entered(other).post(place), entered(other).post(f"{place}mat-khau/")]
        assert {answer.status_code for answer in answers} <= {302, 403, 404}
        assert not any("cb017" in words_of(answer) for answer in answers)
    for other in (None, holder_of(Role.CLERK, HOME)):
        assert entered(other).get(SEND).status_code in (302, 404)
    own = holder_of(Role.ACCOUNT_ADMIN, HOME)
    entered(own).post(place)
    case.refresh_from_db()
    assert case.state == "forwarded"
    for public in (f"/de-nghi-tai-khoan/{case.code}/", f"/ho-so/{case.code}/", "/api/v1/account-requests/"):
        assert client.get(public).status_code == 404


def test_nobody_applies_a_line_about_oneself(people):
    grant(people, Role.CLERK, HOME)
    case = forwarded(f"Sửa tên, chức danh hoặc thêm vai trò\t{people.username}\tCông dân 021\t\t\t")
    assert "còn giữ vai trò ở cơ quan khác" in words_of(entered(people).get(f"{SEND}{case.code}/"))


def test_an_administrator_of_a_unit_is_made_by_request(people):
    case = forwarded("Mở tài khoản\tcb030\tCông dân 030\t\tQuản trị tài khoản\t")
    entered(people).post(f"{SEND}{case.code}/")
    assert Account.objects.get(username="cb030").grants.get().role == Role.ACCOUNT_ADMIN
