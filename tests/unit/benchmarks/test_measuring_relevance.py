"""The figures of relevance, computed by hand."""

import json
import math

import pytest

from benchmarks.relevance.measure import gain, questions, without_marks


def test_the_best_order_gains_all():
    assert gain(["a", "b", "x"], ["a"], ["b"]) == 1


def test_what_comes_later_gains_less():
    best = 2 + 1 / math.log2(3)
    assert gain(["b", "a"], ["a"], ["b"]) == pytest.approx((1 + 2 / math.log2(3)) / best)
    assert gain(["x", "a"], ["a"], []) == pytest.approx(1 / math.log2(3))
    assert gain(["x"], ["a"], []) == 0


def test_answers_that_the_catalogue_lacks_are_not_asked_for(tmp_path):
    one = {"question": "Đăng ký", "right": ["1", "2"], "near": ["3"]}
    (tmp_path / "q").write_text("\n".join(json.dumps(one | {"right": right}) for right in (["1", "2"], ["2"])))
    kept = questions(tmp_path / "q", {"1"})
    assert kept == [one | {"right": ["1"], "near": []}]
    assert without_marks(kept)[0]["question"] == "dang ky"
