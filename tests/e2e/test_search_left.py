"""A real browser tells how a page of answers was left, once, and shows nobody's cookie with it."""

import datetime
import time

from content_models.declaration.roles import Role
from search.asked import UnopenedQuestion
from tests.e2e.steps import sign_in
from tests.e2e.test_search_suggestions import catalogue
from tests.factories.people import holder_of


def counted(times: int) -> tuple[int, int]:
    for _ in range(50):
        kept = UnopenedQuestion.objects.first()
        if kept and kept.times == times:
            break
        time.sleep(0.1)
    return kept.times, kept.opened


def test_leaving_and_opening_are_told_once(page, site):
    catalogue()
    page.context.add_cookies([{"name": "kept", "value": "x", "url": site}])
    sent = []
    page.on("request", lambda one: sent.append(one) if "da-xem" in one.url else None)
    page.goto(f"{site}/tim-kiem/?q=ket+hon")
    page.goto(f"{site}/danh-muc/")
    assert counted(1) == (1, 0)
    page.goto(f"{site}/tim-kiem/?q=ket+hon")
    page.get_by_role("link", name="Đăng ký kết hôn").click()
    page.get_by_role("heading", name="Đăng ký kết hôn").first.wait_for()
    assert counted(2) == (2, 1)
    assert sent and not any(one.headers.get("cookie") or one.headers.get("referer") for one in sent)


def test_an_editor_sees_what_was_left(page, site, seen):
    kept = {"days": 4, "times": 9, "opened": 1, "last_day": datetime.date(2026, 11, 10)}
    UnopenedQuestion.objects.create(digest="a" * 64, words="giay doc than", **kept)
    sign_in(page, site, holder_of(Role.CATALOGUE_EDITOR))
    page.goto(f"{site}/quan-tri/cau-hoi/")
    seen("cau-hoi-khong-co")
    page.get_by_role("link", name="Có kết quả, ít ai mở").click()
    page.get_by_role("row", name="giay doc than").wait_for()
    seen("cau-hoi-it-mo")
    page.get_by_role("button", name="Bỏ khỏi danh sách").click()
    page.get_by_text("Chưa có câu hỏi nào như vậy").wait_for()
