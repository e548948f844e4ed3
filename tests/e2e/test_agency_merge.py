"""Two departments become one: what would follow is read before it is decided, and the old address leads on."""

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.organisation.models import Agency
from tests.e2e.steps import press, sign_in
from tests.factories.agencies import known
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted, published


def test_a_merger_is_looked_at_and_then_decided(page, site, seen):
    published(Procedure, title="Đăng ký khai sinh")
    drafted(Procedure, title="Đăng ký kết hôn")
    old, heir = agency("H99.02"), agency("H99.03")
    known(*Agency.objects.all())
    sign_in(page, site, holder_of(Role.ORGANISATION_ADMIN, "H99"))
    page.get_by_role("link", name="Cơ quan", exact=True).first.click()
    page.get_by_label("Tìm theo tên hoặc mã").fill("tư pháp")
    press(page, "Tìm")
    seen("co-quan-danh-sach")
    page.get_by_role("link", name=old.name, exact=True).first.click()
    seen("co-quan-mot")
    page.get_by_role("link", name="Sáp nhập, hợp nhất").click()
    page.get_by_label("Căn cứ").fill("Nghị quyết 01/NQ-HĐND")
    press(page, "Xem trước")
    seen("co-quan-sap-nhap-thieu")
    page.get_by_label("Mã cơ quan tiếp nhận đã có").fill(heir.code)
    page.get_by_label("Lý do").fill("Sắp xếp tổ chức bộ máy")
    press(page, "Xem trước")
    page.get_by_text("Chưa có gì thay đổi").wait_for()
    seen("co-quan-sap-nhap-xem-truoc")
    press(page, "Xác nhận quyết định")
    page.get_by_text("Đã quyết định").first.wait_for()
    page.goto(f"{site}/co-quan/{old.code}/")
    page.get_by_role("link", name=heir.name).first.wait_for()
    seen("co-quan-da-ket-thuc")
