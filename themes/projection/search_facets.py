"""The counts of a search as groups of boxes, under the words of the declaration."""

from collections.abc import Mapping
from dataclasses import dataclass

from content_models.declaration import registry

MOST_VALUES = 8


@dataclass(frozen=True)
class Box:
    """One value with its count, ticked or not."""

    value: str
    label: str
    count: int
    ticked: bool


@dataclass(frozen=True)
class Group:
    """One facet."""

    name: str
    label: str
    boxes: list[Box]


def facet_groups(counts: Mapping, chosen: Mapping[str, list[str]]) -> list[Group]:
    """Return the groups, best counted values first; a ticked value stays even when it is not among them."""
    return [_group(name, values, chosen.get(name, [])) for name, values in counts.items() if values]


def _group(name: str, values: list, ticked: list[str]) -> Group:
    boxes = [Box(v.value, v.label, v.count, v.value in ticked) for v in values]
    boxes.sort(key=lambda box: (-box.count, box.label))
    kept = boxes[:MOST_VALUES] + [box for box in boxes[MOST_VALUES:] if box.ticked]
    return Group(name, _label(name), kept)


def _label(name: str) -> str:
    """The label of the first declared kind of that name; owning agencies are no kind."""
    kinds = (kind for model in registry.types() for kind in model.kinds() if kind.name == name)
    found = next(kinds, None)
    return found.label if found else "Cơ quan"
