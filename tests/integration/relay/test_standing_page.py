"""How everything runs, on one page: for those who answer for the province, and for nobody else."""

import pytest
from django.urls import reverse

from cms.relay import lease
from content_models.declaration.roles import Role
from search.models import Reconciliation, SetAside
from tests.factories.people import holder_of
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
PAGE, RETRY = reverse("cms_standing"), reverse("cms_retry_aside")


@pytest.fixture
def standing():
    """A lane that fails, a comparison that found something, a record set aside."""
    lease.take("feed", "may-1")
    lease.failed("feed", LookupError("Công dân 017"))
    Reconciliation.objects.create(engine="postgresql", seconds=0.1, versions=9, missing=2, left=1)
    SetAside.objects.create(engine="postgresql", type="procedure", key="1.004873", position=1, fault="Công dân 017")


def test_it_tells_lanes_indexes_and_what_was_set_aside(standing):
    page = browser(holder_of(Role.AUDITOR, "H99")).get(PAGE).content.decode()
    for words in ("Đang lỗi", "LookupError", "1.004873", "Còn lệch"):
        assert words in page
    assert "Công dân 017" not in page and "Thử lại ngay" not in page


def test_the_administrator_of_the_province_lets_it_be_tried_again(standing):
    client = browser(holder_of(Role.ACCOUNT_ADMIN, "H99"))
    assert "Thử lại ngay" in client.get(PAGE).content.decode()
    SetAside.objects.update(tries=5, retry_at=None)
    assert client.get(RETRY).status_code == 405
    client.post(RETRY)
    assert SetAside.objects.get().retry_at is not None


@pytest.mark.parametrize("role, code", [(Role.ACCOUNT_ADMIN, "H99.02"), (Role.AUDITOR, "H99.02"), (Role.CLERK, "H99")])
def test_nobody_else_sees_or_does_anything(standing, role, code):
    client = browser(holder_of(role, code))
    assert client.get(PAGE).status_code in (302, 403)
    assert client.post(RETRY).status_code in (302, 403)
    assert SetAside.objects.get().tries == 1


def test_few_statements(standing, django_assert_max_num_queries):
    client = browser(holder_of(Role.AUDITOR, "H99"))
    client.get(PAGE)
    with django_assert_max_num_queries(20):
        client.get(PAGE)
