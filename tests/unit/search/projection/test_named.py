"""A question that names a level is known by its longest words, marks and all; a facet it is that is named."""

import pytest

from content_models.declaration import registry
from search.language.reading import literal
from search.language.syllables import syllables
from search.projection.facets import facet_names
from search.projection.named import named


@pytest.mark.parametrize(
    ("typed", "levels"),
    [
        ("làm thẻ ở phường", ["commune"]),
        ("cấp đổi thẻ trên tỉnh", ["province"]),
        ("nộp tại quận", ["commune", "district"]),
        ("giám định viên trung ương", ["ministry"]),
        ("mua nhà ở xã hội", []),
        ("đi làm ở xa", []),
        ("o xa", []),
        ("", []),
    ],
)
def test_which_level_is_named(typed, levels):
    assert named(["procedure"], literal(syllables(typed))).get("level", []) == levels


def test_types_that_declare_nothing_name_nothing():
    assert named(["kitchensink"], literal(syllables("ở xã"))) == {}


@pytest.mark.parametrize("model", [m for m in registry.artefacts() if m.search_named], ids=lambda m: m.type_name())
def test_what_is_named_is_a_facet(model):
    assert set(model.search_named) <= set(facet_names(model))
