"""Terms are syllables and pairs of neighbours, in both forms."""

from search.language.syllables import syllables
from search.language.terms import counted, distinct, exact_terms, folded_terms


def test_syllables_and_pairs_of_neighbours():
    assert folded_terms(syllables("Khai sinh lại")) == ["khai", "sinh", "lai", "khai sinh", "sinh lai"]


def test_exact_terms_are_marked_as_such():
    assert exact_terms(syllables("lại đất")) == ["=lai5", "=đât4", "=lai5 đât4"]


def test_exact_forms_are_counted_where_asked_for():
    parts = syllables("đất đất")
    assert counted(parts, exact=False) == {"dat": 2, "dat dat": 1}
    assert counted(parts, exact=True)["=đât4"] == 2


def test_distinct_keeps_order_and_limit():
    assert distinct(["b", "a", "b", "c"], 2) == ["b", "a"]
