"""Finds every Vietnamese text that a staff screen asks a translation of: in templates, in Python, in declarations.

`python -m tests.words_asked` prints those that have no English yet, ready to be filled into `locale/en`.
"""

from __future__ import annotations

import ast
import json
import os
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from tests.words import LOCALE, messages

ROOT = LOCALE.parent
ENGLISH = LOCALE / "en" / "LC_MESSAGES" / "django.po"
TRANSLATE = re.compile(r"""\{% translate (?:"([^"]+)"|'([^']+)')""")
ARGUMENT = re.compile(r"""_\("([^"]+)"\)""")
BLOCK = re.compile(r"\{% blocktranslate([^%]*?)%\}(.*?)\{% endblocktranslate %\}", re.S)
PLACE = re.compile(r"\{\{ (\w+) \}\}")
CALLS = ("gettext", "lazily", "gettext_lazy")


def in_templates() -> Iterator[str]:
    """What the templates of the staff house say."""
    for path in (ROOT / "cms" / "templates").rglob("*.html"):
        source = path.read_text(encoding="utf-8")
        yield from (one or other for one, other in TRANSLATE.findall(source))
        yield from ARGUMENT.findall(source)
        for options, body in BLOCK.findall(source):
            lines = (line.strip() for line in body.splitlines())
            text = " ".join(filter(None, lines)) if "trimmed" in options else body
            yield PLACE.sub(r"%(\1)s", text)


def in_python() -> Iterator[str]:
    """What the code of the staff house says."""
    for path in (ROOT / "cms").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def declared() -> Iterator[str]:
    """Labels of types, fields, steps, states, moves and choices; help that quotes the law stays Vietnamese."""
    from django.apps import apps  # needs the settings
    from django.db.models import Choices

    from cms.projection.clock_words import SAID as CLOCK
    from cms.projection.script_words import SAID as SCRIPTS
    from content_models.actions.issuing_keys import scopes_of
    from content_models.declaration import registry
    from content_models.declaration.rights_table import PLACES, VERBS
    from content_models.declaration.time_limit import Unit
    from content_models.ledger.comparing.changes import REORDERED, RESTYLED
    from content_models.ledger.comparing.row_changes import ADDED, EDITED, REMOVED

    yield from (*VERBS.values(), *PLACES.values(), *(unit.label for unit in Unit))
    yield from (*SCRIPTS, *CLOCK, ADDED, EDITED, REMOVED, REORDERED, RESTYLED)
    for model in registry.types():
        if not model.__module__.startswith("tests."):
            yield from (str(model._meta.verbose_name), str(model._meta.verbose_name_plural))
            yield str(apps.get_app_config(model._meta.app_label).verbose_name)
            yield from chain.from_iterable(labels_of(kind) for kind in model.kinds())
            yield from steps_of(model.lifecycle)
            yield from (label for _, label in getattr(getattr(model, "by_clock", None), "values", ()))
            scopes = scopes_of(model) if model in registry.shown_cases() else ()
            yield from (words for _, words in scopes)
    for choices in all_below(Choices):
        if choices.__module__.startswith("content_models."):
            yield from (str(label) for label in choices.labels)


def labels_of(kind: Any) -> Iterator[str]:
    """The label of a field and of the fields in its rows, and the words of its choices."""
    from content_models.declaration.kind import kinds_of

    yield str(kind.label)
    yield from (str(label) for _, label in getattr(kind, "declared", ()))
    inside = kinds_of(kind.of).values() if hasattr(kind, "of") and isinstance(kind.of, type) else ()
    yield from chain.from_iterable(labels_of(one) for one in inside)


def steps_of(lifecycle: Any) -> Iterator[str]:
    """The words of an approval or of a process."""
    from content_models.declaration.kind import kinds_of

    named: Iterable[Any] = (getattr(lifecycle, part, ()) for part in ("steps", "states", "transitions"))
    for one in chain.from_iterable(named):
        yield one.label
        form = getattr(one, "form", None)
        yield from chain.from_iterable(labels_of(kind) for kind in (kinds_of(form).values() if form else ()))


def all_below(base: type) -> Iterator[Any]:
    """Every class that descends from one."""
    for below in base.__subclasses__():
        yield below
        yield from all_below(below)


def asked() -> list[str]:
    """Every text asked for, once, in the order found."""
    return [text for text in dict.fromkeys([*in_templates(), *in_python(), *declared()]) if text.strip()]


def without_english() -> list[str]:
    """What is asked for and has no English."""
    known = messages(ENGLISH.read_text(encoding="utf-8")) if ENGLISH.exists() else {}
    return [text for text in asked() if text not in known]


def main() -> None:
    """Print the entries to fill in."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.test")
    django.setup()
    for text in without_english():
        print(f'msgid {json.dumps(text, ensure_ascii=False)}\nmsgstr ""\n')


if __name__ == "__main__":
    main()
