"""docs/operate/commands.md is what the commands themselves say; `manage.py` is asked, nothing is retyped."""

from pathlib import Path

from cms.management.commands_page import page_of

PAGE = Path(__file__).resolve().parents[3] / "docs" / "operate" / "commands.md"


def test_the_page_of_commands_is_what_they_say():
    assert PAGE.read_text(encoding="utf-8") == page_of(), "Chạy: python -m cms.management.commands_page"
