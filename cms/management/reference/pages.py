"""Which derived page holds what. `text()` is the whole page, so that a test can compare it with the committed one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cms.management.reference import declared, facts, faults, kinds, lifecycles, rules

ROOT = Path(__file__).resolve().parents[3]
NOTICE = "<!-- Derived from the code by `manage.py write_reference`: change the code, not this page. -->"


@dataclass(frozen=True)
class Page:
    """A derived page: where it stands, its title, and its sections as (heading, words before, table)."""

    name: str
    title: str
    opening: str
    sections: tuple[tuple[str, str, Callable[[], str]], ...]

    @property
    def path(self) -> Path:
        return ROOT / "docs" / "declare" / self.name

    def text(self) -> str:
        """Return the page as it must be committed."""
        parts = [NOTICE, f"# {self.title}", self.opening]
        for heading, before, body in self.sections:
            parts += [f"## {heading}", *([before] if before else []), body()]
        return "\n\n".join(parts) + "\n"


LANGUAGE = Page(
    "reference.md",
    "The language of declarations",
    "`from content_models.declaration import language as d`, then `d.Line`, `d.PUBLIC`, `d.Approval`. "
    "The first argument of a kind is its Vietnamese label, the second its exposure. "
    "What the switched-on domains declare is in [types.md](types.md); one type in full: `manage.py explain TYPE`.",
    (
        (
            "Kinds",
            "`blank=True` lets a field be empty, `blank=False` forbids it; `help` is shown under it on every form.",
            kinds.kinds_table,
        ),
        ("Exposure", "", facts.exposures),
        ("Flags of a field", "", facts.flags),
        ("Facts of a type", "", facts.attributes),
        ("Methods of a type", "What a table cannot say, in Python. All have a default.", facts.hooks),
        ("Lifecycle of an artefact", "", lifecycles.of_an_artefact),
        (
            "Rules of a text",
            '`rules = [d.WholeRows("targets"), …]`: asked when a text is submitted and shown while it is edited.',
            rules.of_a_text,
        ),
        ("Lifecycle of a case", "", lifecycles.of_a_case),
        ("Roles", "", declared.roles),
        (
            "What a wrong declaration is told",
            "`manage.py check` says these, as do the server and the tests.",
            faults.faults_table,
        ),
    ),
)
TYPES = Page(
    "types.md",
    "What is declared",
    "The types of the domains that the settings switch on.",
    (
        ("Names", "", declared.addresses),
        (
            "Who does what",
            "R reads drafts or cases within reach; W drafts or opens. A number is the step of approval, with whose "
            "holder decides it; other words are the moves of a case. No role publishes and none deletes.",
            declared.matrix,
        ),
    ),
)
PAGES = (LANGUAGE, TYPES)
