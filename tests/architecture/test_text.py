"""What no file of the repository may say: where somebody's machine keeps it, or whence it was downloaded."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.house import ROOT, files

# Put together here, so that this file does not say them either.
FOLDERS = "|".join(("ro" + "ot", "wo" + "rk", "t" + "mp", "ho" + "me", "Use" + "rs"))
REGISTRIES = "|".join(
    re.escape(f"{name}.{end}")
    for name, end in (
        ("py" + "pi", "org"),
        ("python" + "hosted", "org"),
        ("registry." + "npmjs", "org"),
        ("cra" + "tes", "io"),
        ("repo." + "maven", "apache.org"),
        ("repo1." + "maven", "org"),
        ("deb." + "debian", "org"),
        ("proxy." + "golang", "org"),
    )
)
# A path of a machine starts a word; in an address it follows a host.
FORBIDDEN = re.compile(rf"(?<![\w.}}>/-])/(?:{FOLDERS})/|(?:{REGISTRIES})")
SCRIPT = re.compile(r"<script(?![^>]*\b(?:src=|type=.application/(?:ld\+)?json))[^>]*>", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE)


def texts(*suffixes: str) -> Iterator[tuple[Path, str]]:
    """Yield each text file with what it says; what is not UTF-8 is a picture or a font."""
    for path in files():
        if suffixes and path.suffix not in suffixes:
            continue
        try:
            yield path, (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def found(pattern: re.Pattern[str], path: Path, text: str) -> list[str]:
    """Return where *text* says what *pattern* forbids."""
    return [f"{path}:{text.count(chr(10), 0, hit.start()) + 1} {hit.group()}" for hit in pattern.finditer(text)]


def test_no_file_names_a_machine_or_a_registry() -> None:
    wrong = [hit for path, text in texts() for hit in found(FORBIDDEN, path, text)]
    assert not wrong, "\n".join(wrong)


def test_public_pages_carry_no_inline_script() -> None:
    pages = [(path, text) for path, text in texts(".html") if path.parts[0] == "themes"]
    wrong = [hit for path, text in pages for rule in (SCRIPT, HANDLER) for hit in found(rule, path, text)]
    assert not wrong, "\n".join(wrong)
