"""Columns and views a person keeps of a list: remembered, limited, and nobody else's."""

from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse

from cms.projection import kept_views
from cms.projection.saved_view import SavedView
from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from tests.factories.people import holder_of, stranger
from tests.factories.texts import drafted
from tests.integration.cms.doors import entered, place, words_of

pytestmark = pytest.mark.django_db
COLUMNS = reverse("cms_keep_columns", args=["procedure"])
VIEWS = reverse("cms_keep_view", args=["procedure"])


@pytest.fixture
def editor():
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def headings(answer) -> list[str]:
    return [str(column.label) for column in answer.context["table"].columns.values()]


def test_columns_are_chosen_remembered_and_given_back(editor):
    chosen = editor.post(COLUMNS, {"column": ["level", "agency", "folded"], "query": "standing=draft&p=3"}, follow=True)
    assert headings(chosen)[2:] == ["Cấp thực hiện", "Cơ quan"]
    assert unquote(chosen.request["QUERY_STRING"]) == "standing=draft&cot=level,agency"
    assert headings(editor.get(place(Procedure, "list")))[2:] == ["Cấp thực hiện", "Cơ quan"]
    assert headings(editor.get(place(Procedure, "list"), {"cot": "code"}))[2:] == ["Mã thủ tục"]
    declared = editor.post(COLUMNS, {"column": ["level"], "declared": "1"}, follow=True)
    assert "Lĩnh vực" in headings(declared) and "Tình trạng" in headings(declared)
    again = editor.get(place(Procedure, "list"))
    offered = [column.name for column, _ in again.context["column_choice"]]
    assert "Lĩnh vực" in headings(again) and len(offered) == len(set(offered))


def test_a_view_is_an_address_with_a_name_that_only_its_keeper_sees(editor):
    drafted(Procedure, title="Bản nháp kín")
    asked = "standing=draft&ordering=-code&export=csv"
    kept = editor.post(VIEWS, {"name": "  Nháp   của tôi ", "query": asked}, follow=True)
    view = SavedView.objects.get()
    assert (view.name, view.query) == ("Nháp của tôi", "standing=draft&ordering=-code")
    assert "Nháp của tôi" in words_of(editor.get(place(Procedure, "list"))) and kept.status_code == 200
    peer = entered(holder_of(Role.CATALOGUE_EDITOR, "H99.03"))
    told = words_of(peer.get(f"{place(Procedure, 'list')}?{view.query}"))
    assert "Nháp của tôi" not in told and "Bản nháp kín" not in told
    forget = reverse("cms_forget_view", args=["procedure", view.pk])
    assert (peer.post(forget).status_code, SavedView.objects.count()) == (404, 1)
    editor.post(forget)
    assert not SavedView.objects.exists()


def test_views_have_limits(editor, monkeypatch):
    monkeypatch.setattr(kept_views, "MOST_VIEWS", 1)
    editor.post(VIEWS, {"name": "Một", "query": "q=a"})
    more = words_of(editor.post(VIEWS, {"name": "Hai", "query": "q=b"}, follow=True))
    again = words_of(editor.post(VIEWS, {"name": "Một", "query": "q=c"}, follow=True))
    long = words_of(editor.post(VIEWS, {"name": "Một", "query": "q=" + "x" * 2500}, follow=True))
    unnamed = words_of(editor.post(VIEWS, {"name": "x" * 61, "query": ""}, follow=True))
    assert "Bạn đã có 1 khung nhìn" in more and "Đã lưu khung nhìn" in again
    assert "quá nhiều điều kiện" in long and "Đặt tên khung nhìn" in unnamed
    assert SavedView.objects.get().query == "q=c"


@pytest.mark.parametrize("address", [COLUMNS, VIEWS, "/quan-tri/danh-sach/x/cot/"])
def test_nobody_without_a_role_keeps_anything(address):
    sent = {"name": "Tên", "column": ["code"], "query": ""}
    assert Client().post(address, sent).status_code == 302
    assert entered(stranger()).post(address, sent).status_code in (302, 403, 404)
    assert not SavedView.objects.exists()
