"""Words typed without spaces are parted where each piece is a word of the catalogue, and nowhere else."""

import time
from itertools import pairwise

import pytest

from search.language.joined import parted
from search.language.syllables import normal, syllables
from search.language.word_model import WordModel

TITLES = ["Đăng ký khai sinh", "Giấy tờ xe", "Kiểm tra muối nhập khẩu", "Kinh doanh karaoke", "Nghiêng núi"]


@pytest.fixture(scope="module")
def model():
    forms, pairs = {}, {}
    for title in TITLES:
        exact = [part.exact for part in syllables(title)]
        forms |= {form: forms.get(form, 0) + 1 for form in exact}
        pairs |= {two: pairs.get(two, 0) + 1 for two in pairwise(exact)}
    return WordModel(forms, pairs, {})


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("dangkykhaisinh", "dang ky khai sinh"),
        ("Đăngkýkhaisinh cho con", "đăng ký khai sinh cho con"),
        ("giayto xe", "giay to xe"),
        ("kiemtramuoinhapkhau!", "kiem tra muoi nhap khau!"),
        ("kinh doanh karaoke", "kinh doanh karaoke"),
        ("facebookmessenger", "facebookmessenger"),
        ("nghieengg", "nghieengg"),
        ("1.004873abc", "1.004873abc"),
        ("", ""),
    ],
)
def test_what_is_parted(model, typed, read):
    assert parted(normal(typed), model) == read


def test_a_hostile_run_is_left_alone(model):
    started = time.process_time()
    assert parted("dangky" * 60, model) == "dangky" * 60
    assert parted("a" * 100, model) == "a" * 100
    assert time.process_time() - started < 0.5
