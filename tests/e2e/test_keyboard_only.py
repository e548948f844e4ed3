"""From signing in to the public page without a mouse: Tab, Enter, Space and arrows, the focus always in sight."""

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.moderation.models import Submission
from tests.e2e.keyboard import follow, pick, sign_in, sign_out, use, write
from tests.e2e.steps import with_password
from tests.factories.people import holder_of
from tests.factories.texts import published

NAME = "Đăng ký khai sinh lưu động"
STEPS = (
    (Role.PROCEDURE_CONTROLLER, "H99.02", "Đồng ý, chuyển bước Công bố"),
    (Role.AGENCY_LEADER, "H99", "Duyệt và công bố ngay"),
)


def test_a_procedure_goes_from_sign_in_to_the_public_by_keyboard(page, site):
    published(AnnouncingDecision, symbol="163/QĐ-UBND")
    editor = with_password(holder_of(Role.CATALOGUE_EDITOR))
    deciders = [(with_password(holder_of(role, place)), words) for role, place, words in STEPS]
    sign_in(page, site, editor.username)
    write_a_procedure(page)
    put_it_forward(page)
    sign_out(page)
    for decider, words in deciders:
        sign_in(page, site, decider.username)
        approve(page, words)
        sign_out(page)
    read_as_anybody(page, site)


def write_a_procedure(page):
    use(page.get_by_role("button", name="Danh mục thủ tục"))
    follow(page.get_by_role("link", name="Thủ tục hành chính", exact=True))
    follow(page.get_by_role("link", name="Thêm thủ tục hành chính").first)
    write(page.get_by_role("textbox", name="Mã thủ tục"), "1.004884")
    write(page.get_by_role("textbox", name="Tên thủ tục"), NAME)
    write(page.get_by_role("textbox", name="Lĩnh vực"), "Hộ tịch")
    use(page.get_by_role("button", name="Chọn quyết định công bố"))
    use(page.get_by_role("dialog").get_by_role("link", name="163/QĐ-UBND"))
    add_a_channel(page)


def add_a_channel(page):
    rows = page.locator("#panel-channels-section")
    use(rows.get_by_role("button", name="Thêm").last)
    pick(rows.get_by_role("combobox", name="Hình thức"), "Trực tiếp")
    write(rows.get_by_role("spinbutton", name="Số"), "3")
    pick(rows.get_by_role("combobox", name="Đơn vị"), "ngày làm việc")
    write(rows.get_by_role("textbox", name="Phí, lệ phí"), "Không")


def put_it_forward(page):
    follow(page.get_by_role("button", name="Lưu nháp"))
    assert Procedure.objects.get().get_latest_revision_as_object().title == NAME
    follow(page.get_by_role("button", name="Trình duyệt"))
    assert Submission.objects.filter(state="open").count() == 1


def approve(page, words):
    follow(page.get_by_role("link", name=NAME).first)
    use(page.get_by_label(words), "Space")
    follow(page.get_by_role("button", name="Ghi quyết định"))


def read_as_anybody(page, site):
    page.goto(f"{site}/thu-tuc/")
    follow(page.get_by_role("link", name=NAME))
    page.get_by_role("heading", name=NAME, level=1).wait_for()
    page.get_by_text("3 ngày làm việc").first.wait_for()
