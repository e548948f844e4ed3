"""Priors are what the declaration states and nothing else."""

from search.language.syllables import syllables
from search.projection.priors import cut, is_later, prior_of


class Stated:
    search_priors = {"level": {"commune": 1.25}, "year": {2026: 2.0}}
    search_later = ("cấp lại",)
    search_cut = ("thủ tục",)


class Silent:
    search_priors, search_later, search_cut = {}, (), ()


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
    assert is_later(Stated, "Thủ tục cấp lại thẻ")
    assert not is_later(Stated, "Thẻ cấp lại")
    assert not is_later(Stated, "Cấp")


def test_declared_words_are_cut_off_titles():
    assert cut(Stated, syllables("Thủ tục đăng ký")) == syllables("đăng ký")
    assert cut(Stated, syllables("Thủ tục")) == syllables("Thủ tục")
    assert cut(Stated, syllables("Đăng ký thủ tục")) == syllables("Đăng ký thủ tục")
