"""A limit keeps half days, and has one plain form whichever way it came in."""

import pytest

from content_models.declaration.blocks import _limit
from content_models.declaration.limits import Limit


@pytest.mark.parametrize(("value", "kept"), [(3.0, 3), (3, 3), (1.5, 1.5), (None, None)])
def test_whole_and_half_numbers_have_one_plain_form(value, kept):
    plain = Limit().plain({"value": value, "unit": "working_day", "text": "như quyết định"})
    assert plain == {"value": kept, "unit": "working_day", "case": "", "text": "như quyết định"}


def test_an_editor_may_save_half_a_day_again():
    block = _limit(Limit("Thời hạn"))
    value = block.to_python({"value": 1.5, "unit": "working_day", "text": "1,5 ngày làm việc"})
    assert block.clean(value)["value"] == 1.5
