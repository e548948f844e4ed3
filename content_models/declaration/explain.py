"""Everything a declaration produces, read off the class: the answer to "what do I get for these lines?"."""

from __future__ import annotations

from typing import Any

from content_models.declaration.artefact import Artefact
from content_models.declaration.case import WITHIN, Case
from content_models.declaration.choice import Choice
from content_models.declaration.kind import FACTS, Facts, Kind, kinds_of
from content_models.declaration.kinds import Code
from content_models.declaration.record import Record
from content_models.declaration.rights import roles_for
from content_models.declaration.roles import Role
from content_models.declaration.rows import Rows
from content_models.declaration.type_checks import check_type


def explain(model: type[Record]) -> dict[str, Any]:
    """Return what a type produces, JSON-ready: table, fields, addresses, roles, lifecycle, search, checks."""
    doc = (model.__doc__ or "").strip().split("\n")[0]
    return {
        "type": model.type_name(),
        "label": str(model._meta.verbose_name),
        "says": doc,
        "shape": "case" if issubclass(model, Case) else "artefact",
        "basis": [str(cited) for cited in model.basis],
        "table": model._meta.db_table,
        "key": _key(model),
        "fields": [_field(kind) for kind in model.kinds()],
        "addresses": _addresses(model),
        "roles": _roles(model),
        "lifecycle": _process(model) if issubclass(model, Case) else _approval(model),
        "rules": _rules(model),
        "search": {kind.name: kind.facts.search for kind in model.kinds() if kind.facts.search},
        "checks": _checks(model),
    }


def _key(model: type[Record]) -> str:
    if issubclass(model, Case):
        return "code"
    codes = [kind.name for kind in model.kinds() if type(kind) is Code]
    return "-".join(getattr(model, "one_per", []) or codes[:1]) or "pk"


def _field(kind: Kind) -> dict[str, Any]:
    flags = [name for name in FACTS if getattr(kind.facts, name) != getattr(Facts, name)]
    exposure = kind.facts.exposure.value if kind.facts.exposure else ""
    told = {"name": kind.name, "label": kind.label, "kind": type(kind).__name__, "exposure": exposure, "flags": flags}
    told |= {
        name: words for name, words in (("help", str(kind.help_text)), ("law", str(kind.facts.law or ""))) if words
    }
    return told | ({"rows": _row(kind)} if isinstance(kind, Rows) else {})


def _row(kind: Rows) -> list[dict[str, Any]]:
    parts = kinds_of(kind.of).items()
    return [
        {"name": name, "label": part.label, "kind": type(part).__name__}
        | ({"rows": _row(part)} if isinstance(part, Rows) else {})
        for name, part in parts
    ]


def _addresses(model: type[Record]) -> dict[str, list[str]]:
    """Public site and REST; staff screens belong to another room, which adds them."""
    slug, plural = f"/{model.public_slug()}/", f"/api/v1/{model.public_plural()}/"
    if issubclass(model, Case) and model.reach is WITHIN:
        return {"public": [], "api": []}
    if issubclass(model, Case):
        return {"public": [slug, f"{slug}<code>/"], "api": [f"{plural}<code>/"]}
    page = f"{slug}<key>/"
    return {
        "public": [slug, page, f"{page}phien-ban/<n>/"],
        "api": [plural, f"{plural}<key>/", f"{plural}<key>/versions/"],
    }


def _roles(model: type[Record]) -> list[dict[str, Any]]:
    verbs = {verb: roles_for(model, verb) for verb in ("add", "change", "view")}
    told = [(role, [verb for verb, roles in verbs.items() if role in roles] + _acts(model, role)) for role in Role]
    return [{"role": role.value, "label": role.label, "may": may} for role, may in told if may]


def _acts(model: type[Record], role: Role) -> list[str]:
    """The steps a role decides, or the transitions it makes."""
    if issubclass(model, Case):
        return [move.name for move in model.lifecycle.transitions if move.role is role]
    return [f"decide:{step.label}" for step in model.lifecycle.steps if step.role is role]


def _approval(model: type[Record]) -> dict[str, Any]:
    life = model.lifecycle
    steps = [
        {"label": s.label, "role": s.role.value, "working_days": s.working_days, "at": s.at.value}
        | ({"signs": True} if s.signs else {})
        | ({"working_hours": s.working_hours} if s.working_hours else {})
        for s in life.steps
    ]
    return {"draft": life.draft.value, "steps": steps}


def _rules(model: type[Record]) -> list[str]:
    """What the text must keep, what it sets going and when it is public, in words."""
    if not issubclass(model, Artefact):
        return []
    told = [rule.says(model) for rule in model.all_rules()]
    told += [f"Công bố thì mở “{one.model._meta.verbose_name}”" for one in model.opens]
    told += [f"Lấy ý kiến bằng “{model.asks.model._meta.verbose_name}”"] if model.asks else []
    return told + ([_public_when(model)] if model.public_when else [])


def _public_when(model: type[Artefact]) -> str:
    name, value = model.public_when or ("", "")
    kind = model.kind(name)
    words = kind.text(kind.plain(value)) if isinstance(kind, Choice) else "có"
    return f"Chỉ công khai khi “{kind.label}” là: {words}"


def _process(model: type[Case]) -> dict[str, Any]:
    life = model.lifecycle
    return {
        "opens": life.opens.value,
        "reach": model.reach.value,
        "states": [{"name": s.name, "label": s.label, "clock": s.clock.value} for s in life.states],
        "transitions": [
            {
                "name": m.name,
                "label": m.label,
                "from": list(m.sources),
                "to": m.target,
                "role": m.role.value,
                "at": m.at.value,
            }
            | {"asks": list(kinds_of(m.form)) if m.form else []}
            for m in life.transitions
        ],
    }


def _checks(model: type[Record]) -> list[dict[str, str]]:
    """What `manage.py check` says of it; empty when all is well."""
    found = [*check_type(model), *(fault for kind in model.kinds() for fault in kind.check())]
    return [{"id": str(fault.id), "says": str(fault.msg), "cure": str(fault.hint or "")} for fault in found]
