"""Writes docs/operate/settings.md out of the declared variables: `python -m cms.management.settings_page`."""

from __future__ import annotations

from pathlib import Path

from cms.shell.settings.variables import VARIABLES, Variable

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operate" / "settings.md"
HEAD = """# Settings

Written by `python -m cms.management.settings_page`; a test compares. The platform is set by variables of its
environment; `manage.py doctor` shows what counts on a machine and where it comes from. Several values stand between
commas. What a province changes beyond these lies in `cms/shell/settings/`: its name and skins in `public_site.py`, its
domains in `base.py`.

| variable | unless given | sets |
|---|---|---|
"""


def page_of() -> str:
    """Return the page."""
    return HEAD + "".join(f"| `{one.name}` | {_default(one)} | {one.sets} |\n" for one in VARIABLES)


def _default(one: Variable) -> str:
    text = ",".join(one.default) if isinstance(one.default, list) else str(one.default)
    return f"`{text}`" if text else ""


if __name__ == "__main__":
    PAGE.write_text(page_of(), encoding="utf-8")
