"""An artefact: a record whose text is moderated. It keeps revisions and goes live by a submission only."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db import models
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin

from content_models.declaration.explains import Explains
from content_models.declaration.exposure import PUBLIC
from content_models.declaration.fold import ascii_key
from content_models.declaration.kinds import Code, Date
from content_models.declaration.lock import SubmittedLock
from content_models.declaration.record import Record
from content_models.declaration.rules import Rule
from content_models.declaration.rules_between import Answered, Known
from content_models.declaration.staff_indexes import STANDINGS, FoldedIndex, OrderIndex, ReachIndex, StandingIndex

#: Columns that belong to the row, never to a revision's text.
ROW_COLUMNS = ("key", "agency_id", "submitted", "version", "withdrawn", "folded", "sort_key", "created_at")


class Artefact(Record, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, ClusterableModel):
    """Base of every artefact. A declaration adds kinds and one block of facts."""

    key = models.CharField("Khóa", max_length=120, blank=True, editable=False, null=True, unique=True, default=None)
    submitted = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    withdrawn = models.BooleanField(default=False, editable=False)
    in_force_from = Date("Có hiệu lực từ", PUBLIC, blank=True)

    one_per: ClassVar[list[str]] = []
    #: The field of other types that names this record as the decision they are announced under.
    leads: ClassVar[str] = ""
    #: What must hold of the text besides required fields: see `rules` and `rules_between`.
    rules: ClassVar[list[Rule]] = []
    #: The cases that a published text sets going, and those by which units are asked before it is submitted.
    opens: ClassVar[list[Any]] = []
    asks: ClassVar[Any] = None
    #: A field and the value under which an approved text is public; None: every approved text is.
    public_when: ClassVar[tuple[str, Any] | None] = None
    #: Whether files of versions no longer in force may still be fetched.
    keeps_old_files: ClassVar[bool] = True
    #: What ranks records before any word is read, and how titles of later acts begin: see `search.projection.priors`.
    search_priors: ClassVar[dict[str, dict[str, float]]] = {}
    search_named: ClassVar[dict[str, dict[str, tuple[str, ...]]]] = {}
    search_later: ClassVar[tuple[str, ...]] = ()
    #: Words at the beginning of titles that say nothing of the record.
    search_cut: ClassVar[tuple[str, ...]] = ()
    #: Records of this type explain words of questions and are not searched themselves.
    search_explains: ClassVar[Explains | None] = None
    #: Wagtail's own scheduling is not used; asking for it would cost a query a row.
    scheduled_revision = None
    #: Shown to staff by their own screen; Wagtail's preview would render it without a theme.
    preview_modes: ClassVar[list[Any]] = []

    class Meta:
        abstract = True
        default_permissions = ()
        indexes = (
            FoldedIndex(),
            OrderIndex(),
            ReachIndex("sort_key", "id"),
            *(StandingIndex(standing) for standing in STANDINGS),
        )

    @classmethod
    def all_rules(cls) -> list[Rule]:
        """The declared rules and those that follow from `opens` and `asks`."""
        asked = [cls.asks] if cls.asks else []
        following = [Known(one.each, one.agency) for one in [*cls.opens, *asked]]
        return [*cls.rules, *dict.fromkeys(following), *(Answered(one.each) for one in asked)]

    def is_for_the_public(self) -> bool:
        """Whether this text, once approved, is public."""
        return self.public_when is None or getattr(self, self.public_when[0]) == self.public_when[1]

    def natural_key(self) -> str | None:
        """Return the ASCII key this text asks for: `one_per` joined, else its code, else its number."""
        parts = self.one_per or [kind.name for kind in self.kinds() if type(kind) is Code][:1]
        if not parts:
            return str(self.pk) if self.pk else None
        # A form sent without an owner has none yet: the field says so, not the key.
        values = [_key_part(getattr(self, name, None)) for name in parts]
        return "-".join(values) if all(values) else None

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.set_key()
        super().save(*args, **kwargs)

    def set_key(self) -> None:
        """Take the key from the text until the first submission fixes it."""
        if not (self.submitted or self.version):
            self.key = self.natural_key()

    def save_revision(self, *args: Any, overwrite_revision: Any = None, **kwargs: Any) -> Any:
        """Never in place: a revision may be what somebody is deciding on."""
        if self.submitted:
            raise PermissionDenied("Bản này đang chờ duyệt, nội dung được giữ nguyên.")
        self.refresh_folded()
        self.set_key()
        own = ("folded", "sort_key", "key")
        type(self)._base_manager.filter(pk=self.pk).update(**{name: getattr(self, name) for name in own})
        return super().save_revision(*args, **kwargs)

    def get_latest_revision_as_object(self) -> Any:
        """Return the latest text, standing upon the draft it was read from.

        Wagtail reads the row once more: a draft saved in between would be taken for this one, and replaced unseen.
        """
        text = super().get_latest_revision_as_object()
        text.latest_revision_id = self.latest_revision_id
        return text

    def with_content_json(self, content: dict[str, Any]) -> Any:
        record = super().with_content_json(content)
        for name in ROW_COLUMNS:
            setattr(record, name, getattr(self, name))
        return record

    @classmethod
    def canonical_key(cls, key: str) -> str:
        """Declared hook: the key under which a key that readers may bring from elsewhere is answered."""
        return key

    @classmethod
    def after_publication(cls, published: list[Any]) -> None:
        """Declared hook: what else follows from versions going live, in the same transaction."""

    @classmethod
    def after_calling_off(cls, called_off: list[Any]) -> None:
        """Declared hook: takes back what `after_publication` did with versions that nobody has seen."""

    @classmethod
    def can_be_called_off(cls) -> bool:
        """Whether all that follows from publishing can be taken back; not where only the way there is declared."""
        ways = ("after_publication", "after_calling_off")
        there, back = (getattr(cls, name).__func__ is not getattr(Artefact, name).__func__ for name in ways)
        return back or not there

    def publish(self, *args: Any, **kwargs: Any) -> Any:
        raise PermissionDenied("Chỉ quyết định cuối của tờ trình mới công bố được.")

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        raise PermissionDenied("Gỡ bỏ là một hành vi phải qua duyệt: hãy trình bãi bỏ.")

    def get_lock(self) -> Any:
        return SubmittedLock(self) if self.submitted else super().get_lock()


def _key_part(value: Any) -> str:
    """An agency gives its code; anything else its folded words."""
    return ascii_key(str(getattr(value, "code", value) or ""))
