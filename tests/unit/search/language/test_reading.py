"""A small catalogue's words: marks come back, slips are repaired, and what is known stays as it was typed."""

import time

import pytest

from search.language.reading import literal, read
from search.language.syllables import syllables
from search.language.terms import exact_terms
from search.language.word_model import WordModel

TITLES = [
    "Đăng ký kết hôn",
    "Đăng ký thường trú",
    "Cấp lại thẻ căn cước",
    "Trợ cấp thất nghiệp",
    "Đất đai",
    "Dạ hội",
    "Chứng thực di chúc",
]


@pytest.fixture(scope="module")
def model():
    forms, pairs, folded = {}, {}, {}
    for title in TITLES:
        parts = syllables(title)
        for part in parts:
            forms[part.exact] = forms.get(part.exact, 0) + 1
            folded[part.folded] = folded.get(part.folded, 0) + 1
        for term in exact_terms(parts):
            if " " in term:
                two = tuple(term.removeprefix("=").split())
                pairs[two] = pairs.get(two, 0) + 1
    return WordModel(forms, pairs, folded)


def exact(text):
    return [part.exact for part in syllables(text)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dang ky ket hon", "đăng ký kết hôn"),
        ("ddawng kys keets hoon", "đăng ký kết hôn"),
        ("đăng ký thưởng trú", "đăng ký thường trú"),
        ("trợ cấp thất nghiêpp", "trợ cấp thất nghiệp"),
        ("the can cuowcs", "thẻ căn cước"),
        ("chung thcu di chuc", "chứng thực di chúc"),
    ],
)
def test_the_sentence_decides(model, typed, meant):
    assert [word.exact for word in read(syllables(typed), model)] == exact(meant)


@pytest.mark.parametrize("typed", ["đất đai", "qwertz", "1.004873", "a4 kt3", "đẻ con"])
def test_what_is_known_or_like_nothing_stays(model, typed):
    words = read(syllables(typed), model)
    assert [word.exact for word in words] == exact(typed)
    assert not any(word.repaired for word in words)


def test_marks_put_back_are_no_repair_and_a_slip_is(model):
    assert not any(word.repaired for word in read(syllables("dang ky"), model))
    assert [word.repaired for word in read(syllables("dangg ky"), model)] == [True, False]


def test_typed_words_can_be_taken_literally():
    assert [word.exact for word in literal(syllables("thưởng trus"))] == exact("thưởng trus")


def test_nothing_typed_takes_long(model):
    hostile = syllables("dang kyy thuong truu " * 20)
    began = time.process_time()
    assert len(read(hostile, model)) == 80
    assert time.process_time() - began < 1
    assert read([], model) == []
