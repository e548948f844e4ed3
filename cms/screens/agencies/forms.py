"""One form a verb: what it asks, and the call of the action that it becomes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext

from cms.projection.words import lazily, pairs_said, said
from cms.screens.agencies.fields import AgencyCode, AgencyCodes, GroundForm, Keys
from content_models.actions.agencies.ending import Ending, end
from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.merging import Merger, merge
from content_models.actions.agencies.planned import HandOver
from content_models.actions.agencies.relocating import Relocation, relocate
from content_models.actions.agencies.renaming import Renaming, rename
from content_models.actions.agencies.splitting import Part, Split, split
from content_models.actions.agencies.transferring import transfer
from content_models.declaration import registry
from content_models.organisation.agency import Agency, Tier

NEW_CODE = {
    "label": lazily("Mã cơ quan mới"),
    "max_length": 40,
    "help_text": lazily("Mã không bao giờ dùng lại cho cơ quan khác."),
}


def _types() -> list[tuple[str, str]]:
    return [(model.type_name(), said(model._meta.verbose_name)) for model in registry.types()]


def _by_type(keys: list[str]) -> dict[str, list[str]]:
    """A key says nothing of its type: each type looks for all of them."""
    return {model.type_name(): keys for model in registry.types()} if keys else {}


class FoundForm(GroundForm):
    """A new agency below this one."""

    code = forms.CharField(**NEW_CODE)
    name = forms.CharField(label=lazily("Tên đầy đủ"), max_length=300)
    short_name = forms.CharField(label=lazily("Tên gọn"), max_length=120, required=False)
    tier = forms.ChoiceField(label=lazily("Cấp"), choices=lambda: pairs_said(Tier.choices))

    def do(self) -> Any:
        """Found it."""
        words = {name: self.cleaned_data[name] for name in ("code", "name", "short_name", "tier")}
        return found([Founding(under=self.agency.code, **words)], self.ground(), self.account)


class RenameForm(GroundForm):
    """Other words for this agency."""

    name = forms.CharField(label=lazily("Tên đầy đủ mới"), max_length=300)
    short_name = forms.CharField(label=lazily("Tên gọn mới"), max_length=120, required=False)

    def do(self) -> Any:
        """Rename it."""
        words = {name: self.cleaned_data[name] for name in ("name", "short_name")}
        return rename([Renaming(self.agency, words)], self.ground(), self.account)


class MoveForm(GroundForm):
    """Another superior."""

    under = AgencyCode(label=lazily("Mã cơ quan cấp trên mới"), max_length=40)

    def do(self) -> Any:
        """Move it."""
        return relocate([Relocation(self.agency, self.cleaned_data["under"])], self.ground(), self.account)


class TakerForm(GroundForm):
    """An agency that takes over: one that is there, or a new one beside this."""

    into = AgencyCode(label=lazily("Mã cơ quan tiếp nhận đã có"), max_length=40, required=False)
    code = forms.CharField(required=False, **NEW_CODE)
    name = forms.CharField(label=lazily("Tên cơ quan mới"), max_length=300, required=False)

    def clean(self) -> Any:
        given = super().clean() or {}
        if not self.errors and bool(given.get("into")) == bool(given.get("code") and given.get("name")):
            raise forms.ValidationError(gettext("Nêu mã của một cơ quan đã có, hoặc mã và tên của một cơ quan mới."))
        return given

    def taker(self) -> Agency | Founding:
        """Return the one that takes over."""
        given, above = self.cleaned_data, self.agency.parent
        new = Founding(given["code"], given["name"], above.code if above else "", tier=self.agency.tier)
        return given["into"] or new


class MergeForm(TakerForm):
    """This agency with others into one of them, another, or a new one."""

    others = AgencyCodes(
        label=lazily("Mã các cơ quan cùng kết thúc"),
        required=False,
        help_text=lazily("Ngoài cơ quan này; cách nhau bởi dấu phẩy."),
    )
    field_order = ("others", "into", "code", "name")

    def do(self) -> Any:
        """Merge them."""
        into = self.taker()
        sources = [one for one in [self.agency, *self.cleaned_data["others"]] if one != into]
        return merge([Merger(list(dict.fromkeys(sources)), into)], self.ground(), self.account)


class WhatForm(GroundForm):
    """What is handed over."""

    types = forms.MultipleChoiceField(
        label=lazily("Chuyển toàn bộ các loại"), required=False, widget=forms.CheckboxSelectMultiple, choices=_types
    )
    keys = Keys(
        label=lazily("Hoặc từng mã"), required=False, help_text=lazily("Mã hồ sơ, mã văn bản; cách nhau bởi dấu phẩy.")
    )


class SplitForm(TakerForm, WhatForm):
    """A part of this agency to another or a new one; it goes on, or the other continues the rest too."""

    heir = AgencyCode(
        label=lazily("Mã cơ quan nhận phần còn lại"),
        max_length=40,
        required=False,
        help_text=lazily("Để trống: cơ quan này vẫn hoạt động với phần còn lại."),
    )
    field_order = ("into", "code", "name", "types", "keys", "heir")

    def do(self) -> Any:
        """Split it."""
        given = self.cleaned_data
        parts, heir = [Part(self.taker(), given["types"], _by_type(given["keys"]))], given["heir"]
        if heir and heir != given["into"]:
            parts.append(Part(heir))
        place = len(parts) - 1 if heir else None
        return split([Split(self.agency, parts, place)], self.ground(), self.account)


class EndForm(GroundForm):
    """An end with an heir, or with none."""

    heir = AgencyCode(label=lazily("Mã cơ quan kế thừa"), max_length=40, required=False)
    nobody = forms.BooleanField(label=lazily("Không cơ quan nào kế thừa"), required=False)

    def clean(self) -> Any:
        given = super().clean() or {}
        if bool(given.get("heir")) == bool(given.get("nobody")):
            raise forms.ValidationError(gettext("Nêu cơ quan kế thừa, hoặc đánh dấu là không có."))
        return given

    def do(self) -> Any:
        """End it."""
        return end([Ending(self.agency, self.cleaned_data["heir"])], self.ground(), self.account)


class TransferForm(WhatForm):
    """Records to another agency."""

    to = AgencyCode(label=lazily("Mã cơ quan nhận"), max_length=40)

    def do(self) -> Any:
        """Hand them over."""
        given = self.cleaned_data
        handed = HandOver(self.agency, given["to"], given["types"], _by_type(given["keys"]))
        return transfer([handed], self.ground(), self.account)


FORMS: dict[str, type[GroundForm]] = {
    "lap": FoundForm,
    "doi-ten": RenameForm,
    "chuyen": MoveForm,
    "sap-nhap": MergeForm,
    "chia-tach": SplitForm,
    "ket-thuc": EndForm,
    "chuyen-giao": TransferForm,
}
