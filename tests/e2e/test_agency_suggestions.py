"""An agency in a row is typed, suggested and taken by the keyboard alone, in a real browser."""

from playwright.sync_api import expect

from content_models.declaration.roles import Role
from content_models.quality.models import AuditProgramme
from tests.e2e.steps import sign_in
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted

#: The text editor and the frames of rows are not ours to name.
WAGTAILS_OWN = (".Draftail-Editor",)


def test_a_few_letters_and_two_keys_name_an_agency(page, site, seen):
    agency("H99.03")
    programme = drafted(AuditProgramme, title="Chương trình năm 2026", year=2026)
    sign_in(page, site, holder_of(Role.ISO_SECRETARY))
    page.goto(f"{site}/quan-tri/snippets/quality/auditprogramme/edit/{programme.pk}/")
    field = page.locator("input[data-agencies]").first
    field.fill("noi vu")
    option = page.get_by_role("option", name="Sở Nội vụ (H99.03)")
    option.wait_for()
    expect(field).to_have_attribute("aria-expanded", "true")
    seen("goi-y-co-quan", but=WAGTAILS_OWN)
    field.focus()
    field.fill("noi v")
    option.wait_for()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(field).to_have_value("H99.03 Sở Nội vụ")
    expect(field).to_have_attribute("aria-expanded", "false")
