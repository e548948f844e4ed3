"""The tutorial's two files are the tutorial domain's, byte for byte: the conformance suite runs over what it shows."""

from pathlib import Path

import pytest

from content_models.declaration.registry import types
from tests.architecture.house import ROOT
from tests.architecture.pages import blocks

PAGE = Path("docs/declare/tutorial.md")
SHOWN = [("reception_schedule", "ReceptionSchedule", 20), ("information_request", "InformationRequest", 40)]


@pytest.mark.parametrize(("file", "name", "most"), SHOWN)
def test_a_file_of_the_tutorial_is_a_tested_declaration(file: str, name: str, most: int) -> None:
    text = (ROOT / "tests" / "tutorial_domain" / f"{file}.py").read_text(encoding="utf-8")
    assert text in [block for _, block in blocks(PAGE, "python")]
    assert text.count("\n") <= most
    assert name in {model.__name__ for model in types()}


@pytest.mark.parametrize(("file", "name", "most"), SHOWN)
def test_the_tutorial_says_the_line_that_lists_it(file: str, name: str, most: int) -> None:
    line = f"from content_models.onestop.{file} import {name}\n"
    assert line in [block for _, block in blocks(PAGE, "python")]
