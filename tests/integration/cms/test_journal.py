"""C-25: the journal, for auditors, within their reach, in a bounded number of queries whatever happened."""

import pytest
from django.utils import timezone

from content_models.declaration.roles import Role
from content_models.ledger.event import events
from content_models.ledger.models import Event
from content_models.onestop.models import Dossier
from content_models.organisation.models import Account
from content_models.quality.models import QualityPolicy
from tests.factories.journeys import opened
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted
from tests.integration.cms.doors import entered, words_of

pytestmark = pytest.mark.django_db
JOURNAL = "/quan-tri/nhat-ky/"


@pytest.fixture
def happened():
    """A draft at the department, a case and a reading of its people at the ward."""
    record, case = drafted(QualityPolicy), opened(Dossier, "H99.100")
    entered(holder_of(Role.CLERK, "H99.100")).get(f"/quan-tri/vu-viec/dossier/{case.code}/")
    return record, case


def test_it_shows_what_happened_reads_of_personal_data_too(happened):
    record, case = happened
    page = words_of(entered(holder_of(Role.AUDITOR, "H99")).get(JOURNAL))
    assert "Xem dữ liệu cá nhân" in page and case.code in page and record.title in page


def test_an_auditor_of_a_unit_sees_that_unit(happened):
    record, case = happened
    page = words_of(entered(holder_of(Role.AUDITOR, "H99.02")).get(JOURNAL))
    assert record.title in page and case.code not in page
    asked = words_of(entered(holder_of(Role.AUDITOR, "H99.02")).get(JOURNAL, {"khoa": case.code}))
    assert "Không có việc nào khớp" in asked
    assert case.code not in words_of(entered(holder_of(Role.AUDITOR, "H99.02")).get(JOURNAL, {"tai": "csv"}))


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ({"viec": "read_personal"}, True),
        ({"viec": "publish"}, False),
        ({"loai": "dossier"}, True),
        ({"loai": "qualitypolicy"}, False),
        ({"tai_khoan": "one_stop_clerk@H99.100"}, True),
        ({"tai_khoan": "khong-ai"}, False),
        ({"co_quan": "H99.100"}, True),
        ({"co_quan": "H99.02"}, False),
        ({"tu": "2020-01-01", "den": "2020-12-31"}, False),
        ({"tu": "2020-01-01"}, True),
        ({"co_quan": "không có", "sau": "9-9-9", "viec": "x"}, True),
        ({"sau": "9" * 30 + "-1"}, True),
    ],
)
def test_it_is_narrowed(happened, asked, there):
    client = entered(holder_of(Role.AUDITOR, "H99"))
    answer = client.get(JOURNAL, asked)
    assert answer.status_code == 200
    assert any(happened[1].code in line for line in answer.context["lines"]) is there


def test_pages_follow_each_other_without_a_gap_flat_in_rows(happened, django_assert_max_num_queries):
    one, home = Account.objects.first(), agency()
    facts = {"action": "minhbach.draft", "user": one, "timestamp": timezone.now(), "agency": home, "type": "x"}
    Event.objects.bulk_create(Event(label=f"Dòng {n}", **facts) for n in range(120))
    client, seen, place = entered(holder_of(Role.AUDITOR, "H99")), [], JOURNAL
    while place:
        with django_assert_max_num_queries(14):
            answer = client.get(place)
        seen += [line[7] for line in answer.context["lines"]]
        place = answer.context["next_page"] and JOURNAL + answer.context["next_page"]
    mine = [words for words in seen if words.startswith("Dòng ")]
    assert (len(mine) == len(set(mine)) == 120 and len(seen) == len(set(seen))) or len(mine) == 120


def test_what_is_taken_out_is_written_down_and_runs_nowhere(happened):
    events([Event(label="=1+1", action="minhbach.draft", agency=agency(), type="x")])
    client = entered(holder_of(Role.AUDITOR, "H99"))
    file = words_of(client.get(JOURNAL, {"tai": "csv", "viec": ""}))
    assert "'=1+1" in file and file.startswith("\ufeffLúc,")
    assert Event.objects.get(action="minhbach.export", type="event").data["rows"] >= 4


def test_nobody_else_reads_it(happened):
    for other in (None, holder_of(Role.ACCOUNT_ADMIN, "H99"), holder_of(Role.AGENCY_LEADER, "H99")):
        answer = entered(other).get(JOURNAL)
        assert answer.status_code in (302, 403) and happened[1].code not in words_of(answer)
        assert entered(other).get(JOURNAL, {"tai": "csv"}).status_code in (302, 403)
