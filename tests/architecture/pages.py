"""Reads the documents as the architecture tests need them: pages, blocks of code, links, headings, commands named."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.house import ROOT, files

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ANY_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\((?!\w+:)([^)\s#]*)(?:#([^)\s]+))?\)")
#: `make test` or `manage.py check`, in a block or in the middle of a sentence.
COMMAND = re.compile(r"(?:^|`)(?:\.venv/bin/python )?(make|manage\.py) ([a-z_-]+)", re.MULTILINE)
TARGET = re.compile(r"^([a-z-]+):.*", re.MULTILINE)


def pages(*under: str) -> list[Path]:
    """Return the written pages: those at the top of the repository and those of docs, or only those under a path."""
    written = [path for path in files() if path.suffix == ".md" and (len(path.parts) == 1 or path.parts[0] == "docs")]
    return [path for path in written if not under or str(path).startswith(under)]


def text_of(page: Path) -> str:
    """Return what a page says."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: Path, language: str) -> Iterator[tuple[int, str]]:
    """Yield each block of code in a language: the line before it, and what it says."""
    text = text_of(page)
    for block in BLOCK.finditer(text):
        if block.group(1) == language:
            yield text.count("\n", 0, block.start(2)), block.group(2)


def links(page: Path) -> Iterator[tuple[str, str]]:
    """Yield each link to another place of the repository: path and heading, either may be empty."""
    yield from LINK.findall(ANY_BLOCK.sub("", text_of(page)))


def headings(page: Path) -> set[str]:
    """Return the names under which the headings of a page can be linked to."""
    lines = ANY_BLOCK.sub("", text_of(page)).splitlines()
    titles = [line.lstrip("# ").lower() for line in lines if line.startswith("#")]
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}


def commands(page: Path) -> set[tuple[str, str]]:
    """Return what a page tells to run: (`make` or `manage.py`, name)."""
    return set(COMMAND.findall(text_of(page)))


def targets() -> set[str]:
    """Return what `make` can do."""
    return set(TARGET.findall(text_of(Path("Makefile"))))
