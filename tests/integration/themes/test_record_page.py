"""The page of a record: what is in force, what changed, what comes, what is gone."""

import pytest

from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from content_models.quality.models import QualityObjective
from tests.factories.texts import drafted, published
from tests.integration.rules.provinces import rows
from tests.integration.themes.publishing import CODE, amended, from_today, procedure, withdrawn
from tests.sample_artefacts.models import KitchenSink
from themes.projection.procedure.page import SECTIONS

pytestmark = pytest.mark.django_db
PAGE = f"/thu-tuc/{CODE}/"


def body_of(response) -> str:
    return response.content.decode()


def test_the_nine_sections_stand_in_the_order_of_every_page(visitor):
    procedure()
    html = body_of(visitor.get(PAGE))
    places = [html.index(f'<section class="sec" id="{anchor}"') for anchor, _ in SECTIONS]
    assert places == sorted(places) and len(places) == 9


def test_the_proof_names_version_role_and_digest_but_no_person(visitor):
    procedure()
    row = PublicRecord.objects.get(type="procedure", key=CODE)
    html = body_of(visitor.get(PAGE))
    assert row.digest[:4] + " " + row.digest[4:8] in html
    assert row.decided_as in html
    assert row.decided_by.username not in html and row.decided_by.full_name not in html


def test_a_draft_and_an_internal_field_are_nowhere(visitor):
    record = procedure(note="ghi chú kín đáo")
    drafted(type(record), code="9.000018", title="Bản thảo kín đáo")
    assert visitor.get("/thu-tuc/9.000018/").status_code == 404
    for address in (PAGE, "/thu-tuc/", "/"):
        assert "kín đáo" not in body_of(visitor.get(address))


def test_a_second_version_says_what_is_different(visitor):
    amended(procedure(), sector="Hộ tịch mới")
    html = body_of(visitor.get(PAGE))
    assert "Có gì khác" in html and "<b>Lĩnh vực:</b>" in html and "Hộ tịch mới" in html
    assert f"{PAGE}phien-ban/1/" in html and f"{PAGE}phien-ban/2/" in html
    assert "So sánh bản 2 với bản 1" in body_of(visitor.get(f"{PAGE}phien-ban/2/"))
    assert "không phải bản đang áp dụng" in body_of(visitor.get(f"{PAGE}phien-ban/1/"))
    assert visitor.get(f"{PAGE}phien-ban/3/").status_code == 404


def test_what_comes_is_announced_and_not_yet_shown(visitor):
    amended(procedure(sector="Hộ tịch cũ"), sector="Hộ tịch mới", in_force_from=from_today(9))
    html = body_of(visitor.get(PAGE))
    assert "Sắp thay đổi từ" in html and "Hộ tịch cũ" in html and "Hộ tịch mới" not in html
    assert "Đã công bố, chưa có hiệu lực" in body_of(visitor.get(f"{PAGE}phien-ban/2/"))
    asked = body_of(visitor.get(PAGE, {"at": from_today(9).isoformat()}))
    assert "Bạn đang xem nội dung có hiệu lực ngày" in asked and "Hộ tịch mới" in asked


def test_a_first_version_of_tomorrow_has_a_page_with_a_notice_and_no_place_in_the_list(visitor):
    procedure(in_force_from=from_today(3))
    assert "Đã công bố, chưa có hiệu lực" in body_of(visitor.get(PAGE))
    assert CODE not in body_of(visitor.get("/thu-tuc/"))


def test_a_withdrawn_record_is_gone_and_names_its_successor(visitor):
    old = procedure()
    new = procedure(code="9.000099", title="Cấp bản sao trích lục kiểu mới")
    withdrawn(old, act=Act.REPLACE, successor=new, reason="Gộp thủ tục")
    response = visitor.get(PAGE)
    html = body_of(response)
    assert response.status_code == 410
    assert html.index("/thu-tuc/9.000099/") < html.index("Nếu bạn đã nộp theo bản cũ")
    assert "Thủ tục này không còn áp dụng" in html and f"{PAGE}phien-ban/1/" in html
    assert visitor.get(f"{PAGE}phien-ban/1/").status_code == 200


def test_a_code_with_the_suffix_of_an_agency_leads_to_the_root(visitor):
    procedure()
    response = visitor.get(f"/thu-tuc/{CODE}.000.00.00.H48/")
    assert (response.status_code, response["Location"]) == (301, PAGE)


def test_a_type_without_a_template_of_its_own_has_the_derived_page(visitor):
    record = published(KitchenSink, rich="<p>Chào <script>x()</script></p>", link="https://example.org/a")
    html = body_of(visitor.get(f"/{KitchenSink.public_slug()}/{record.key}/"))
    assert "Thông tin chung" in html and "<h1>" in html and "Vì sao tin được trang này" in html
    assert "<script>" not in html and "x()" not in html and 'href="https://example.org/a"' in html


def test_tables_inside_a_table_are_no_landmarks_of_their_own(visitor):
    """Two rows would give two regions of one name; whoever steps from landmark to landmark is told of one table."""
    shares = [{"unit": {"code": "H99.02", "name": "Sở Tư pháp"}, "part": "Theo dõi"}]
    targets = [QualityObjective.example()["targets"][0] | {"shares": shares} for _ in range(2)]
    record = published(QualityObjective, targets=rows("targets", *targets, of=QualityObjective))
    html = body_of(visitor.get(f"/muc-tieu-chat-luong/{record.key}/"))
    assert html.count("Theo dõi") == 2 and html.count('role="region"') == 1


@pytest.mark.parametrize("asked", [{"at": "hôm qua"}, {"at": "2026-13-01"}, {"seen": "x" * 500}, {"at": "\0"}])
def test_a_bad_moment_is_told_politely(visitor, asked):
    procedure()
    response = visitor.get(PAGE, asked)
    assert response.status_code == 400
    assert "Ngày phải có dạng" in body_of(response)


def test_a_page_costs_one_query_and_an_unchanged_one_no_rendering(visitor, django_assert_num_queries):
    amended(procedure(), sector="Hộ tịch mới")
    with django_assert_num_queries(1):
        response = visitor.get(PAGE)
    assert "max-age=60" in response["Cache-Control"] and not response.cookies
    again = visitor.get(PAGE, headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
