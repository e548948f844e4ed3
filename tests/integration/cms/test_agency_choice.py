"""An agency named by a field of a form is typed: found by code or name among those offered, or refused in words."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from cms.projection.agency_choice import AgencyChoice
from cms.projection.filters import FILTERS
from cms.screens.cases.form_fields import field_of
from content_models.actions.agencies.ending import Ending, end
from content_models.catalogue.models import PublicityCheck
from content_models.declaration.references import AgencyReference
from content_models.declaration.roles import Role
from content_models.organisation.models import Agency
from content_models.quality.models import AuditPlan
from tests.factories.agencies import founded, ground, known
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted
from tests.integration.cms.doors import entered, filled, place
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
HOSTILE = ["x" * 342, "x" * 100_000, "9" * 5_000, "%", "\\", "'; --", "<script>", "\u202eH99.03", "²", " \t ' "]


@pytest.fixture
def editor() -> Client:
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def typed(editor, words):
    """The answer to a draft in which the words name the keeper, and the draft if one was written."""
    answer = editor.post(place(KitchenSink, "add"), filled(agency=agency().pk, keeper=words))
    return answer, KitchenSink.objects.first()


def shown(answer):
    return answer.context["form"]["keeper"].value()


@pytest.mark.parametrize("words", ["H99.03", "h99.03", "H99.03 Sở Nội vụ", "sở  nội vụ"])
def test_a_code_or_a_name_names_any_agency_also_one_out_of_reach(editor, words):
    peer = agency("H99.03")
    _, record = typed(editor, words)
    assert record.keeper == peer
    edit = place(KitchenSink, "edit", record.pk)
    assert shown(editor.get(edit)) == "H99.03 Sở Nội vụ"
    editor.post(edit, filled(keeper="H99.03 Sở Nội vụ", title="Sửa"))
    record.refresh_from_db()
    assert (record.title, record.keeper) == ("Sửa", peer)
    editor.post(edit, filled(keeper=""))
    record.refresh_from_db()
    assert record.keeper is None


@pytest.mark.parametrize("words", ["H99.999", "Sở Nội", "Sở không có"])
def test_what_names_none_is_refused_and_stays_as_it_was_typed(editor, words):
    agency("H99.03")
    answer, record = typed(editor, words)
    assert record is None and shown(answer) == words
    assert answer.context["form"].errors["keeper"] == [f"“{words}”: không có cơ quan nào mang mã, tên này."]
    with override("en"):
        assert "no agency has this code" in AgencyChoice(Agency.objects.all()).refusal(words, [])


def test_an_id_names_nothing(editor):
    answer, record = typed(editor, str(agency("H99.03").pk))
    assert record is None and answer.context["form"].errors["keeper"]


def test_a_name_of_two_asks_for_the_code_and_tells_both(editor):
    known(agency("H99.03"))
    founded("H99", "X1", name="Sở Nội vụ")
    answer, record = typed(editor, "Sở Nội vụ")
    assert record is None
    told = "“Sở Nội vụ”: có 2 cơ quan mang tên này, hãy ghi mã: H99.03, X1."
    assert answer.context["form"].errors["keeper"] == [told]
    assert typed(editor, "X1 Sở Nội vụ")[1].keeper.code == "X1"


def test_an_agency_that_has_ended_may_still_be_named(editor):
    """Files of what no longer stands are kept too; only the suggestions leave it out."""
    known(agency("H99.02"), agency("H99.03"))
    end([Ending(agency("H99.03"), agency("H99.02"))], ground(), None)
    assert typed(editor, "Sở Nội vụ")[1].keeper.code == "H99.03"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_refused_as_words(editor, words):
    answer, record = typed(editor, words)
    assert answer.status_code == 200 and record is None
    assert answer.context["form"].errors["keeper"]


def test_a_zero_byte_is_refused(editor):
    answer, record = typed(editor, "H99.03\0")
    assert answer.status_code in (200, 400) and record is None


def test_only_what_is_offered_is_found_or_shown():
    own, peer = agency("H99.02"), agency("H99.03")
    field = AgencyChoice(Agency.objects.filter(pk=own.pk))
    assert field.clean("H99.02") == own and field.prepare_value(own.pk) == "H99.02 Sở Tư pháp"
    for words in ("H99.03", "Sở Nội vụ"):
        with pytest.raises(ValidationError, match="không có cơ quan nào"):
            field.clean(words)
    assert AgencyChoice(Agency.objects.filter(pk=own.pk)).prepare_value(peer.pk) == ""


def test_a_draft_may_leave_out_what_must_be_named_later():
    secretary = entered(holder_of(AuditPlan.lifecycle.draft))
    plan = drafted(AuditPlan, department=None)
    field = secretary.get(place(AuditPlan, "edit", plan.pk)).context["form"].fields["department"]
    assert isinstance(field, AgencyChoice) and not field.has_changed(None, "")
    assert field.has_changed(None, "H99.03")


def test_the_page_costs_the_same_however_many_agencies_there_are(editor):
    record = drafted(KitchenSink, keeper=agency("H99.03"))
    edit, counts = place(KitchenSink, "edit", record.pk), []
    editor.get(edit)
    for number in (0, 40):
        for one in range(number):
            founded("H99", f"P{one}", name=f"Phòng {one}")
        with CaptureQueriesContext(connection) as asked:
            page = editor.get(edit).content.decode()
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 27
    assert "Phòng 7" not in page and 'data-agencies=""' in page


def test_a_case_and_a_list_ask_in_the_same_way():
    own = agency("H99.02")
    kind = PublicityCheck._meta.get_field("checked")
    assert field_of(kind, None).clean("H99.02") == own
    narrowing = FILTERS[AgencyReference](kind, None)
    narrowing.field_name, narrowing.label, narrowing.parent, narrowing.model = "checked", "", None, PublicityCheck
    assert narrowing.field.clean("H99.02") == own and not narrowing.field.required


def test_a_check_of_one_agency_is_opened_by_its_code():
    agency("H99.02")
    controller = entered(holder_of(Role.PROCEDURE_CONTROLLER))
    sent = {"agency": agency().pk, "remark": "Kiểm tra", "due_on": "2030-12-31"}
    door = "/quan-tri/vu-viec/publicitycheck/mo/"
    assert 'data-agencies=""' in controller.get(door).content.decode()
    refused = controller.post(door, sent | {"checked": "H99.999"})
    assert "không có cơ quan nào mang mã" in refused.content.decode() and not PublicityCheck.objects.exists()
    controller.post(door, sent | {"checked": "H99.02"})
    assert PublicityCheck.objects.get().checked.code == "H99.02"
