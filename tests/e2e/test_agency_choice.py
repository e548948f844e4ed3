"""An agency named by a field of a form: a few letters and two keys, or without scripts its code, in a real browser."""

import pytest
from playwright.sync_api import expect

from content_models.quality.models import ArchiveRecord, AuditPlan
from tests.e2e.conftest import violations
from tests.e2e.steps import press, sign_in
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted

#: The text editor is not ours to name.
WAGTAILS_OWN = (".Draftail-Editor",)
FIELD = "input[name=department]"


@pytest.fixture
def plan(site):
    agency("H99.03")
    return drafted(AuditPlan, title="Kế hoạch đánh giá đợt một", department=None)


def opened(page, site, plan):
    sign_in(page, site, holder_of(AuditPlan.lifecycle.draft))
    page.goto(f"{site}/quan-tri/snippets/quality/auditplan/edit/{plan.pk}/")
    return page.locator(FIELD)


def named(plan):
    department = AuditPlan.objects.get(pk=plan.pk).get_latest_revision_as_object().department
    return department and department.code


def test_a_few_letters_and_two_keys_name_a_department(page, site, seen, plan):
    field = opened(page, site, plan)
    field.fill("noi vu")
    option = page.get_by_role("option", name="Sở Nội vụ (H99.03)")
    option.wait_for()
    expect(field).to_have_attribute("aria-expanded", "true")
    seen("chon-co-quan", but=WAGTAILS_OWN)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page, WAGTAILS_OWN) == []
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("H99.03 Sở Nội vụ")
    press(page, "Lưu nháp")
    expect(page.locator(FIELD)).to_have_value("H99.03 Sở Nội vụ")
    assert named(plan) == "H99.03"


def test_what_names_none_is_told_at_the_field(page, site, plan):
    field = opened(page, site, plan)
    field.fill("Sở không có")
    press(page, "Lưu nháp")
    expect(page.get_by_text("không có cơ quan nào mang mã, tên này").first).to_be_visible()
    expect(page.locator(FIELD)).to_have_value("Sở không có")
    assert violations(page, WAGTAILS_OWN) == []
    page.locator(FIELD).fill("Sở Nội vụ")
    press(page, "Lưu nháp")
    expect(page.locator(FIELD)).to_have_value("H99.03 Sở Nội vụ")
    assert named(plan) == "H99.03"


def test_without_scripts_the_name_typed_is_enough(browser, site, plan):
    """The fallback, on a form that needs no scripts for anything else: one line of text, understood on the server."""
    page = browser.new_context(java_script_enabled=False, locale="vi-VN").new_page()
    archived = drafted(ArchiveRecord, owner=None)
    sign_in(page, site, holder_of(ArchiveRecord.lifecycle.draft))
    page.goto(f"{site}/quan-tri/snippets/quality/archiverecord/edit/{archived.pk}/")
    page.locator("input[name=owner]").fill("Sở không có")
    press(page, "Lưu nháp")
    expect(page.get_by_text("không có cơ quan nào mang mã, tên này").first).to_be_visible()
    page.locator("input[name=owner]").fill("Sở Nội vụ")
    press(page, "Lưu nháp")
    assert ArchiveRecord.objects.get().get_latest_revision_as_object().owner.code == "H99.03"
    page.context.close()
