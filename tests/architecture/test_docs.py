"""The documents are short enough to be read, their examples are true Python, and what they name exists."""

from pathlib import Path

import pytest
from django.core.management import get_commands

from content_models.declaration import language
from tests.architecture.house import ROOT, files, sources
from tests.architecture.pages import blocks, commands, headings, links, pages, targets, text_of

DECISIONS = Path("docs/decisions")
PARTS = ["## Context", "## Decision", "## Consequences", "## What would make us change it"]


@pytest.mark.parametrize(("name", "most"), [("README.md", 120), ("CONTRIBUTING.md", 150)])
def test_the_first_pages_are_short(name: str, most: int) -> None:
    assert text_of(Path(name)).count("\n") <= most


def test_every_example_compiles() -> None:
    wrong = [error for page in pages() for error in broken_examples(page)]
    assert not wrong, "\n".join(wrong)


def broken_examples(written: Path) -> list[str]:
    """Return where on *written* a block called Python is none."""
    wrong = []
    for before, block in blocks(written, "python"):
        try:
            compile("\n" * before + block, str(written), "exec")
        except SyntaxError as error:
            wrong.append(f"{written}:{error.lineno} {error.msg}")
    return wrong


@pytest.mark.parametrize("written", [Path("README.md"), Path("docs/declare/how-to.md")], ids=str)
def test_an_example_of_a_declaration_stands_in_the_code_or_runs(written: Path) -> None:
    code = [(ROOT / path).read_text(encoding="utf-8") for path in sources("content_models")]
    for before, block in blocks(written, "python"):
        if not any(block in text for text in code):
            exec(compile("\n" * before + block, str(written), "exec"), {"d": language, "__name__": "example"})


@pytest.mark.parametrize("written", pages(), ids=str)
def test_links_lead_somewhere(written: Path) -> None:
    known = set(files()) | {parent for path in files() for parent in path.parents}
    for path, heading in links(written):
        target = Path((ROOT / written.parent / path).resolve().relative_to(ROOT)) if path else written
        assert target in known, f"{written}: {path}"
        assert not heading or heading in headings(target), f"{written}: {path}#{heading}"


@pytest.mark.parametrize("written", pages(), ids=str)
def test_what_a_page_tells_to_run_exists(written: Path) -> None:
    there = {("make", name) for name in targets()} | {("manage.py", name) for name in get_commands()}
    assert not commands(written) - there


def decisions() -> list[Path]:
    return sorted(path for path in pages(str(DECISIONS)) if path.name[0].isdigit())


def test_decisions_are_numbered_without_a_gap_and_listed() -> None:
    numbers = [int(page.name[:4]) for page in decisions()]
    assert numbers == list(range(1, len(numbers) + 1))
    listed = {path for path, _ in links(DECISIONS / "README.md")}
    assert {page.name for page in decisions()} <= listed


@pytest.mark.parametrize("written", decisions(), ids=lambda page: page.name[:4])
def test_a_decision_says_why_what_it_costs_and_what_would_change_it(written: Path) -> None:
    lines = text_of(written).splitlines()
    assert len(lines) <= 45
    assert [line for line in lines if line.startswith("## ")] == PARTS
    assert lines[0].startswith(f"# {written.name[:4]}. ")
    assert lines[2].startswith("Status: ")
