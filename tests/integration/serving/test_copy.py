"""Promise R-05, the copy itself: whole pages of what is public, brought up to date night by night."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.core.wsgi import get_wsgi_application
from django.utils import timezone

from cms.copying.copying import Unwell
from cms.copying.files import Folder
from cms.copying.links import leads_to, next_of, renamed
from cms.copying.night import run
from content_models.catalogue.models import Procedure
from content_models.moderation.member import Act
from tests.factories.texts import approved, drafted, published, submitted

pytestmark = pytest.mark.django_db(transaction=True)


def copied(folder: Path, told=lambda *_: None):
    return run(folder, get_wsgi_application(), "testserver", timezone.localtime(), told)


def page(folder: Path, record: Procedure) -> Path:
    return folder / "thu-tuc" / record.key / "index.html"


def test_the_copy_follows_what_is_public(tmp_path):
    draft = drafted(Procedure, title="Chưa công bố")
    first, second = published(Procedure, title="Một"), published(Procedure, title="Hai")
    copied(tmp_path)
    kept = page(tmp_path, first).read_text(encoding="utf-8")
    assert "BẢN SAO" in kept
    assert "Một" in kept
    assert page(tmp_path, second).exists()
    assert list(tmp_path.glob("static/themes/*.css"))
    assert list(tmp_path.glob("static/themes/**/*.woff2"))
    assert not page(tmp_path, draft).exists()

    approved(submitted(second, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    third = published(Procedure, title="Ba")
    again = copied(tmp_path)
    assert again.unchanged >= 1
    assert page(tmp_path, first).read_text(encoding="utf-8") == kept
    assert not page(tmp_path, second).exists()
    assert page(tmp_path, third).exists()


def test_a_run_broken_off_is_gone_on_with(tmp_path):
    records = [published(Procedure) for _ in range(3)]
    seen = []

    def break_off(count, known):
        seen.append(count.written)
        if count.written == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copied(tmp_path, break_off)
    rest = copied(tmp_path)
    assert rest.written > 0
    assert all(page(tmp_path, record).exists() for record in records)
    assert rest.written + 4 == copied(tmp_path / "whole").written


def test_a_platform_that_fails_takes_nothing_out_of_the_copy(tmp_path):
    record = published(Procedure)
    copied(tmp_path)
    with pytest.raises(Unwell):
        run(tmp_path, failing, "testserver", timezone.localtime(), lambda *_: None)
    assert page(tmp_path, record).exists()
    assert copied(tmp_path).gone == 0


def failing(environ, start_response):
    start_response("503 Service Unavailable", [])
    return [b""]


def test_a_file_is_kept_byte_for_byte(tmp_path):
    run(tmp_path, answering, "testserver", timezone.localtime(), lambda *_: None)
    assert (tmp_path / "static" / "own.js").read_bytes() == LEADS_ON
    assert (tmp_path / "index.html").exists()


#: Within a file this leads nowhere, and nothing follows it.
LEADS_ON = b'<a href="?sau=abc">'


def answering(environ, start_response):
    start_response("200 OK", [("ETag", '"1"')])
    return [b'<script src="/static/own.js"></script>' if environ["PATH_INFO"] == "/" else LEADS_ON]


def test_two_runs_do_not_write_one_copy(tmp_path, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    with pytest.raises(CommandError, match="khác đang chạy"):
        run_within(tmp_path)


def run_within(folder: Path) -> None:
    """Start the command while a run holds the folder."""
    copied(folder, lambda *_: call_command("write_copy", folder))


@pytest.mark.parametrize("address", ["/../x/", "/a/../../x/", "/a//b/", "/%2e%2e/x/", "/a%00b/", "/" + "x" * 300 + "/"])
def test_no_address_leads_out_of_the_folder(tmp_path, address):
    assert Folder(tmp_path).place(address) is None


def test_a_page_leads_to_pages_of_the_site_without_a_question():
    body = (
        b'<a href="/thu-tuc/1.0/"></a><a href="https://elsewhere.example/x/"></a><a href="?sau=abc%3D"></a>'
        b'<a href="/tim-kiem/?q=x"></a><a href="/quan-tri/"></a><a href="van-ban/"></a><a href="#noi-dung"></a>'
    )
    assert list(leads_to(body, "/")) == ["/thu-tuc/1.0/", "/van-ban/", "/"]
    assert next_of(body) == "sau=abc%3D"
    assert b'href="?ban-sao=2"' in renamed(body, 2)
    assert list(leads_to(body, "/tep/x.pdf")) == []
    style = b"@font-face{src:url(fonts/a.woff2)}p{background:url('data:image/png;base64,x')}"
    assert list(leads_to(style, "/static/themes/style.css")) == ["/static/themes/fonts/a.woff2"]
