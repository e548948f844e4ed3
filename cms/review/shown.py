"""A member as the review page shows it: changed fields, or the whole text by sections, or the notice that it ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.frozen import Frozen
from cms.review.sayings import ShownSaying
from cms.review.words import paragraphs
from content_models.declaration.body import digest_of, fields_of
from content_models.declaration.exposure import HOLDER, INTERNAL, PUBLIC
from content_models.ledger.comparing.changes import Change, changes_of
from content_models.moderation.member import Act


@dataclass(frozen=True)
class Section:
    """One field of a new record with its whole text."""

    label: str
    paragraphs: list[str]


@dataclass
class ShownMember:
    """What a template needs of one member. `anchor` is its place on the page."""

    frozen: Frozen
    edit_url: str = ""
    #: What was said of the record since it was last public.
    said: list[ShownSaying] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.changes:
            self.sections = _sections(self.frozen)

    @property
    def member(self):
        return self.frozen.member

    @property
    def act(self) -> Act:
        return Act(self.member.act)

    @property
    def type_label(self) -> str:
        return said(self.frozen.row._meta.verbose_name)

    @property
    def anchor(self) -> str:
        return f"noi-dung-{self.member.position}"

    @property
    def old_label(self) -> str:
        return gettext("Bản {before_version}, đang công khai").format(before_version=self.frozen.before_version)

    @property
    def new_label(self) -> str:
        return gettext("Bản {version}, trình duyệt").format(version=self.frozen.version)

    @property
    def changes(self) -> list[Change]:
        return self._compared[0]

    @property
    def same(self) -> list[str]:
        return self._compared[1]

    @property
    def intact(self) -> bool:
        """Whether the revision is still the very text that was submitted."""
        return digest_of(self.member.revision.content) == self.member.digest

    @property
    def digest(self) -> str:
        """The digest in groups of four, which a person can compare by eye; the first half is enough for that."""
        text = self.member.digest[:24]
        return " ".join(text[start : start + 4] for start in range(0, len(text), 4))

    @cached_property
    def _compared(self) -> tuple[list[Change], list[str]]:
        before, text = self.frozen.before, self.frozen.text
        if before is None or self.act.ends:
            return [], []
        return changes_of(text.kinds(), *(fields_of(one, PUBLIC, HOLDER, INTERNAL) for one in (before, text)))


def _sections(frozen: Frozen) -> list[Section]:
    values = fields_of(frozen.text, PUBLIC, HOLDER, INTERNAL)
    found = [Section(said(kind.label), paragraphs(kind, values[kind.name])) for kind in frozen.text.kinds()]
    return [section for section in found if section.paragraphs]
