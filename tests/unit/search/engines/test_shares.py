"""What was typed counts whole, what it means counts on top by its share."""

import datetime

from content_models.ledger.reading import Moment
from search.engines.contract import Inquiry
from search.engines.shares import MOST_TERMS, shares_of
from search.language.meanings import Meaning
from search.language.syllables import syllables

NOW = Moment.of(datetime.date(2026, 5, 1))


def shares(words, *meanings):
    told = [Meaning(tuple(syllables(text)), share) for text, share in meanings]
    return shares_of(Inquiry(syllables(words), [], [], {}, NOW, 10, 0, meanings=told))


def test_words_pairs_and_exact_forms_count_whole():
    exact = [part.exact for part in syllables("sổ đỏ")]
    terms = ["so", "do", "so do", *(f"={one}" for one in exact), f"={' '.join(exact)}"]
    assert shares("sổ đỏ") == dict.fromkeys(terms, 1.0)


def test_a_meaning_is_added():
    counted = shares("giấy đỏ", ("giấy chứng nhận", 0.5))
    assert counted["giay"] == 1.5
    assert counted["chung nhan"] == 0.5
    assert counted["do"] == 1.0


def test_a_hostile_question_asks_for_no_more():
    many = " ".join(f"a{number}" for number in range(500))
    assert len(shares(many)) == 2 * MOST_TERMS
