"""Forged requests, frames, foreign hosts, addresses that lead away."""

import pytest
from django.test import Client

from content_models.declaration.roles import Role
from tests.factories.journeys import opened
from tests.factories.people import holder_of
from tests.factories.texts import drafted, submitted
from tests.integration.cms.doors import entered, place
from tests.sample_artefacts.models import Errand, KitchenSink

pytestmark = pytest.mark.django_db
AWAY = ["//evil.example", "https://evil.example/", "https:evil.example", "/\\evil.example", "javascript:alert(1)"]
PUBLIC = ["/", "/thu-tuc/", "/tim-kiem/?q=a", "/ho-so/", "/danh-muc/", "/khong-co/", "/api/v1/", "/api/v1/docs/"]
#: What may stand before the foreign name in an address of ours.
OURS = ("/evil", "/%", "/ho-so", "/tep", "/api")


def test_no_act_is_done_without_the_forms_token():
    record, case = drafted(KitchenSink), opened(Errand, "H99.02")
    submission = submitted(drafted(KitchenSink))
    client = Client(enforce_csrf_checks=True)
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    doors = [place(KitchenSink, "add"), place(KitchenSink, "edit", record.pk), "/quan-tri/login/", "/quan-tri/logout/"]
    doors += [f"/quan-tri/duyet/{submission.pk}/", f"/quan-tri/duyet/{submission.pk}/rut/", "/quan-tri/doi-mat-khau/"]
    doors += [f"/quan-tri/trinh/kitchensink/{record.pk}/", f"/quan-tri/bai-bo/kitchensink/{record.pk}/"]
    doors += [f"/quan-tri/vu-viec/errand/{case.code}/{one}/" for one in ("cap-lai", "buoc/start")]
    doors += ["/quan-tri/vu-viec/errand/mo/", "/quan-tri/tai-khoan/moi/", "/quan-tri/tai-khoan/1/khoa/"]
    assert {door: client.post(door, {}).status_code for door in doors} == dict.fromkeys(doors, 403)
    assert client.get("/quan-tri/logout/").status_code == 405
    assert client.get("/quan-tri/viec-cho-toi/").status_code == 200


def test_no_page_stands_in_a_foreign_frame():
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    for address in [*PUBLIC, "/quan-tri/login/", "/quan-tri/viec-cho-toi/", place(KitchenSink, "list")]:
        answer = client.get(address)
        assert answer.get("X-Frame-Options") == "DENY", address
        policy = answer.get("Content-Security-Policy", "")
        assert "frame-ancestors 'none'" in policy, address
        assert "object-src 'none'" in policy and answer["X-Content-Type-Options"] == "nosniff", address
        scripts = policy.split("script-src")[1].split(";")[0] if "script-src" in policy else ""
        assert "unsafe" not in scripts or address.startswith("/quan-tri/"), address


@pytest.mark.parametrize("away", AWAY)
def test_no_address_leads_to_another_site(away):
    editor = holder_of(Role.CATALOGUE_EDITOR)
    editor.set_password("mot-mat-khau-dai")
    editor.save()
    sent = {"username": editor.username, "password": "mot-mat-khau-dai", "next": away}
    answers = [Client().post("/quan-tri/login/", sent), Client().post(f"/quan-tri/login/?next={away}", sent)]
    places = [f"/{away}", f"/ho-so/?ma={away}", f"/tim-kiem/?q={away}&next={away}", "/thu-tuc//evil.example/"]
    places += [f"//evil.example/{one}" for one in ("thu-tuc", "..", "%2e%2e")]
    answers += [Client().get(one) for one in (*places, "/tep/0//evil.example", "/api/v1//evil.example")]
    signed_in = entered(editor)
    answers += [signed_in.get(f"/quan-tri/{one}?next={away}") for one in ("", "account/", "doi-mat-khau/")]
    leads = [one.get("Location", "") for one in answers]
    assert [one for one in leads if one.startswith(("//", "/\\", "java", "http"))] == []
    assert [one for one in leads if "evil" in one.split("?")[0] and not one.startswith(OURS)] == []


def test_another_host_is_refused():
    for host in ("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80"):
        assert Client().get("/", headers={"host": host}).status_code == 400
        assert Client().get("/quan-tri/login/", headers={"host": host}).status_code == 400
    answer = Client().get("/quan-tri/", headers={"x-forwarded-host": "evil.example"})
    assert "evil" not in str(answer.headers)
