"""Priors are what the declaration states and nothing else."""

from search.projection.priors import is_later, prior_of


class Stated:
    search_priors = {"level": {"commune": 1.25}, "year": {2026: 2.0}}
    search_later = ("cấp lại",)


class Silent:
    pass


def test_factors_of_choices_are_multiplied():
    assert prior_of(Stated, {"level": {"value": "commune", "label": "Cấp xã"}}) == 1.25
    assert prior_of(Stated, {"level": {"value": "commune", "label": ""}, "year": 2026}) == 2.5
    assert prior_of(Stated, {"level": None}) == 1.0


def test_a_silent_declaration_ranks_nothing():
    assert prior_of(Silent, {"level": {"value": "commune"}}) == 1.0
    assert not is_later(Silent, "Cấp lại thẻ căn cước")


def test_later_acts_are_known_by_their_beginning():
    assert is_later(Stated, "CẤP LẠI thẻ căn cước")
    assert is_later(Stated, "Cấp lại")
    assert not is_later(Stated, "Thẻ cấp lại")
    assert not is_later(Stated, "Cấp")
