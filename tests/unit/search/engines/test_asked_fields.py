"""Weights travel with the question: types that agree on a field share a clause, types that do not each have theirs."""

from search.engines.elasticsearch.fields import EXACT, FOLDED_TITLE, PAIR, asked_fields, listed
from search.engines.elasticsearch.mapping import mapping


def test_one_type_is_asked_by_one_clause_of_each_form():
    folded, exact = sorted(asked_fields(("procedure",)), key=lambda asked: asked.exact)
    assert not folded.types and not exact.types
    assert f"{FOLDED_TITLE}^5" in folded.fields or f"{FOLDED_TITLE}^6" in folded.fields
    assert any(field.startswith("short.keywords^") for field in folded.fields)
    assert all(field.startswith(EXACT) for field in exact.fields)


def test_types_that_weigh_titles_differently_are_asked_apart():
    titled = [one for one in asked_fields(tuple(listed())) if any(f.startswith(FOLDED_TITLE) for f in one.fields)]
    assert len(titled) > 1
    assert sorted(name for one in titled for name in one.types) == sorted(listed())


def test_every_asked_field_is_mapped_with_its_pairs():
    properties = mapping().to_dict()["properties"]
    for asked in asked_fields(tuple(listed())):
        for field in asked.fields:
            place = properties
            *folders, name = field.partition("^")[0].removesuffix(f".{PAIR}").split(".")
            for folder in folders:
                place = place[folder]["properties"]
            assert PAIR in place[name]["fields"]
