"""A year of the quality system: context, policy, objectives, and what a department takes upon itself under them."""

from content_models.declaration.roles import Role
from content_models.quality.models import IsoContext, ObjectiveRegistration, QualityObjective, QualityPolicy
from tests.e2e.steps import add_row, approve, press, sign_in
from tests.factories.people import holder_of
from tests.factories.texts import published

#: The text editor is not ours to name.
WAGTAILS_OWN = (".Draftail-Editor",)
FOUR_SIDES = ("strengths", "weaknesses", "opportunities", "threats")


def begin(page, site, model, title):
    page.goto(f"{site}/quan-tri/snippets/quality/{model.type_name()}/add/")
    page.get_by_role("spinbutton", name="Năm").fill("2027")
    page.get_by_role("textbox", name="Tên").first.fill(title)


def write_text(page, words):
    page.locator("[contenteditable=true]").first.click()
    page.keyboard.type(words)


def decide_as(page, site, account, title, words):
    sign_in(page, site, account)
    page.get_by_role("link", name=title).first.click()
    approve(page, words)


def read_in_public(page, site, model, title):
    page.goto(f"{site}/{model.public_slug()}/{model.objects.get().key}/")
    page.get_by_role("heading", name=title, level=1).wait_for()


def test_the_secretary_writes_the_context_and_the_leader_approves(page, site, seen):
    sign_in(page, site, holder_of(Role.ISO_SECRETARY))
    begin(page, site, IsoContext, "Bối cảnh năm 2027")
    write_text(page, "Sở có hai phòng chuyên môn.")
    for side in FOUR_SIDES:
        add_row(page, side).get_by_role("textbox", name="Nội dung").fill(f"Điều rút ra: {side}")
    seen("iso-boi-canh-soan", but=WAGTAILS_OWN)
    press(page, "Trình duyệt")
    decide_as(page, site, holder_of(Role.AGENCY_LEADER), "Bối cảnh năm 2027", "Duyệt và công bố ngay")
    read_in_public(page, site, IsoContext, "Bối cảnh năm 2027")
    seen("iso-boi-canh")


def test_a_department_registers_under_the_approved_policy(page, site, seen):
    policy = published(QualityPolicy, title="Chính sách chất lượng năm 2027", year=2027)
    published(QualityObjective, title="Mục tiêu chất lượng năm 2027", year=2027)
    sign_in(page, site, holder_of(Role.DEPARTMENT_HEAD, "H99.02.01"))
    begin(page, site, ObjectiveRegistration, "Đăng ký của phòng năm 2027")
    page.get_by_role("button", name="Chọn chính sách chất lượng").click()
    page.get_by_role("dialog").get_by_role("link", name=policy.title).click()
    row = add_row(page, "targets")
    row.get_by_role("textbox", name="Mục tiêu").fill("Trả kết quả đúng hẹn")
    row.get_by_role("textbox", name="Chỉ tiêu").fill("98%")
    row.get_by_role("textbox", name="Cách đo").fill("Số hồ sơ đúng hẹn trên tổng số")
    row.get_by_label("Hạn hoàn thành").fill("2027-12-31")
    seen("iso-dang-ky-soan")
    press(page, "Trình duyệt")
    decide_as(page, site, holder_of(Role.ISO_SECRETARY), "Đăng ký của phòng năm 2027", "Duyệt và công bố ngay")
    read_in_public(page, site, ObjectiveRegistration, "Đăng ký của phòng năm 2027")
    seen("iso-dang-ky")
