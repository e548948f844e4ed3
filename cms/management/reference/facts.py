"""What a declaration says beside its fields: exposure, flags of a field, facts and hooks of a type.

The words are here, the names come from the code: a test names what the code has and the words do not.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from cms.management.reference.markdown import code, said, table
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import Case
from content_models.declaration.checks import TAKEN
from content_models.declaration.exposure import Exposure
from content_models.declaration.kind import Facts
from content_models.declaration.record import Record

FLAGS = {
    "exposure": "who may ever see it; the second argument of every field, never left out",
    "personal": "personal data: sealed in the database, matched exactly by a keyed digest, each read an event; only in "
    "a case, only `HOLDER` or `INTERNAL`",
    "mask": "how a personal value shows outside the agency of its case: `NAME` as initials, `NUMBER` by its last two "
    "characters, `NEVER` not at all",
    "column": "a column of the staff list",
    "filter": "a filter of the staff list and a parameter of the API list",
    "facet": "a facet of the public list and of search; `PUBLIC` only",
    "search": "its weight in public search; 0 leaves it out; never `INTERNAL`",
    "law": "the place in the law that asks for this field, as `Cites(symbol, place)`: shown under it beside `help`",
}
ATTRIBUTES = {
    "lifecycle": "`Approval` for an artefact, `Process` for a case",
    "basis": "the legal basis: a list of `Cites(symbol, place, valid_from, valid_to)`; never empty",
    "slug": "its place on the public site; the folded Vietnamese name unless given",
    "plural": "its place in the API; the class name, hyphenated, in the plural, unless given",
    "titled_by": "the field that names a record; the first `Line` unless given",
    "by_clock": "a filter whose answer changes as days pass: `ByClock(name, label, values, keys)`",
    "one_per": "the fields of which there is one record each; their values joined are the key",
    "leads": "the field of other types that names this record as the decision they are announced under",
    "rules": "what must hold of the text before it is submitted, see [rules](#rules-of-a-text)",
    "opens": "the cases that a publication sets going: a list of `Opens`",
    "asks": "the case by which units are asked before submission: one `Opens`",
    "public_when": "a field and its value: only a text that holds it is public once approved",
    "keeps_old_files": "whether files of versions no longer in force may still be fetched; `True` unless given",
    "search_priors": "factors of the search score by a choice: `{field: {value: factor}}`",
    "search_named": "words of a question that ask for a value of a facet: `{field: {value: (words, …)}}`",
    "search_later": "how titles of later acts begin: they rank lower unless the question asks for a later act",
    "search_cut": "words at the beginning of titles that are not searched",
    "search_explains": "`Explains`: the records explain words of questions and are not searched themselves",
    "reach": "`BY_CODE`: found by its code only, named on no list; `LISTED`: on public lists; `WITHIN`: for staff "
    "alone, without card, page or API",
    "MANUAL_FIELD": "the field in which a clerk enters the due day that cannot be computed",
}
#: Wagtail's, set once for all types.
NOT_FOR_AUTHORS = {"preview_modes"}
GIVEN = "Every record has an `agency`, every artefact `in_force_from`, every case a code from its number book."
HOOKS = ("example", "canonical_key", "after_publication", "time_limit", "manual_due", "offered", "public_title")


def exposures() -> str:
    """Return the three exposures with their words."""
    words = dict(part.split(": ", 1) for part in said(Exposure).rstrip(".").split(". ") if ": " in part)
    return table(("exposure", "who may see the field"), [(code(e.name), words[e.name]) for e in Exposure])


def flags() -> str:
    """Return what may be said of one field."""
    rows = [
        (code(field.name), _default(field.default), FLAGS.get(field.name, "")) for field in dataclasses.fields(Facts)
    ]
    return table(("flag", "unless given", "what it does"), rows)


def facts_in_code() -> Iterator[tuple[str, str]]:
    """Yield each class attribute that a declaration may set, with the record it belongs to."""
    for holder, whose in ((Record, "both"), (Artefact, "artefact"), (Case, "case")):
        for name, kind in vars(holder).get("__annotations__", {}).items():
            if "ClassVar" in str(kind) and name not in NOT_FOR_AUTHORS and (name, whose) != ("lifecycle", "case"):
                yield name, whose


def attributes() -> str:
    """Return what a type may say of itself."""
    rows = [(code(name), whose, ATTRIBUTES.get(name, "")) for name, whose in facts_in_code()]
    names = ", ".join(code(name) for name in sorted(TAKEN))
    given = f"{GIVEN} No field may be called {names}."
    return f"{table(('fact', 'of', 'what it says'), rows)}\n\n{given}"


def hooks() -> str:
    """Return the methods that a declaration may write itself."""
    rows = []
    for name in HOOKS:
        holder = next(kind for kind in (Record, Artefact, Case) if name in vars(kind))
        rows.append((code(f"{name}()"), code(holder.__name__), said(getattr(holder, name))))
    return table(("method", "of", "what it answers"), [*rows, ("`clean()`", "`Record`", CLEAN)])


CLEAN = "Django's own: raises `ValidationError` for values that contradict each other."


def _default(value: Any) -> str:
    return "must be given" if value is None else code(getattr(value, "name", value))
