"""Rows S002-18, S002-19, S002-26: procedures are reviewed, made public, and done by the process of their day."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.catalogue.models import Procedure, ProcedureReview, PublicityCheck
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.onestop.models import Dossier, InternalProcess
from content_models.organisation.instant import now
from tests.factories.journeys import opened, sample_text, version_of
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted

pytestmark = pytest.mark.django_db
NEXT_MONTH = datetime.date.today() + datetime.timedelta(days=30)


def reviewed(record):
    """A review of a published procedure, assessed."""
    case = ProcedureReview(agency=agency(), procedure=version_of(record), reason="Nghị định mới", due_on=NEXT_MONTH)
    case = open_cases([case], holder_of(Role.PROCEDURE_CONTROLLER))[0].case
    return move([case], "assess", holder_of(Role.CATALOGUE_EDITOR), {"finding": "Còn phù hợp một phần"})[0]


def concluded(case, outcome):
    answers = {"outcome": outcome, "reason": "Theo kết quả rà soát"}
    return move([case], "close", holder_of(Role.PROCEDURE_CONTROLLER), answers)[0]


def test_S002_18_a_review_closes_with_a_new_version_or_with_no_change():
    record = published(Procedure)
    case = reviewed(record)
    with pytest.raises(ValidationError, match="chưa có bản công bố mới"):
        concluded(case, "updated")
    draft = redraft(record, note="Đang sửa")
    with pytest.raises(ValidationError, match="chưa có bản công bố mới"):
        concluded(case, "updated")
    approved(submitted(draft))
    assert concluded(case, "updated").state == "closed"
    assert concluded(reviewed(record), "no_change").state == "closed"


def test_S002_18_a_review_is_nowhere_public(client):
    case = reviewed(published(Procedure))
    for address in (f"/ra-soat-thu-tuc/{case.code}/", f"/api/v1/procedure-reviews/{case.code}/"):
        assert client.get(address).status_code == 404
    assert case.code not in client.get("/api/v1/changes/?after=0").content.decode()


def unseen(at="H99.02"):
    """A procedure in force that is not public: its day has come, its draft waits."""
    return drafted(Procedure, at, in_force_from=datetime.date(2026, 1, 1), title="Thủ tục còn giấu")


def test_S002_19_the_screen_lists_what_is_in_force_and_not_public_by_agency(client):
    published(Procedure)
    hidden = unseen()
    unseen("H99.03")
    client.force_login(holder_of(Role.PROCEDURE_CONTROLLER))
    page = client.get("/quan-tri/cong-khai/").content.decode()
    assert "1 thủ tục có hiệu lực đã công khai. 1 thủ tục có hiệu lực mà chưa công khai." in page
    assert hidden.key in page
    assert "Sở Nội vụ" not in page, "a peer is not seen"
    told = client.get("/quan-tri/cong-khai/?xuat=csv").content.decode()
    assert told.count("Thủ tục còn giấu") == 1
    assert Event.objects.filter(action="minhbach.export").exists()
    client.force_login(holder_of(Role.PROCEDURE_CONTROLLER, "H99"))
    assert "2 thủ tục có hiệu lực mà chưa công khai" in client.get("/quan-tri/cong-khai/").content.decode()
    client.force_login(holder_of(Role.CLERK))
    assert client.get("/quan-tri/cong-khai/").status_code in (302, 403)


def test_S002_19_a_version_taken_down_or_put_off_is_missing_too():
    from content_models.catalogue.publicity import unpublic

    record = published(Procedure)
    own = {record.agency_id}
    assert unpublic(own, now()) == []
    assert [one.key for one in unpublic(own, now() - datetime.timedelta(hours=1))] == [record.key]


def test_S002_19_a_check_is_recorded_with_its_counts_and_closes_when_all_is_public():
    published(Procedure)
    hidden = unseen()
    case = PublicityCheck(agency=agency(), checked=agency(), due_on=NEXT_MONTH)
    controller = holder_of(Role.PROCEDURE_CONTROLLER)
    case = open_cases([case], controller)[0].case
    assert (case.in_force, case.missing, case.named) == (1, 1, hidden.key)
    with pytest.raises(ValidationError, match="Còn 1 thủ tục"):
        move([case], "close", controller, {"outcome": "public", "reason": "Đã đủ"})
    approved(submitted(hidden))
    assert move([case], "close", controller, {"outcome": "public", "reason": "Đã đủ"})[0].state == "closed"


def process_of(record, hours=(4, 8), **values):
    return published(InternalProcess, "H99.100", procedure=record, steps=steps(*hours), **values)


def steps(*hours):
    kind = InternalProcess.kind("steps")
    rows = [{"label": f"Bước {n}", "role": {"value": "specialist"}, "hours": h} for n, h in enumerate(hours, 1)]
    return kind.to_python(kind.stored(rows))


def test_S002_26_a_new_process_version_applies_only_to_dossiers_received_later():
    record = published(Procedure, **sample_text("procedure"))
    before = opened(Dossier, procedure=version_of(record))
    assert before.process is None
    process = process_of(record)
    first = opened(Dossier, procedure=version_of(record))
    approved(submitted(redraft(process, steps=steps(2))))
    second = opened(Dossier, procedure=version_of(record))
    for case in (before, first, second):
        case.refresh_from_db()
    assert (before.process, first.process.version, second.process.version) == (None, 1, 2)
    late = opened(Dossier, procedure=version_of(record))
    assert late.process.data()["steps"][0]["hours"] == 2


def test_S002_26_the_sum_of_hours_never_replaces_the_legal_limit():
    record = published(Procedure, **sample_text("procedure"))
    plain = opened(Dossier, procedure=version_of(record))
    process = process_of(record, hours=(400, 400))
    case = opened(Dossier, procedure=version_of(record))
    assert process.hours == 800
    assert case.time_limit() == plain.time_limit()
    assert case.due_at.date() == plain.due_at.date()


def test_S002_26_one_process_for_a_procedure_at_an_agency_and_no_step_without_hours():
    record = published(Procedure, **sample_text("procedure"))
    process = process_of(record)
    assert process.key == f"h99.100-{record.key}"
    assert PublicRecord.objects.filter(type="internalprocess").count() == 1
    with pytest.raises(ValidationError, match="đã có"):
        drafted(InternalProcess, "H99.100", procedure=record)
    with pytest.raises(ValidationError, match="Số giờ"):
        submitted(redraft(process, steps=steps(0)))
