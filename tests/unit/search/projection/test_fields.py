"""What is searched follows from the declaration: public fields with a weight, the title above all."""

from content_models.catalogue.announcing_decision import AnnouncingDecision
from content_models.catalogue.procedure import Procedure
from content_models.declaration import registry
from search.projection.facets import facet_names, facets_of
from search.projection.fields import LONG, SHORT, TITLE, is_listed, searched, text_of
from tests.sample_artefacts.models import Errand, KitchenSink


def test_the_title_comes_first_and_alone_in_its_place():
    names = [field.name for field in searched(AnnouncingDecision)]
    assert names == [TITLE, "issuer", "title"]
    assert searched(AnnouncingDecision)[0].kind.name == "symbol"


def test_only_public_fields_with_a_weight_are_searched():
    for model in registry.artefacts():
        assert all(field.kind.is_public and field.weight > 0 for field in searched(model))
    assert "note" not in {field.kind.name for field in searched(KitchenSink)}


def test_codes_are_compared_whole_instead():
    assert "code" not in {field.name for field in searched(Procedure)}


def test_length_counts_fully_in_short_fields_only():
    b = {field.name: field.b for field in searched(Procedure)}
    assert (b[TITLE], b["sector"], b["keywords"], b["life_events"]) == (SHORT,) * 4
    assert (b["cases"], b["results"]) == (LONG,) * 2


def test_words_of_rows_without_their_numbers():
    kind = Procedure.kind("cases")
    papers = [{"id": "1", "label": "Trường hợp mất", "papers": [{"id": "2", "name": "Tờ khai", "originals": 7}]}]
    assert text_of(kind, papers).split("\n")[0] == "Trường hợp mất"
    assert "Tờ khai" in text_of(kind, papers)
    assert "7" not in text_of(kind, papers)
    assert text_of(kind, None) == ""


def test_a_record_reached_by_its_code_is_never_listed():
    assert not is_listed(Errand)
    assert is_listed(KitchenSink)


def test_facets_come_from_the_declaration_and_the_owner():
    assert facet_names(KitchenSink) == ["agency", "colour"]
    body = {"agency": {"code": "H99", "name": "Tỉnh"}, "colour": {"value": "red", "label": "Đỏ"}}
    assert [(f.name, f.value, f.label) for f in facets_of(KitchenSink, body)] == [
        ("agency", "H99", "Tỉnh"),
        ("colour", "red", "Đỏ"),
    ]


def test_rows_of_choices_are_facets_once_each():
    rows = [{"id": str(n), "name": {"value": "viec_lam", "label": "Việc làm"}} for n in (1, 2)]
    found = facets_of(Procedure, {"agency": {"code": "H99", "name": "Tỉnh"}, "life_events": rows, "sector": ""})
    assert [f.value for f in found] == ["H99", "viec_lam"]
