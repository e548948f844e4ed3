"""The documents are short enough to be read, and their examples are true Python."""

import re
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, files

BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("name", "most"), [("README.md", 120), ("CONTRIBUTING.md", 150)])
def test_the_first_pages_are_short(name: str, most: int) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").count("\n") if (ROOT / name).exists() else 0
    assert lines <= most


def test_every_example_compiles() -> None:
    pages = [path for path in files() if path.suffix == ".md" and path.parts[0] in {"docs", "README.md"}]
    wrong = [error for page in pages for error in broken_examples(page)]
    assert not wrong, "\n".join(wrong)


def broken_examples(page: Path) -> list[str]:
    """Return where on *page* a block called Python is none."""
    text = (ROOT / page).read_text(encoding="utf-8")
    wrong = []
    for block in BLOCK.finditer(text):
        before = text.count("\n", 0, block.start(1))
        try:
            compile("\n" * before + block.group(1), str(page), "exec")
        except SyntaxError as error:
            wrong.append(f"{page}:{error.lineno} {error.msg}")
    return wrong
