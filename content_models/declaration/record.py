"""What artefacts and cases share: an owner agency, a folded text for staff search, and no deletion."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db import models

from content_models.declaration.basis import Cites
from content_models.declaration.body import folded_of
from content_models.declaration.by_clock import ByClock
from content_models.declaration.fold import ascii_key, sort_key
from content_models.declaration.kind import Kind
from content_models.declaration.kinds import Line

#: Said of what its reader does not see and nobody was shown, and that has no key yet.
UNTOLD = "(ngoài phạm vi)"


class Record(models.Model):
    """Anything regulated that one agency owns; it knows its agency and its legal basis."""

    #: Indexed with the order of the type's list, see `staff_indexes`.
    agency = models.ForeignKey(
        "organisation.Agency", models.PROTECT, verbose_name="Cơ quan", related_name="+", db_index=False
    )
    folded = models.TextField(editable=False, default="")
    sort_key = models.CharField(max_length=220, editable=False, default="", db_collation="C")
    created_at = models.DateTimeField(auto_now_add=True, editable=False)

    lifecycle: ClassVar[Any] = None
    basis: ClassVar[list[Cites]] = []
    slug: ClassVar[str] = ""
    plural: ClassVar[str] = ""
    titled_by: ClassVar[str] = ""
    #: A filter that no stored value answers, because the answer changes as days pass.
    by_clock: ClassVar[ByClock | None] = None
    #: Told otherwise of a row that was loaded for an account, see `ledger.named_for`.
    within_reach = True
    title_on_show: str | None = None

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self) -> str:
        return self.title_text() or "(chưa có tên)"

    def title_text(self) -> str:
        """The words that name this record: the field of `titled_by`, else the first line of text."""
        return str(getattr(self, self.title_field(), "") or "")

    def title_told(self) -> str:
        """The words for it in another text: out of its reader's reach only the title on show, or the key."""
        return str(self) if self.within_reach else self.title_on_show or str(getattr(self, "key", "") or UNTOLD)

    @classmethod
    def title_field(cls) -> str:
        lines = (kind.name for kind in cls.kinds() if type(kind) is Line)
        return cls.titled_by or next(lines, "pk")

    @classmethod
    def kinds(cls) -> list[Kind]:
        """The declared fields, in the order they were written."""
        return [field for field in cls._meta.fields if isinstance(field, Kind)]

    @classmethod
    def kind(cls, name: str) -> Kind:
        """One declared field; KeyError when there is none of that name."""
        return {kind.name: kind for kind in cls.kinds()}[name]

    @classmethod
    def type_name(cls) -> str:
        return str(cls._meta.model_name)

    @classmethod
    def public_slug(cls) -> str:
        return cls.slug or ascii_key(str(cls._meta.verbose_name))

    @classmethod
    def public_plural(cls) -> str:
        """The name over REST: the class name in lower case, hyphenated, in the plural."""
        dashed = "".join(f"-{c.lower()}" if c.isupper() else c for c in cls.__name__).strip("-")
        return cls.plural or (f"{dashed[:-1]}ies" if dashed.endswith("y") else f"{dashed}s")

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        """Return JSON-ready values that fit together, for fields whose own samples would contradict each other."""
        return {}

    def refresh_folded(self) -> None:
        """Bring the columns that staff lists search and sort by up to the present text."""
        self.folded, self.sort_key = folded_of(self), sort_key(self.title_text())

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise PermissionDenied("Không xóa dữ liệu đã quản lý: hãy bãi bỏ, thay thế hoặc hủy.")
