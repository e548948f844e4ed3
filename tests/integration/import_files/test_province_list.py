"""A province's own list comes in with nothing lost and nothing silently wrong."""

import copy
import json
from collections import Counter

import pytest

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.intake.batch import State
from content_models.intake.staging.outcome_table import outcome_rows
from tests.factories.province_list import HEAD, province_list
from tests.integration.import_files.steps import applied, checked, uploaded
from tests.integration.intake.taking_in import ROWS

pytestmark = pytest.mark.django_db


def procedures(count):
    """Real rows again and again, each time under other codes and names."""
    found = []
    for number in range(count):
        row = copy.deepcopy(ROWS[number % len(ROWS)])
        row["code"] = f"1.{number + 100_000:06d}"
        row["name"] = f"{row['name']} ({number})"
        found.append(row)
    return found


@pytest.fixture
def province(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    content, dirt = province_list(procedures(160))
    return uploaded("danh-muc.xlsx", content), dirt


def test_headings_are_found_and_columns_proposed(province):
    batch, _ = province
    assert (batch.state, batch.sheet, batch.head_from, batch.head_to) == (State.MAPPING, "Danh mục TTHC", 4, 4)
    assert [column["heading"] for column in batch.columns] == HEAD
    proposed = {HEAD[int(place)]: path for place, path in batch.mapping.items()}
    assert proposed == {
        "Ngành, lĩnh vực": "sector",
        "Tên thủ tục hành chính": "title",
        "Mã TTHC": "code",
        "Thời hạn giải quyết": "channels.limit",
        "Nơi tiếp nhận": "reception",
        "Phí, lệ phí (nếu có)": "channels.fee",
        "Cách thức thực hiện": "channels.channel",
        "Thành phần hồ sơ": "cases.papers.name",
        "Căn cứ pháp lý": "bases.title",
        "Đơn vị thực hiện": "agencies[receives].name",
        "QĐ công bố": "decision.symbol",
        "Đối tượng thực hiện": "applicants.name",
        "Kết quả thực hiện": "results.name",
    }


def test_every_row_is_accounted_for(province):
    batch, dirt = province
    batch = applied(checked(batch))
    assert batch.state == State.DONE
    rows = list(outcome_rows(batch))[1:]
    assert sum(batch.counts.values()) == len(rows) == dirt["records"] + dirt["test"] + dirt["heading"]
    assert Counter(row[1] for row in rows)["tạo bản nháp mới"] == Procedure.objects.count()
    left = [row for row in rows if row[1] == "để lại"]
    assert all(row[3] for row in left)
    print(json.dumps([(r[0], r[3][:150], r[5:9]) for r in left], ensure_ascii=False, indent=0))
    assert AnnouncingDecision.objects.count() > 0
