"""A word as typed wins where the index knows it; Telex keys win where it does not."""

from search.engines.readings import MOST_TERMS, meant_terms, possible_terms
from search.language.syllables import syllable

WORDS = [(syllable("ddawng"), syllable("đăng")), (syllable("ký"),)]


def test_every_reading_is_asked_for():
    asked = possible_terms(WORDS)
    assert {"ddawng", "dang", "ki", "dang ki", "ddawng ki", "=đăng kí".replace("í", "i4")} <= set(asked)


def test_the_known_reading_is_meant():
    assert "dang ki" in meant_terms(WORDS, {"dang", "ki"})
    assert "ddawng ki" in meant_terms(WORDS, {"dang", "ddawng", "ki"})
    assert "ddawng" in meant_terms(WORDS, set())


def test_terms_are_bounded():
    words = [(syllable(f"x{n}"),) for n in range(100)]
    assert len(meant_terms(words, set())) <= 2 * MOST_TERMS
