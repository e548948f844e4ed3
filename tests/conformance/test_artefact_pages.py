"""Every declared artefact in public: page, interface and search tell the published version, and drafts nowhere."""

from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client

from content_models.declaration import registry
from content_models.declaration.kinds import Code, Line, RichText, Text
from content_models.ledger.reading import current
from content_models.moderation.member import Act
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.search.feeding import read_feed

pytestmark = pytest.mark.django_db
CANARY = "chim hoàng yến"
FOLDED = "chim hoang yen"


@pytest.fixture(autouse=True)
def _nothing_kept_from_other_tests():
    cache.clear()


@pytest.fixture
def visitor() -> Client:
    return Client()


def every_artefact(function):
    return pytest.mark.parametrize("model", registry.artefacts(), ids=lambda m: m.__name__)(function)


def list_of(model) -> str:
    return f"/{model.public_slug()}/"


def page_of(record) -> str:
    return f"{list_of(record)}{record.key}/"


def api_of(record) -> str:
    return f"/api/v1/{record.public_plural()}/{record.key}/"


def words_of(response) -> str:
    return response.content.decode().replace("<mark>", "").replace("</mark>", "").replace("\xa0", " ")


def title_of(record) -> str:
    return current(record.type_name(), record.key).title


def canaries(model) -> dict[str, str]:
    """A canary in every field of words, public or not, that holds one."""
    words = [kind for kind in model.kinds() if isinstance(kind, Line | Text | RichText) and not isinstance(kind, Code)]
    return {kind.name: CANARY for kind in words if (kind.max_length or len(CANARY)) >= len(CANARY)}


@every_artefact
def test_list_and_page_show_what_is_published(model, visitor):
    record = published(model)
    listed, shown = visitor.get(list_of(model)), visitor.get(page_of(record))
    assert (listed.status_code, shown.status_code) == (200, 200)
    assert title_of(record) in words_of(listed) and page_of(record) in words_of(listed)
    assert title_of(record) in words_of(shown) and not shown.cookies
    assert list_of(model) in words_of(visitor.get("/danh-muc/"))


@every_artefact
def test_the_interface_answers_the_stored_bytes(model, visitor):
    record = published(model)
    stored = current(model.type_name(), record.key)
    answer = visitor.get(api_of(record))
    assert answer.content == stored.body.encode() and answer["ETag"] == f'"{stored.digest}"'


@every_artefact
def test_it_is_found_by_its_title(model, visitor):
    record = published(model)
    title = title_of(record)
    read_feed()
    hits = visitor.get("/api/v1/search/", {"q": title}).json()["results"]
    found = (model.type_name(), record.key) in [(hit["type"], hit["key"]) for hit in hits]
    if any(kind.facts.search for kind in model.kinds()):
        assert found and page_of(record) in words_of(visitor.get("/tim-kiem/", {"q": title}))
    else:
        assert not found


@every_artefact
def test_a_draft_is_on_no_public_page(model, visitor):
    record = published(model)
    title = title_of(record)
    redraft(record, **canaries(model))
    draft = drafted(model, **canaries(model))
    submitted(drafted(model, **canaries(model)))
    read_feed()
    root = f"/api/v1/{model.public_plural()}/"
    pages = ["/", "/danh-muc/", list_of(model), page_of(record), f"{page_of(record)}phien-ban/1/", "/minh-bach/"]
    pages += [f"/tim-kiem/?q={quote(title)}", f"/api/v1/search/?q={quote(title)}", "/api/v1/changes/"]
    pages += [root, api_of(record), f"{api_of(record)}versions/"]
    answers = {address: visitor.get(address) for address in pages}
    assert {address: answer.status_code for address, answer in answers.items()} == dict.fromkeys(pages, 200)
    missing = [page_of(draft), api_of(draft), f"{page_of(record)}phien-ban/2/", f"{api_of(record)}versions/2/"]
    wrong = [f"{page_of(record)}?at=x", f"{list_of(model)}?sau=x", "/tim-kiem/?q=a&at=x"]
    answers |= {address: visitor.get(address) for address in (*missing, *wrong)}
    assert [answers[address].status_code for address in (*missing, *wrong)] == [404] * 4 + [400] * 3
    assert [address for address, answer in answers.items() if CANARY in words_of(answer)] == []
    told = visitor.get("/api/v1/search/", {"q": FOLDED, "literal": "true"}).json()
    assert told["results"] == [] and CANARY not in str(told["facets"])
    assert "0 kết quả khớp" in words_of(visitor.get("/tim-kiem/", {"q": FOLDED, "nguyen-van": "1"}))


@every_artefact
def test_what_is_withdrawn_is_gone_and_names_what_continues_it(model, visitor):
    record, heir = published(model), published(model)
    first = visitor.get(api_of(record)).content
    approved(submitted(record, act=Act.REPLACE, successor=heir, reason="Gộp hai văn bản"))
    read_feed()
    page, answer = visitor.get(page_of(record)), visitor.get(api_of(record))
    assert (page.status_code, answer.status_code) == (410, 410)
    assert page_of(heir) in words_of(page) and title_of(heir) in words_of(page)
    assert answer.json()["successor"]["key"] == heir.key and answer.json()["successor"]["url"] == page_of(heir)
    assert page_of(record) not in words_of(visitor.get(list_of(model)))
    assert visitor.get(f"{page_of(record)}phien-ban/1/").status_code == 200
    assert visitor.get(f"{api_of(record)}versions/1/").content == first


@every_artefact
def test_a_key_from_elsewhere_leads_to_the_one_it_is_answered_under(model, visitor):
    record = published(model)
    foreign = f"{record.key}.000.00.00.H48"
    answer = visitor.get(f"{list_of(model)}{foreign}/")
    if model.canonical_key(foreign) == foreign:
        assert answer.status_code == 404
    else:
        assert (answer.status_code, answer["Location"]) == (301, page_of(record))
