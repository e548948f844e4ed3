"""A phrase is known by its words near each other, in any order."""

import time

import pytest

from search.language.reading import literal
from search.language.scattered import BETWEEN, Scattered
from search.language.syllables import syllables


def phrase(text):
    return tuple(part.exact for part in syllables(text))


PHRASE, OTHER = phrase("trả biển số"), phrase("biển số xe cũ")
KNOWN = Scattered([PHRASE, OTHER, phrase("hai chữ"), phrase("đi đi lại")])


def found(typed):
    return [one.phrase for one in KNOWN.among(literal(syllables(typed)))]


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("trả lại biển số", [PHRASE]),
        ("số biển trả", [PHRASE]),
        ("trả biển số xe cũ", [OTHER, PHRASE]),
        ("trả biển", []),
        ("tra bien so", []),
        ("hai rồi chữ", []),
        ("đi lại đi", []),
        ("", []),
    ],
)
def test_what_is_found(typed, phrases):
    assert found(typed) == phrases


def test_words_far_from_each_other_are_no_phrase():
    near, far = ("trả " + "nữa " * count + "biển số" for count in (BETWEEN, BETWEEN + 1))
    assert found(near) == [PHRASE] and found(far) == []


def test_the_places_nearest_to_each_other_count():
    words = literal(syllables("biển xanh có một con cá trả lại biển số"))
    assert [sorted(one.places) for one in KNOWN.among(words)] == [[6, 8, 9]]


def test_words_said_over_and_over_are_read_once():
    many = Scattered([(*phrase("thủ tục"), f"số{number}") for number in range(5_000)])
    began = time.process_time()
    assert many.among(literal(syllables("thủ tục " * 40))) == []
    assert time.process_time() - began < 0.05
