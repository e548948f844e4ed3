"""A question is read as it was meant, by the words of what is published; the same on both engines."""

import time

import pytest

from content_models.catalogue.models import EverydayTerm
from content_models.declaration.fold import ascii_key
from content_models.moderation.member import Act
from search.query import LONGEST_QUESTION, Question, search
from tests.factories.texts import published
from tests.integration.search.feeding import ask, ended, read_feed, sink, titles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine")]
SINGLE = "Cấp giấy xác nhận tình trạng hôn nhân"


@pytest.fixture(autouse=True)
def catalogue(engine):
    for title in (
        "Đăng ký kết hôn",
        SINGLE,
        "Chứng thực di chúc",
        "Cấp thẻ bảo hiểm y tế",
        "Cấp giấy phép lái tàu",
        "Đất bãi bồi",
    ):
        sink(title)
    read_feed()


def told(title, meaning, use="everyday", **values):
    term = published(
        EverydayTerm, code=ascii_key(title), title=title, meaning=meaning, use=use, others=[], procedure=None, **values
    )
    read_feed()
    return term


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dang ky ket hon", "Đăng ký kết hôn"),
        ("chứng thực di chucs", "Chứng thực di chúc"),
        ("chứng thưc di chúcc", "Chứng thực di chúc"),
        ("caaps theer bhyt", "Cấp thẻ bảo hiểm y tế"),
        ("giấy độc thân", SINGLE),
        ("giay doc than de di cuoi", SINGLE),
    ],
)
def test_what_was_meant_comes_first(typed, first):
    assert titles(typed)[0] == first


def test_an_editors_term_counts_once_it_is_published():
    assert "Chứng thực di chúc" not in titles("trối trăng lại cho con")
    term = told("trối trăng", "chứng thực di chúc")
    assert titles("trối trăng lại cho con")[0] == "Chứng thực di chúc"
    ended(term, act=Act.WITHDRAW)
    read_feed()
    assert "Chứng thực di chúc" not in titles("trối trăng lại cho con")


def test_a_published_term_wins_over_the_shipped_one():
    assert titles("giấy độc thân")[0] == SINGLE
    told("giấy độc thân", "di chúc")
    assert titles("giấy độc thân")[0] == "Chứng thực di chúc"


def test_terms_explain_questions_and_are_no_answers():
    told("trối trăng", "di chúc")
    assert titles("trối trăng")[0] == "Chứng thực di chúc"
    assert {hit.type for hit in ask("trối trăng di chúc").hits} == {"kitchensink"}


def test_words_can_be_taken_as_typed():
    assert titles("độc thân")[0] == SINGLE
    assert titles("độc thân", literal=True) == titles("chucs", literal=True) == []


def test_a_new_word_of_the_catalogue_is_known(monkeypatch):
    monkeypatch.setattr("search.query.lexicon.WORDS_FRESH", 0.0)
    sink("Nuôi ong lấy mật")
    read_feed()
    assert titles("nuoi ongg lay mat") == ["Nuôi ong lấy mật"]


@pytest.mark.parametrize("typed", ["kyy thuong " * 200, "đăng ký " * 250, "1.2.3.4." * 250, "qwrtz " * 340])
def test_a_hostile_question_is_read_in_bounded_time(typed):
    search(Question("mở đầu"))
    began = time.process_time()
    search(Question(typed))
    assert len(typed) >= 5 * LONGEST_QUESTION
    assert time.process_time() - began < 0.5
