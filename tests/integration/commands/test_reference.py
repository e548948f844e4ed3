"""docs/operate: the pages of commands and of settings are what the code itself says; nothing is retyped."""

import pytest

from cms.management import commands_page, settings_page


@pytest.mark.parametrize("derived", [commands_page, settings_page], ids=lambda one: one.__name__)
def test_a_derived_page_is_what_the_code_says(derived):
    assert derived.PAGE.read_text(encoding="utf-8") == derived.page_of(), f"Chạy: python -m {derived.__name__}"
