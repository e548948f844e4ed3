"""The row of those who follow units below (C-19)."""

import pytest
from django.urls import reverse

from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.moderation.duty import waiting_for
from content_models.moderation.models import Urging
from tests.factories.people import agency, holder_of
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db


def test_C_19_a_board_lists_units_that_are_behind_and_one_action_reminds_them():
    """Board lists units with missing or late data; one action sends a reminder that is logged; results are kept."""
    units = [agency("H99.02"), agency("H99.03")]
    chief = browser(holder_of(Role.AGENCY_LEADER, "H99"))
    shown = chief.get(reverse("cms_units")).content.decode()
    assert "2 trong 2 đơn vị thiếu hoặc trễ" in shown and "Sở Tư pháp" in shown
    sent = {"units": [unit.pk for unit in units], "words": "Nộp chính sách chất lượng", "working_days": "5"}
    chief.post(reverse("cms_units"), sent)
    logged = Event.objects.filter(action="minhbach.urge")
    assert {event.agency_id for event in logged} == {unit.pk for unit in units}
    assert waiting_for(holder_of(Role.AGENCY_LEADER, "H99.02")).count() == 1
    one = Urging.objects.get(agency=units[0])
    chief.post(reverse("cms_urging", args=[one.pk]), {"recommendation": "Nộp ngay", "remedy": "Giao đầu mối"})
    one.refresh_from_db()
    assert one.state == "closed" and one.remedy == "Giao đầu mối"
