"""Codes are compared whole, whatever their signs; a suffixed code is also its beginnings."""

import pytest

from search.projection.codes import LEAST, LONGEST, MOST, codes_in, is_code, squeezed, without_codes


@pytest.mark.parametrize("typed", ["1.004873", "1004873", "mã 1.004873 là gì", "1.004873.000.00.00.H48", "(1.004873)"])
def test_a_code_is_seen_in_what_was_typed(typed):
    assert squeezed("1.004873") in codes_in(typed)


def test_the_longest_reading_comes_first():
    assert codes_in("1.004873.000.h48") == ["1004873000h48", "1004873000", "1004873"]


@pytest.mark.parametrize("sentence", ["đăng ký kết hôn", "lần 2", "người từ đủ 14 tuổi", ""])
def test_numbers_of_a_sentence_are_no_codes(sentence):
    assert codes_in(sentence) == []


def test_symbols_are_codes_whatever_their_case():
    assert squeezed("1875/QĐ-UBND") == squeezed("1875-qd-ubnd") in codes_in("quyết định 1875/QĐ-UBND")


def test_what_is_left_beside_codes():
    assert without_codes("mã 1.004873") == "mã"
    assert without_codes(" 1.004873 ") == ""


def test_a_title_may_be_a_code():
    assert is_code("1597/QĐ-BNNMT")
    assert not is_code("Quyết định 12")
    assert not is_code("")


def test_what_goes_on_for_ever_is_no_code_and_few_are_asked_for():
    assert codes_in("1." * (LONGEST + 1)) == [] and len(codes_in("1." * LONGEST)) == LONGEST - LEAST + 1
    assert len(codes_in(" ".join(f"1.{number:06d}" for number in range(200)))) == MOST
    assert codes_in("0-1-9-2026-qd-ubnd-uy-ban-nhan-dan-tinh-2026")[0] == "0192026qdubnduybannhandantinh2026"
