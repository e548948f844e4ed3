"""Promises R-04, R-05: every process dead, kept pages answer; the database dead too, the copy does."""

import re
import time

import pytest
from django.core.wsgi import get_wsgi_application
from django.utils import timezone

from cms.copying.night import run
from content_models.catalogue.models import Procedure
from content_models.moderation.member import Act
from tests.factories.texts import approved, published, submitted
from tests.integration.serving.servers import KEPT, NGINX, Nginx

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not NGINX, reason="no nginx; to run it: sudo apt-get install nginx-light"),
]
NOWHERE = "postgres://nobody@127.0.0.1:1/nothing"


def copied(nginx: Nginx):
    return run(nginx.copy, get_wsgi_application(), "localhost", timezone.localtime(), lambda *_: None)


def test_what_was_read_stays_readable_and_the_rest_comes_from_the_copy(nginx, platform):
    warm = published(Procedure, title="Đăng ký kết hôn")
    for number in range(30):
        published(Procedure, title=f"Thủ tục số {number:02d}")
    copied(nginx)
    platform.start()
    page, record, answer = "/", f"/thu-tuc/{warm.key}/", f"/api/v1/procedures/{warm.key}/"
    assert [nginx.get(one).headers["x-cache"] for one in (page, record, answer)] == ["MISS"] * 3
    assert [nginx.get(one).headers["x-cache"] for one in (page, record, answer)] == ["HIT"] * 3

    platform.kill()
    time.sleep(KEPT + 1)  # nothing kept is fresh any more
    for one in (page, record, answer):
        kept = nginx.get(one)
        assert (kept.status, kept.headers["x-cache"]) == (200, "STALE")
    assert nginx.get("/quan-tri/").status == 503
    cold(nginx)
    platform.start(NOWHERE)
    assert nginx.get(record).headers["x-cache"] == "STALE"
    cold(nginx)


def cold(nginx: Nginx) -> None:
    """What nobody had read: the list with its following pages and all records, from the copy; no question."""
    first = nginx.get("/thu-tuc/")
    assert (first.status, first.headers["x-cache"]) == (200, "COPY")
    assert "BẢN SAO" in first.text
    assert nginx.get("/static/themes/style.css").headers["content-type"].startswith("text/css")
    second = nginx.get("/thu-tuc/" + re.search(r'href="(\?ban-sao=2)"', first.text)[1])
    shown = re.findall(r'href="(/thu-tuc/[^"?/]+/)"', first.text + second.text)
    assert len(set(shown)) == 31
    assert all(nginx.get(one).status == 200 for one in shown[-8:])
    for asked in (
        "/tim-kiem/?q=ket+hon",
        "/thu-tuc/?sector=X",
        "/thu-tuc/khong-co/",
        "/.register",
        "/tep/../.register",
    ):
        assert nginx.get(asked).status in (400, 404, 503)
    assert "Hệ thống đang tạm dừng" in nginx.get("/tim-kiem/?q=ket+hon").text
    refused = nginx.get("/api/v1/procedures/")
    assert (refused.status, refused.headers["retry-after"]) == (503, "30")


def test_a_withdrawn_record_is_gone_as_soon_as_its_time_is_over(nginx, platform):
    record = published(Procedure, title="Đăng ký tàu cá")
    platform.start()
    page = f"/thu-tuc/{record.key}/"
    assert nginx.get(page).status == 200
    approved(submitted(record, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    time.sleep(KEPT + 1)
    assert nginx.get(page).status == 410


def test_what_is_somebodys_own_is_never_kept(nginx, platform):
    record = published(Procedure)
    platform.start()
    page = f"/thu-tuc/{record.key}/"
    nginx.get(page)
    assert nginx.get(page, Cookie="sessionid=x").headers["x-cache"] == "BYPASS"
    assert nginx.get(page, Dossier_Secret="ABCD").headers["x-cache"] == "BYPASS"
    asked = [nginx.get(f"/api/v1/procedures/{record.key}/").headers for _ in range(2)]
    assert ["ratelimit" in one for one in asked] == [True, False]
    for _ in range(2):
        assert nginx.get("/quan-tri/login/").headers.get("x-cache") is None
        assert nginx.get("/health/live").headers["x-cache"] == "MISS"
    assert nginx.get("/health/metrics").status == 404
