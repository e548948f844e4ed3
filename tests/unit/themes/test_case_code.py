"""Codes as people type them (S002-13)."""

import pytest

from themes.pages.case_code import is_case_code, tidy_code


@pytest.mark.parametrize(
    "typed",
    [
        "H44.100-260925-0014",
        " h44.100-260925-0014 ",
        "H44.100 - 260925 - 0014",
        "h44.100\u2013260925\u20140014",
        "H44.100-260925-0014.",
        "“H44.100-260925-0014”",
        "H44.100\u00a0-260925-\t0014\n",
    ],
)
def test_variants_of_one_code_are_one_code(typed):
    assert tidy_code(typed) == "H44.100-260925-0014"
    assert is_case_code(typed)


@pytest.mark.parametrize("typed", ["", "   ", "..--", "người có công", "1.004873", "x" * 5000])
def test_other_texts_are_no_code(typed):
    assert not is_case_code(typed)


def test_nothing_of_a_path_survives():
    assert tidy_code("../../etc/passwd?x=<b>") == "ETCPASSWDXB"
