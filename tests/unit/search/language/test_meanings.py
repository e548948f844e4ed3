"""Explained phrases are found by their longest form; an abbreviation is spelt out next to its neighbours."""

import pytest

from search.language.meanings import LOOSE, MOST_LOOSE, SHORTENED, TWOFOLD, USUAL, Explained, Meanings
from search.language.reading import literal
from search.language.syllables import syllables

MEANINGS = Meanings(
    [
        Explained("sổ đỏ", "giấy chứng nhận", 0.5),
        Explained("mất sổ đỏ", "cấp lại giấy chứng nhận", 0.5),
        Explained("gplx", "giấy phép lái xe", 1.0, in_place=True),
        Explained("cưới", "đăng ký kết hôn", 0.5, key="1.000894"),
    ]
)


def meant(typed):
    return [" ".join(part.folded for part in one.words) for one in MEANINGS.of(literal(syllables(typed)))]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("làm sổ đỏ", ["giay chung nhan"]),
        ("bi mat so do", ["cap lai giay chung nhan"]),
        ("sổ đò", []),
        ("cap lai gplx moi", ["lai giay phep lai xe moi"]),
        ("cuoi", []),
        ("cưới rồi sổ đỏ", ["dang ki ket hon", "giay chung nhan"]),
        ("", []),
    ],
)
def test_what_phrases_mean(typed, said):
    assert meant(typed) == said


def test_a_meaning_counts_by_its_share_and_favours_its_record():
    (one,) = MEANINGS.of(literal(syllables("đi cưới")))
    assert (one.share, one.key) == (0.5, "1.000894")


def test_the_later_explanation_of_a_phrase_wins():
    both = Meanings([Explained("sổ đỏ", "một", 0.5), Explained("SỔ ĐỎ", "hai", 0.5)])
    (one,) = both.of(literal(syllables("sổ đỏ")))
    assert one.words[0].folded == "hai"


def test_what_is_spelt_out_is_asked_for_in_short_too():
    (one,) = MEANINGS.shortened(literal(syllables("thi giấy phép lái xe")))
    assert [part.folded for part in one.words] == ["gplx"] and one.share == SHORTENED
    assert MEANINGS.shortened(literal(syllables("giấy phép lái"))) == []


def test_a_phrase_that_titles_use_in_their_own_sense_counts_less():
    words = literal(syllables("sổ đỏ gplx"))
    shares = [one.share for one in MEANINGS.of(words, usual=lambda _: USUAL)]
    assert shares == [0.5 * TWOFOLD, 1.0]


SCATTERED = Meanings(
    [
        Explained("còi xe cứu thương", "thiết bị phát tín hiệu", 0.5),
        Explained("đóng dư thuế", "nộp thừa", 0.5),
        Explained("đóng thuế hải quan dư", "nộp thừa hàng nhập khẩu", 0.5, key="3.000001"),
        Explained("dư thuế hải quan", "nộp thừa hàng nhập khẩu", 0.5),
    ]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("giấy phép còi đèn xe cứu thương bị mất", {"thiet bi phat tin hieu": LOOSE}),
        ("cứu thương xe mất còi", {"thiet bi phat tin hieu": LOOSE}),
        ("đóng dư thuế hải quan", {"nop thua": 1, "nop thua hang nhap khau": LOOSE}),
        ("còi xe cứu", {}),
    ],
)
def test_words_of_a_phrase_may_stand_otherwise_and_then_count_less(typed, meant):
    found = SCATTERED.of(literal(syllables(typed)))
    assert {" ".join(part.folded for part in one.words): one.share for one in found} == {
        words: pytest.approx(0.5 * share) for words, share in meant.items()
    }


def test_the_longest_scattered_phrase_speaks_for_its_meaning():
    found = SCATTERED.of(literal(syllables("đóng dư thuế hải quan")))
    assert found[-1].key == "3.000001"


def test_few_scattered_phrases_are_taken():
    many = Meanings([Explained(f"một hai {number}", f"nghĩa {number}", 0.5) for number in ("ba", "bốn", "năm", "sáu")])
    assert len(many.of(literal(syllables("hai một sáu năm bốn ba")))) == MOST_LOOSE
