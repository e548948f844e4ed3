"""One slip is one letter too many, too few, wrong or swapped, and no more."""

import pytest

from search.language.near import Neighbours

KNOWN = Neighbours(["nghiep", "trung", "thue", "a4", "thuong"])


@pytest.mark.parametrize("typed", ["nghiepp", "nghie", "nghiup", "ngihep", "nghipe"])
def test_one_slip_is_found(typed):
    assert KNOWN.of(typed) == ["nghiep"]


@pytest.mark.parametrize("typed", ["nghi", "xghiex", "th", "thuongthuongthuong", "thu3", ""])
def test_more_than_a_slip_is_not(typed):
    assert KNOWN.of(typed) == []


def test_every_neighbour_is_named():
    assert set(Neighbours(["dan", "den", "dien"]).of("din")) == {"dan", "den", "dien"}
