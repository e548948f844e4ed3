"""What a text may be asked to keep, and what it may set going: read off the classes of the language."""

from __future__ import annotations

import inspect

from cms.management.reference.lifecycles import parts
from content_models.declaration import language
from content_models.declaration.opens import Opens
from content_models.declaration.rules import Rule

MORE = "Two rules follow by themselves from `opens` and `asks`: the units named exist today; those asked have answered."


def rules() -> list[type[Rule]]:
    """Return the rules of the language, by name."""
    offered = [getattr(language, name) for name in language.__all__]
    return [thing for thing in offered if inspect.isclass(thing) and issubclass(thing, Rule)]


def of_a_text() -> str:
    """Return a section for each rule, then what sets cases going."""
    return f"{parts(*rules(), Opens)}\n\n{MORE}"
