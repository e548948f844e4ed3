"""The conversation about a record in words: who said what, when, at which field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cms.review.passed import moment
from content_models.declaration.artefact import Artefact
from content_models.moderation.conversation import Said, said_of

if TYPE_CHECKING:
    from cms.review.shown import ShownMember


@dataclass(frozen=True)
class ShownSaying:
    """One saying; `field` is the label of the field, empty for the whole text."""

    name: str
    field: str
    words: str
    who: str
    at: str
    label: str


def add_sayings(members: Sequence[ShownMember]) -> None:
    """Give each member what was said of its record. Flat in the number of members."""
    found = said_of((one.member.content_type_id, one.member.object_id) for one in members)
    for one in members:
        said = found.get((one.member.content_type_id, one.member.object_id), ())
        one.said = [shown_saying(type(one.frozen.row), saying) for saying in said]


def shown_saying(model: type[Artefact], said: Said) -> ShownSaying:
    """Return a saying with the label of its field; one since taken out of the type keeps its name."""
    labels = {kind.name: kind.label for kind in model.kinds()}
    instead = f" làm thay {said.on_behalf_of}" if said.on_behalf_of else ""
    label = labels.get(said.field, said.field)
    return ShownSaying(said.field, label, said.words, f"{said.by}{instead}", moment(said.at), said.label)
