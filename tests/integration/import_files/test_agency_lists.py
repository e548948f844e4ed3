"""Agencies brought in by a list: the kinds of broken trees, the way through the screens, and who is kept out."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from content_models.actions.agencies.ending import Ending, end
from content_models.declaration.roles import Role
from content_models.intake.agency_lists.deciding import keep_ground
from content_models.intake.agency_lists.declared import AgencyList
from content_models.intake.batch import Batch, State
from content_models.intake.report import Outcome
from content_models.intake.staging.applying_chosen import begin_apply
from content_models.ledger.models import Event
from content_models.organisation.models import Agency, AgencyChange
from tests.factories.agencies import ground, known
from tests.factories.people import agency, holder_of, stranger
from tests.integration.cms.doors import entered, words_of
from tests.integration.import_files.steps import checked, uploaded, worked

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/nhap-du-lieu/"
HEAD = "Mã đơn vị;Tên cơ quan;Tên viết tắt;Cấp;Mã cơ quan cấp trên;Ngày thành lập;Ngày kết thúc\n"


@pytest.fixture(autouse=True)
def province(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for code in ("H99.02", "H99.03", "H99.100"):
        agency(code)
    known(*Agency.objects.all())


def listed(*rows: str, at: str = "H99") -> Batch:
    return checked(uploaded("co-quan.csv", (HEAD + "\n".join(rows)).encode(), AgencyList, at))


def stops(batch: Batch) -> dict[int, str]:
    """Row -> why it is stopped."""
    told = batch.rows.filter(outcome=Outcome.REFUSED).values_list("number", "problems")
    return {number: "; ".join(words for _, level, words in problems if level == "stop") for number, problems in told}


def decided(batch: Batch, days: int = 0, by=None) -> Batch:
    keep_ground(batch, ground(days))
    assert begin_apply(batch, by or batch.opened_by)
    return worked(batch)


def test_a_branch_is_founded_renamed_and_moved_together():
    batch = listed(
        "H99.04;Sở Y tế;;Cấp tỉnh;H99;;",
        "H99.04.1;Chi cục Dân số;;Cấp tỉnh;H99.04;;",
        "H99.03;Sở Nội vụ và Lao động;SNVLĐ;;;;",
        "H99.100;Ủy ban nhân dân phường Đồng Sáng;;;H99.02;;",
        "H99.02;;;;;;",
    )
    assert stops(batch) == {} and batch.rows.filter(chosen=True).count() == 4
    batch = decided(batch)
    assert batch.state == State.DONE, batch.message
    assert batch.counts == {"created": 2, "changed": 2, "unchanged": 1, "left_out": 0}
    assert Agency.objects.get(code="H99.04.1").parent.code == "H99.04"
    moved = Agency.objects.select_related("parent").get(code="H99.100")
    assert moved.parent.code == "H99.02" and moved.path.startswith(moved.parent.path)
    assert Agency.objects.get(code="H99.03").name == "Sở Nội vụ và Lao động"
    assert Event.objects.filter(action="minhbach.found_agency", reason__contains=batch.reason).count() == 2


def test_other_words_and_another_superior_wait_together_for_a_later_day():
    batch = decided(listed("H99.03;Sở Khác;;;H99.02;;"), days=5)
    assert batch.state == State.DONE, batch.message
    change = AgencyChange.waiting().get()
    assert change.plan["words"] and change.plan["parents"]
    assert Agency.objects.get(code="H99.03").name == "Sở Nội vụ"


BROKEN = {
    "circle of new": (
        ["A;A;;Cấp tỉnh;B;;", "B;B;;Cấp tỉnh;C;;", "C;C;;Cấp tỉnh;A;;"],
        dict.fromkeys((2, 3, 4), "vòng tròn"),
    ),
    "parent below child": (
        ["H99.02.1;Phòng;;Cấp tỉnh;H99.02;;", "H99.02;;;;H99.02.1;;"],
        dict.fromkeys((2, 3), "vòng tròn"),
    ),
    "itself": (["A;A;;Cấp tỉnh;A;;"], {2: "cấp trên của chính nó"}),
    "two roots": (["A;A;;Cấp tỉnh;;;", "B;B;;Cấp tỉnh;;;"], {2: "chưa có mã cơ quan cấp trên", 3: "chưa có mã"}),
    "unknown parent": (["A;A;;Cấp tỉnh;ZZ;;", "B;B;;Cấp tỉnh;A;;"], {2: "không có cơ quan mang mã ZZ", 3: "dòng 2"}),
    "one code twice": (["A;A;;Cấp tỉnh;H99;;", "A;Khác;;Cấp tỉnh;H99;;"], {3: "mã A đã có ở dòng 2"}),
    "no tier": (["A;A;;;H99;;"], {2: "chưa có cấp"}),
    "strange tier": (["A;A;;Cấp trời;H99;;"], {2: "chưa có trong danh mục"}),
    "past day": (["A;A;;Cấp tỉnh;H99;1/1/2020;"], {2: "đã qua"}),
    "told to end": (["H99.03;;;;;;31/12/2030"], {2: "không kết thúc cơ quan"}),
    "own superior": (["H99;Tỉnh Khác;;;;;"], {2: "do cấp trên của nó thay đổi"}),
    "no code": ([";Sở Lạ;SL;Cấp tỉnh;H99;;"], {2: "chưa có mã cơ quan"}),
    "marks in a code": (["H99.Đ;Sở Lạ;;Cấp tỉnh;H99;;"], {2: "ký tự lạ"}),
    "too deep": (
        [f"A{n};A{n};;Cấp tỉnh;{f'A{n - 1}' if n else 'H99'};;" for n in range(30)],
        {n: "sâu quá" if n == 21 else "" for n in range(21, 32)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_tree_is_told_at_its_row(name):
    rows, wanted = BROKEN[name]
    batch = listed(*rows)
    told = stops(batch)
    assert set(told) == set(wanted), told
    for number, words in wanted.items():
        assert words in told[number]
    assert not batch.rows.filter(outcome=Outcome.REFUSED, chosen=True).exists()


def test_an_ended_agency_and_one_of_another_branch_are_left_alone():
    end([Ending(agency("H99.100"), agency("H99.03"))], ground(), None)
    told = stops(listed("H99.100;Tên khác;;;;;", "A;A;;Cấp xã;H99.100;;"))
    assert "kết thúc ngày" in told[2] and "đã kết thúc" in told[3]
    told = stops(
        listed("H99.03;Tên khác;;;;;", "A;A;;Cấp tỉnh;H99.03;;", "H99.02.1;Phòng;;Cấp tỉnh;H99.02;;", at="H99.02")
    )
    assert set(told) == {2, 3} and "ngoài" in told[2] and "nằm ngoài" in told[3]


def test_where_a_rule_says_no_nothing_at_all_is_written():
    batch = listed("A;A;;Cấp tỉnh;H99;;", "B;B;;Cấp tỉnh;A;;", "H99.03;Sở Khác;;;;;")
    batch.rows.filter(key="A").update(chosen=False)
    batch = decided(batch)
    assert batch.state == State.CHOOSING and "Chưa ghi gì" in batch.message and "mã A" in batch.message
    assert not Agency.objects.filter(code="B").exists() and Agency.objects.get(code="H99.03").name == "Sở Nội vụ"


def test_what_changed_since_the_preview_stops_the_whole():
    batch, other = listed("H99.03;Sở Một;;;;;"), listed("H99.03;Sở Hai;;;;;")
    assert decided(other).state == State.DONE
    batch = decided(batch)
    assert batch.state == State.CHOOSING and "sau khi xem trước" in batch.message


def test_a_right_lost_before_the_decision_counts():
    batch = listed("A;A;;Cấp tỉnh;H99;;")
    assert begin_apply(batch, batch.opened_by)
    keep_ground(batch, ground())
    batch.opened_by.grants.update(ends_on=timezone.localdate() - timezone.timedelta(days=1))
    batch = worked(batch)
    assert batch.state == State.CHOOSING and not Agency.objects.filter(code="A").exists()


def test_lines_of_objects_are_read_by_field_names():
    lines = [{"code": "A", "name": "Sở A", "tier": "province", "parent_code": "H99"}, {"code": "B", "lạ": 1}]
    batch = worked(uploaded("a.jsonl", "\n".join(map(json.dumps, lines)).encode(), AgencyList, "H99"))
    assert set(stops(batch)) == {2} and decided(batch).counts["created"] == 1


@pytest.fixture
def organiser():
    return entered(holder_of(Role.ORGANISATION_ADMIN, "H99"))


def sent(client, at="H99"):
    content = HEAD + "A;Sở A;;Cấp tỉnh;H99;;\nH99.03;Sở Khác;;;;;\nB;B;;Cấp tỉnh;ZZ;;\n"
    file = SimpleUploadedFile("a.csv", content.encode())
    return client.post(LIST, {"type": AgencyList.type_name(), "agency": agency(at).pk, "file": file})


def through(client) -> Batch:
    assert sent(client).status_code == 302
    batch = worked(Batch.objects.get())
    columns = {f"cot-{place}": path for place, path in batch.mapping.items()}
    assert client.post(f"{LIST}{batch.pk}/cot/", columns).status_code == 302
    return worked(batch)


def test_the_whole_way_through_the_screens(organiser, django_assert_max_num_queries):
    assert organiser.get(f"{LIST}mau/{AgencyList.type_name()}/").status_code == 200
    batch = through(organiser)
    place = f"{LIST}{batch.pk}/"
    organiser.get(place)
    with django_assert_max_num_queries(17):
        page = words_of(organiser.get(place))
    assert "Cây cơ quan sau khi nhập" in page and "không có cơ quan mang mã ZZ" in page
    assert "Tên cơ quan: Sở Nội vụ → Sở Khác" in page
    assert "Sở Khác" in words_of(organiser.get(f"{place}dong/3/"))
    late = organiser.post(f"{place}tao-nhap/", {"on": "2020-01-01", "basis": "NQ 1", "reason": "Sắp xếp"})
    assert "đã qua" in words_of(late) and "NQ 1" in late.content.decode()
    said = {"on": timezone.localdate().isoformat(), "basis": "NQ 1", "reason": "Sắp xếp"}
    assert organiser.post(f"{place}tao-nhap/", said).status_code == 302
    batch = worked(batch)
    report = words_of(organiser.get(place))
    assert "Đã lập 1 cơ quan, thay đổi 1" in report and "ZZ" in report
    assert "lập cơ quan mới" in words_of(organiser.get(f"{place}ket-qua/csv/"))
    organiser.post(f"{place}thu-lai/")
    assert Agency.objects.get(code="A").ends_on is None


@pytest.mark.parametrize("who", ["anonymous", "peer", "wrong role", "nobody"])
def test_a_list_of_agencies_does_not_exist_for_others(organiser, who):
    batch = through(organiser)
    accounts = {
        "anonymous": None,
        "peer": holder_of(Role.ORGANISATION_ADMIN, "H99.03"),
        "wrong role": holder_of(Role.CATALOGUE_EDITOR, "H99"),
        "nobody": stranger(),
    }
    other = entered(accounts[who])
    said = {"on": timezone.localdate().isoformat(), "basis": "NQ 1", "reason": "Sắp xếp"}
    for page in ("", "cot/", "dong/2/", "ket-qua/csv/"):
        answer = other.get(f"{LIST}{batch.pk}/{page}")
        assert answer.status_code in (302, 403, 404) and "Sở A" not in words_of(answer)
    for act in ("tao-nhap/", "bo/", "chon/"):
        assert other.post(f"{LIST}{batch.pk}/{act}", said).status_code in (302, 403, 404)
    assert worked(batch).state == State.CHOOSING and not Agency.objects.filter(code="A").exists()
    assert sent(other).status_code in (200, 302, 403) and Batch.objects.count() == 1
