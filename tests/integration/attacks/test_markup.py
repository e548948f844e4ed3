"""Markup in every field of words, scripts in addresses, names of files that would be headers: shown, never run."""

import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from content_models.actions.opening import open_cases
from content_models.catalogue.models import Procedure
from content_models.declaration import registry
from content_models.declaration.kinds import Code, Line, RichText, Text
from content_models.declaration.roles import Role
from content_models.declaration.rows import Rows
from content_models.organisation import file_store
from tests.factories.files import pdf
from tests.factories.journeys import unopened
from tests.factories.people import holder_of
from tests.factories.texts import drafted, published, redraft, submitted
from tests.integration.cms.doors import chooser_place, entered, every_address, filled, place, words_of
from tests.integration.search.feeding import read_feed
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}'
RICH = '<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">b</a><iframe src=//x></iframe></p>'
ALIVE = re.compile(
    r"<script>alert|<img src=x|<iframe|<svg on|onclick=\"x|href=[\"']?\s*(?:javascript|data|vbscript):|>49<", re.I
)


def alive(answers: dict[str, str]) -> dict[str, str]:
    return {place: found[0] for place, words in answers.items() if (found := ALIVE.search(words))}


def told_by(client: Client, places: list[str]) -> dict[str, str]:
    """What a browser would read as a page, also inside the answers of a window."""
    answers = {one: client.get(one, follow=True) for one in places}
    assert [one for one, answer in answers.items() if answer.status_code >= 500] == []
    return {one: page_in(answer) for one, answer in answers.items()}


def page_in(answer: Any) -> str:
    kind, said = answer.get("Content-Type", ""), words_of(answer)
    if kind.startswith("application/json"):
        return str(json.loads(said).get("html", ""))
    return said if kind.startswith("text/html") else ""


def hostile(model: Any) -> dict[str, Any]:
    """Markup in every field that takes words; rows in which links are scripts."""
    values: dict[str, Any] = {}
    formed = {*model.example(), *(k.name for k in model.kinds() if k.has_default() and isinstance(k, Line))}
    for kind in (kind for kind in model.kinds() if kind.name not in formed):
        if isinstance(kind, RichText):
            values[kind.name] = RICH
        elif isinstance(kind, Line | Text) and not isinstance(kind, Code):
            values[kind.name] = EVIL[: kind.max_length or None]
        elif isinstance(kind, Rows):
            values[kind.name] = kind.to_python(kind.stored([spoiled(row) for row in kind.sample_plain()]))
    return values


def spoiled(plain: Any) -> Any:
    """The same row with markup for words and a script for an address."""
    if isinstance(plain, dict):
        return {name: spoiled(value) if name not in ("value", "unit", "id") else value for name, value in plain.items()}
    if isinstance(plain, list):
        return [spoiled(one) for one in plain]
    if isinstance(plain, str) and not re.fullmatch(r"[\d:-]+", plain):
        return "javascript:alert(1)" if plain.startswith("http") else EVIL
    return plain


@pytest.mark.parametrize("model", registry.artefacts(), ids=lambda m: m.__name__)
def test_nothing_in_a_text_runs(model):
    record = redraft(published(model, **hostile(model)), **hostile(model))
    submission = submitted(record)
    read_feed()
    page = f"/{model.public_slug()}/{record.key}/"
    public = ["/", f"/{model.public_slug()}/", page, f"{page}phien-ban/1/", "/tim-kiem/?q=alert", "/minh-bach/"]
    whole = model in (KitchenSink, Procedure)
    staff = [
        *(every_address(record) if whole else [place(model, "inspect", record.pk)]),
        f"/quan-tri/duyet/{submission.pk}/",
        "/quan-tri/viec-cho-toi/",
    ]
    assert alive(told_by(Client(), public)) == {}
    editor = entered(holder_of(model.lifecycle.draft))
    assert alive(told_by(editor, [*staff, chooser_place(model, "choose")])) == {}
    step = model.lifecycle.steps[0]
    decider = entered(holder_of(step.role))
    assert alive(told_by(decider, ["/quan-tri/viec-cho-toi/", f"/quan-tri/duyet/{submission.pk}/"])) == {}
    sent = decider.post(f"/quan-tri/duyet/{submission.pk}/", {"verdict": "approved", "position": "0"}, follow=True)
    assert alive({"decided": page_in(sent)}) == {}


@pytest.mark.parametrize("model", registry.cases(), ids=lambda m: m.__name__)
def test_nothing_in_a_case_runs(model):
    words = {k.name: EVIL[: k.max_length or None] for k in model.kinds() if isinstance(k, Line | Text)}
    words |= {k.name: EVIL[:12] for k in model.kinds() if isinstance(k, Line) and (k.max_length or 99) < 13}
    words.pop("case_label", None)
    one = open_cases([unopened(model, **words)], holder_of(model.lifecycle.opens, "H99.100"))[0]
    visitor = Client()
    if one.shown:
        visitor.get(f"/ho-so/ma/{one.shown.token}/")
    page = f"/{model.public_slug()}/{one.case.code}/"
    asked = [f"/{model.public_slug()}/?ma={quote(EVIL)}", f"/tim-kiem/?q={quote(EVIL)}"]
    assert alive(told_by(visitor, [page, f"{page}chi-tiet/", *asked])) == {}
    clerk = entered(holder_of(model.lifecycle.opens, "H99.100"))
    staff = f"/quan-tri/vu-viec/{model.type_name()}/"
    seen = [staff, f"{staff}{one.case.code}/", f"{staff}mo/?q={quote(EVIL)}", "/quan-tri/viec-cho-toi/"]
    assert alive(told_by(clerk, seen)) == {}


def test_a_form_refuses_an_address_that_is_a_script():
    editor = holder_of(Role.CATALOGUE_EDITOR)
    home = editor.grants.get().agency_id
    for link in ("javascript:alert(1)", "data:text/html,x", " javascript:alert(1)", "java\nscript:x", "vbscript:x"):
        entered(editor).post(place(KitchenSink, "add"), filled(agency=home, link=link))
    assert not KitchenSink.objects.exists()


def test_the_words_of_a_success_do_not_run():
    editor = holder_of(Role.CATALOGUE_EDITOR)
    sent = filled(agency=editor.grants.get().agency_id, title=EVIL)
    answer = entered(editor).post(place(KitchenSink, "add"), sent, follow=True)
    assert KitchenSink.objects.count() == 1 and alive({"saved": page_in(answer)}) == {}


def entry(name: str) -> dict[str, Any]:
    content = pdf()
    kind = "application/pdf"
    return {"id": "1", "name": name, "size": len(content), "digest": file_store.store(content), "media_type": kind}


@pytest.mark.parametrize("name", ["a\r\nSet-Cookie: x=1.pdf", "../../etc/passwd.pdf", "a\u202efdp.exe.pdf", "a\0.pdf"])
def test_a_name_that_would_be_an_address_or_a_header_is_refused(name):
    with pytest.raises(ValidationError):
        drafted(KitchenSink, files=[entry(name)])


@pytest.mark.parametrize("name", ['a"; x="b.pdf', "<script>.pdf", "ảnh;.pdf", "%2e%2e.pdf", "a'b.pdf"])
def test_any_other_name_stays_a_name(name):
    published(KitchenSink, files=[entry(name)])
    answer = Client().get(f"/tep/{entry(name)['digest']}/{quote(name)}")
    assert answer.status_code == 200 and b"".join(answer.streaming_content) == pdf()
    assert "sandbox" in answer["Content-Security-Policy"] and answer["X-Content-Type-Options"] == "nosniff"
    assert ';x="' not in answer["Content-Disposition"].replace(" ", "").replace('\\"', "")


def test_hostile_addresses_of_files():
    for digest in ("%00", "a" * 64, "..%2f..%2fetc", "x" * 5000):
        for name in ("%00", "x.pdf", "..%2f..%2fpasswd", "%0d%0aSet-Cookie:x"):
            answer = Client(raise_request_exception=False).get(f"/tep/{digest}/{name}")
            assert answer.status_code in (400, 404), (digest[:9], name)
