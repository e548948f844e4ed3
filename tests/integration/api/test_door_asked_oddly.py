"""Whatever is asked in whatever form, the fast door answers what Django answers, chunk for chunk (R-02, R-84)."""

import io
import itertools
import re
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.cache import cache

from content_models.moderation.member import Act
from tests.factories.texts import published
from tests.integration.api.test_door import address, house
from tests.integration.search.feeding import ended
from tests.sample_artefacts.models import KitchenSink

__all__ = ["house"]
pytestmark = pytest.mark.django_db
TAG = "TAG"
#: What a caller may add, and in which forms; TAG stands for the record's own.
HEADERS = {
    "HTTP_HOST": ["localhost", "localhost:8000", "LOCALHOST", "elsewhere.example", ""],
    "HTTP_ACCEPT": ["*/*", "text/html", "application/xml", "application/json;q=0", "x/y/z", ""],
    "HTTP_ACCEPT_LANGUAGE": ["vi", "en", "EN", "en-US,en;q=0.5", "fr", "*", "en;q=0", "x" * 500, ""],
    "HTTP_IF_NONE_MATCH": [TAG, f"W/{TAG}", f'{TAG}, "b"', f'"a",{TAG}', "*", "", f" {TAG}", TAG * 2, '"x"', "," * 50],
    "HTTP_IF_MATCH": [TAG, "*", '"x"', ""],
    "HTTP_IF_MODIFIED_SINCE": ["Sun, 22 Nov 2026 23:59:59 GMT", "x"],
    "HTTP_IF_UNMODIFIED_SINCE": ["Sun, 22 Nov 2020 23:59:59 GMT"],
    "HTTP_RANGE": ["bytes=0-10", "bytes=-5", "x"],
    "HTTP_ACCEPT_ENCODING": ["gzip", "br", "identity;q=0"],
    "HTTP_COOKIE": ["", "a=b", "django_language=en"],
    "HTTP_AUTHORIZATION": ["", "Bearer", "Bearer x", "Basic eDp5"],
    "HTTP_X_FORWARDED_FOR": ["1.2.3.4", "x", ""],
    "HTTP_X_FORWARDED_HOST": ["elsewhere.example"],
    "HTTP_X_HTTP_METHOD_OVERRIDE": ["DELETE"],
    "HTTP_DOSSIER_SECRET": ["ABCD"],
    "SERVER_PROTOCOL": ["HTTP/1.0"],
}
METHODS = ["HEAD", "POST", "OPTIONS", "DELETE", "get", "TRACE"]
QUESTIONS = ["at=2026-01-01", "at=", "seen=now", "fields=title", "fields=", "x=1", "&", "%00", "a" * 3000]
PATHS = ["/{}", "{}/", "{}versions/1/", "{}%00/", "{}\n", "{};x=1", "/.{}"]


def chunks(application, environ):
    """Return status, headers and the pieces of a body as a server is handed them, to a caller's first call."""
    cache.clear()
    whole, told = environ | {"wsgi.input": io.BytesIO()}, []
    setup_testing_defaults(whole)
    body = application(whole, lambda status, headers, *_: told.extend((status, headers)))
    pieces = list(body)
    getattr(body, "close", bool)()
    return told[0], sorted((name, re.sub(r";t=\d+", "", value)) for name, value in told[1]), pieces


def forms(where):
    """Yield every odd form of asking for an address, each by itself."""
    yield {}
    yield from ({"REQUEST_METHOD": method} for method in METHODS)
    yield from ({"QUERY_STRING": question} for question in QUESTIONS)
    yield from ({"PATH_INFO": path.format(where)} for path in PATHS)
    yield from ({name: value} for name, values in HEADERS.items() for value in values)


def test_both_answer_alike(house):
    door, inner = house
    record, gone = published(KitchenSink), published(KitchenSink)
    ended(gone, act=Act.WITHDRAW)
    tag, by_itself = None, set()
    for where in (address(record), address(gone), address(record).upper()):
        for form, has in itertools.product(forms(where), ({}, {"HTTP_IF_NONE_MATCH": TAG})):
            said = {name: value.replace(TAG, tag or "") for name, value in (has | form).items()}
            environ = {"HTTP_HOST": "localhost", "PATH_INFO": where} | said
            django = chunks(inner.django, environ)
            tag = tag or dict(django[1])["ETag"]
            chunks(door, environ)  # the door learns
            before = inner.calls
            assert chunks(door, environ) == django, form
            if inner.calls == before:
                by_itself.add(django[0][:3])
    assert by_itself == {"200", "304"}
