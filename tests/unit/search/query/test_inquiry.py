"""What was typed is cut to size before anything costs time."""

import pytest

from search.language.lexicon import EMPTY
from search.query import LONGEST_QUESTION, MOST_HITS, Question, UnknownFilter
from search.query.inquiry import MOST_WORDS, words_of
from search.query.inquiry import inquiry_of as made


def inquiry_of(question):
    return made(question, words_of(question, EMPTY), EMPTY)


def test_a_hostile_text_is_cut():
    inquiry = inquiry_of(Question("cấp đổi " * 1000, limit=10_000, offset=-5))
    assert len(inquiry.words) <= MOST_WORDS
    assert (inquiry.limit, inquiry.offset) == (MOST_HITS, 0)
    assert not inquiry_of(Question("x" * LONGEST_QUESTION + " 1.004873")).codes


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
