"""Prints how many rows of the mission are shown working."""

from __future__ import annotations

import re

import pytest

ROW = re.compile(r"test_(C|S\d{3})_(\d\d)_")


@pytest.fixture(autouse=True)
def _note_row(request, record_property):
    """Give each test its row as a property, so that the summary can count them."""
    row = ROW.match(request.node.name)
    assert row, "a test here is named after its row: test_S002_13_…"
    record_property("mission", f"{row[1]}-{row[2]}")
