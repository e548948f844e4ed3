"""A citizen finds an agency: down the levels, and by typing its name without marks."""

import pytest

from content_models.organisation.models import Agency
from tests.factories.agencies import known
from tests.factories.people import TREE, agency
from tests.factories.taking_down import taken_down
from tests.factories.texts import published
from tests.sample_artefacts.models import KitchenSink


@pytest.fixture
def province(transactional_db):
    for code in TREE:
        agency(code)
    known(*Agency.objects.order_by("path"))


def test_down_the_levels_and_by_name(page, site, seen, province):
    page.goto(f"{site}/co-quan/")
    seen("co-quan")
    page.get_by_role("link", name="Đơn vị trực thuộc của Sở Tư pháp").click()
    page.get_by_role("heading", name="Đơn vị thuộc Sở Tư pháp", level=1).wait_for()
    seen("co-quan-truc-thuoc")
    page.get_by_label("Tên hoặc mã").fill("dong sang")
    page.get_by_role("button", name="Tìm cơ quan").click()
    page.get_by_role("link", name="Ủy ban nhân dân phường Đồng Sáng", exact=True).click()
    page.get_by_role("heading", name="Ủy ban nhân dân phường Đồng Sáng", level=1).wait_for()
    seen("co-quan-mot")


def test_a_text_that_was_taken_down_says_so(page, site, seen, province):
    record = taken_down(published(KitchenSink))
    page.goto(f"{site}/{KitchenSink.public_slug()}/{record.key}/")
    page.get_by_role("heading", name="Nội dung này không còn được công khai", level=1).wait_for()
    seen("da-go")
