"""The one dictionary of this room: from kind to the template that shows it and to its words in a line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from content_models.declaration import kinds, references
from content_models.declaration.attachments import Attachments
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind
from content_models.declaration.limits import Limit
from content_models.declaration.rows import Rows
from themes.wording import dates, numbers


@dataclass(frozen=True)
class Look:
    """How one kind is shown: `template` under themes/kinds/, `long` for what needs a section of its own,
    `words` for the line it makes in a list or a comparison (none: the kind's own text)."""

    template: str
    long: bool = False
    words: Callable[[Any], str] | None = None


LOOKS: dict[type[Kind], Look] = {
    kinds.Line: Look("line"),
    kinds.Code: Look("code"),
    kinds.Text: Look("text", long=True),
    kinds.RichText: Look("rich_text", long=True),
    kinds.Integer: Look("words", words=numbers.grouped),
    kinds.Money: Look("words", words=numbers.money),
    kinds.Year: Look("words"),
    kinds.Boolean: Look("words", words=lambda plain: "Có" if plain else "Không"),
    kinds.Date: Look("words", words=dates.day),
    kinds.Web: Look("web"),
    Choice: Look("words"),
    Limit: Look("words"),
    Rows: Look("rows", long=True),
    Attachments: Look("attachments", long=True),
    references.Reference: Look("reference"),
    references.Pinned: Look("reference"),
    references.AgencyReference: Look("words"),
}


def look_of(kind: Kind) -> Look:
    """Return the look of a kind, else its nearest ancestor's. LookupError when none has one."""
    for ancestor in type(kind).__mro__:
        if ancestor in LOOKS:
            return LOOKS[ancestor]
    raise LookupError(f"no look for the kind {type(kind).__name__}: add one to themes.projection.kinds.LOOKS")


def words_of(kind: Kind, plain: Any) -> str:
    """Return a value as one line of Vietnamese words; an empty value gives an empty text."""
    if plain in (None, "", [], {}):
        return ""
    own = look_of(kind).words
    return own(plain) if own else kind.text(plain)
