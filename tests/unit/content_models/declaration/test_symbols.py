"""Symbols as people write them: one key for all spellings of one document, and none for what is no symbol."""

import pytest

from content_models.declaration.symbols import is_whole, symbol_in, symbol_key


@pytest.mark.parametrize(
    "written",
    [
        "61/2018/NĐ-CP",
        "61 / 2018 / NĐ - CP",
        "61/2018/NĐ–CP",
        "61/2018/NÐ-CP",
        "061/2018/nđ-cp.",
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
        "61/2018/NĐ-CP61/2018/NĐ-CP",
        ".61/2018/NĐ-CP",
        "61/2018/NĐ/CP",
    ],
)
def test_spellings_of_one_symbol_share_a_key(written):
    assert symbol_key(written) == "61/2018/ndcp"


@pytest.mark.parametrize("nothing", ["", "Không", "Không số", "-", "TT"])
def test_what_has_no_number_has_no_key(nothing):
    assert symbol_key(nothing) == ""


def test_other_documents_have_other_keys():
    written = ["61/2018/NĐ-CP", "61/2019/NĐ-CP", "62/2018/NĐ-CP", "61/2018/QĐ-TTg", "9a/2013/TT-BTP", "9/2013/TT-BTP"]
    assert len({symbol_key(one) for one in written}) == len(written)


def test_standards_are_symbols_too():
    assert symbol_key("TCVN ISO 9001 : 2015") == symbol_key("TCVN ISO 9001:2015, 5.2") == "tcvniso9001:2015"


def test_a_symbol_is_found_among_words():
    assert symbol_in("Thông tư số 02/2017/TT-VPCP của Văn phòng Chính phủ") == "2/2017/ttvpcp"
    assert symbol_in("Luật Đất đai năm 2024") == ""


def test_local_bodies_number_for_themselves():
    assert is_whole(symbol_key("61/2018/NĐ-CP"))
    assert not is_whole(symbol_key("10/2025/QĐ-UBND"))
    assert not is_whole(symbol_key("1875/QĐ-UBND"))
