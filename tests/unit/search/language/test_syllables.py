"""One word written in several ways is one syllable; marks count in the exact form only."""

import unicodedata

import pytest

from search.language.syllables import KEPT, LONGEST, _kept, syllables


def forms(text):
    return [(part.folded, part.exact) for part in syllables(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà giải", "hòa giải"),
        ("thuỷ lợi", "thủy lợi"),
        ("kỹ thuật", "kĩ thuật"),
        ("đăng ký", "ĐĂNG KÍ"),
        ("quý", "quí"),
        ("QĐ-UBND", "QÐ-UBND"),
        ("hồ sơ", unicodedata.normalize("NFD", "hồ sơ")),
    ],
)
def test_ways_of_writing_one_word_are_one(one, other):
    assert forms(one) == forms(other)


def test_marks_are_kept_apart_from_the_folded_form():
    assert forms("Đất dat") == [("dat", "đât4"), ("dat", "dat")]


def test_words_that_differ_stay_apart():
    assert forms("tuy") != forms("tui")
    assert syllables("má")[0].exact != syllables("mà")[0].exact


def test_signs_only_separate():
    assert [part.folded for part in syllables("1.004873/QĐ_x")] == ["1", "004873", "qd", "x"]


@pytest.mark.parametrize("noise", ["ạ" * 500, "w" * 500, "\u0301" * 50, "\x00", "😀", ""])
def test_noise_never_grows(noise):
    assert all(len(part.exact) <= LONGEST and len(part.folded) <= LONGEST for part in syllables(noise))


def test_only_what_may_be_a_word_is_kept_in_memory():
    """A text of one endless word fills no memory, and is cut like any other."""
    endless = "ă" * 100_000
    assert [len(part.folded) for part in syllables(f"{endless} {endless}")] == [LONGEST, LONGEST]
    before = _kept.cache_info().currsize
    syllables(endless)
    assert _kept.cache_info().currsize == before
    assert _kept.cache_info().maxsize == KEPT
