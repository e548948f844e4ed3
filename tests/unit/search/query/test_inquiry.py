"""What was typed is cut to size before anything costs time."""

import pytest

from search.language.lexicon import EMPTY, Lexicon
from search.language.meanings import Explained, Meanings
from search.query import LONGEST_QUESTION, MOST_HITS, Question, UnknownFilter
from search.query.inquiry import MOST_TOLD, MOST_WORDS, words_of
from search.query.inquiry import inquiry_of as made


def inquiry_of(question):
    return made(question, words_of(question, EMPTY), EMPTY)


def test_a_hostile_text_is_cut():
    inquiry = inquiry_of(Question("cấp đổi " * 1000, limit=10_000, offset=-5))
    assert len(inquiry.words) <= MOST_WORDS
    assert (inquiry.limit, inquiry.offset) == (MOST_HITS, 0)
    assert not inquiry_of(Question("x" * LONGEST_QUESTION + " 1.004873")).codes


@pytest.mark.parametrize("typed", ["sổ đỏ bhyt " * 200, "so do bhyt bao hiem y te " * 90, "sodobhyt" * 50, "ế" * 2_000])
def test_words_and_meanings_together_are_bounded(typed):
    """What a search costs is how many words are looked for in every field: bounded here, whatever is typed."""
    explained = [Explained("sổ đỏ", "giấy chứng nhận quyền sử dụng đất", 0.5), Explained("bhyt", "y tế " * 40, 1.0)]
    known = Lexicon(EMPTY.model, Meanings([*explained, Explained("bh", "bảo hiểm y tế", 1.0, in_place=True)]))
    question = Question(typed)
    inquiry = made(question, words_of(question, known), known)
    assert len(inquiry.words) + sum(len(one.words) for one in inquiry.meanings) <= MOST_TOLD


def test_only_listed_types_are_asked():
    assert "errand" not in inquiry_of(Question("việc")).types
    assert inquiry_of(Question("việc", type="errand")).types == []
    assert inquiry_of(Question("việc", type="kitchensink")).types == ["kitchensink"]


def test_a_filter_that_is_no_facet_is_refused():
    with pytest.raises(UnknownFilter, match="note"):
        inquiry_of(Question("việc", type="kitchensink", filters={"note": "x"}))


def test_one_value_or_several():
    inquiry = inquiry_of(Question("việc", filters={"agency": "H99", "colour": ["red", "blue"]}))
    assert inquiry.filters == {"agency": ["H99"], "colour": ["red", "blue"]}


def test_a_code_and_nothing_else():
    assert inquiry_of(Question("1.004873")).only_codes
    assert not inquiry_of(Question("mã 1.004873")).only_codes
    assert inquiry_of(Question("")).only_codes
