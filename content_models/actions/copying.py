"""Sao chép: a new record that begins with the text of another; it has no key, no history and one author."""

from __future__ import annotations

from content_models.actions.drafting import draft
from content_models.actions.refusal import refuse_unless
from content_models.declaration.artefact import Artefact
from content_models.declaration.kinds import Code
from content_models.organisation.account import Account
from content_models.organisation.rights import agencies_for, may

#: The day a text comes into force belongs to its version.
OF_THE_VERSION = {"in_force_from"}


def copy_as_new(text: Artefact, account: Account) -> Artefact:
    """Return a new draft with the fields of a text; what makes its key is left empty.

    References stay, files are listed by the same digests. It stands at the agency of the original where the account
    may add, else at the first where it may. Refused for who may not read the original or may not add; ValidationError
    where one record a place is all there may be.
    """
    refuse_unless(may(account, "view", text), "Bạn không có quyền xem bản ghi này.")
    model = type(text)
    agency = text.agency if may(account, "add", text) else agencies_for(account, model).order_by("path").first()
    refuse_unless(agency, f"Bạn không có quyền thêm {str(model._meta.verbose_name).lower()}.")
    copy = model(agency=agency)
    for kind in model.kinds():
        if kind.name not in OF_THE_VERSION | _key_fields(model):
            setattr(copy, kind.attname, getattr(text, kind.attname))
    return draft([copy], account, reason=f"Sao chép từ {text.key or text}")[0]


def _key_fields(model: type[Artefact]) -> set[str]:
    codes = [kind.name for kind in model.kinds() if type(kind) is Code]
    return set(model.one_per or codes[:1])
