"""What the index holds of a syllable is written again as people write it."""

import pytest

from search.language.syllables import syllables
from search.language.writing import written

WORDS = """
ký lý mỹ hòa hoàn thủy khuyến ngoài quý giấy giữ đường nghiệp của thuế xã vi phạm ý oan người tuổi quyền rượu a
"""


@pytest.mark.parametrize("word", WORDS.split())
def test_the_tone_stands_where_it_belongs(word):
    assert written(syllables(word)[0].exact) == word


def test_what_is_no_syllable_stays():
    assert [written(one) for one in ("ct07", "bhyt", "1")] == ["ct07", "bhyt", "1"]
