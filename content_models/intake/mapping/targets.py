"""What a column may be mapped to, read off the declaration: fields, parts of rows, fields of the leading decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.kinds import Code
from content_models.declaration.references import AgencyReference, Pinned, Reference
from content_models.declaration.rows import Rows


@dataclass(frozen=True)
class Target:
    """One place for a column: `path` is stable and stored; `kind` says what its cells must be."""

    path: str
    label: str
    group: str
    kind: Kind

    @property
    def head(self) -> str:
        """The record's own field that the path begins with."""
        return self.path.partition(".")[0].partition("[")[0]

    @property
    def part(self) -> str:
        """The last name of the path."""
        return self.path.rpartition(".")[2]


def targets_of(model: type[Artefact]) -> dict[str, Target]:
    """Return the targets of a type by path, in the order of the declaration."""
    return {one.path: one for kind in model.kinds() for one in _of(kind, model)}


def lead_of(model: type[Artefact]) -> Reference | None:
    """The field that names the decision a record of this type is announced under; None when there is none."""
    links = (kind for kind in model.kinds() if isinstance(kind, Reference))
    return next((link for link in links if getattr(link.related_model, "leads", "") == link.name), None)


def _of(kind: Kind, model: type[Artefact]) -> Iterator[Target]:
    if isinstance(kind, Rows):
        yield from _of_rows(kind)
    elif kind == lead_of(model):
        yield from (
            Target(f"{kind.name}.{part.name}", f"{kind.label}: {part.label}", kind.label, part)
            for part in kind.related_model.kinds()
            if not isinstance(part, Rows | Attachments | Reference | AgencyReference | Pinned)
        )
    elif not isinstance(kind, Attachments | Pinned):
        yield Target(kind.name, kind.label, "Bản ghi", kind)


def _of_rows(kind: Rows) -> Iterator[Target]:
    """A part each; and where rows begin with a choice, the other parts once for each of its values."""
    for name, part in kinds_of(kind.of).items():
        if isinstance(part, Rows):
            inner = kinds_of(part.of).items()
            yield from (Target(f"{kind.name}.{name}.{n}", f"{part.label}: {p.label}", kind.label, p) for n, p in inner)
        else:
            yield Target(f"{kind.name}.{name}", f"{kind.label}: {part.label}", kind.label, part)
    if choice := sorted_by(kind):
        for value, words in choice.vocabulary:
            for name, part in kinds_of(kind.of).items():
                if not isinstance(part, Rows | Choice | Code):
                    yield Target(f"{kind.name}[{value}].{name}", f"{words}: {part.label}", kind.label, part)


def sorted_by(kind: Rows) -> Choice | None:
    """The choice that rows of a kind begin with, when they do and it is short enough to be headings."""
    first = next(iter(kinds_of(kind.of).values()), None)
    many = len(kinds_of(kind.of)) > 1
    return first if isinstance(first, Choice) and many and len(first.vocabulary) <= 6 else None
