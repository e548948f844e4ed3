"""Kind Attachments -> form field: the files a draft lists, each with a box to drop it, and a place to add more.

Everything works without scripts. Uploads that passed are kept even when another field is refused: the form
then lists them as present, and nobody chooses them twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext

from cms.projection.attached_links import Entry, address_of
from content_models.declaration.attachments import MOST_FILES
from content_models.organisation.models import StoredFile
from content_models.organisation.uploads.check import LARGEST_MB, SORTS, TAKEN, Checked
from content_models.organisation.uploads.keeping import checked_all, keep


@dataclass(frozen=True)
class Posted:
    """What one form sent: the ids to drop, the ids of uploads kept by an earlier try, and new uploads."""

    dropped: frozenset[str] = frozenset()
    brought: tuple[str, ...] = ()
    uploads: tuple[UploadedFile, ...] = ()


class AttachmentsWidget(forms.Widget):
    """The list with its boxes, and one input for any number of files."""

    template_name = "cms/projection/attachments_widget.html"
    needs_multipart_form = True
    address: Any = None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        files = [entry | {"address": self.address and self.address(entry)} for entry in value or []]
        accepted = ",".join(f".{extension}" for extension in SORTS)
        facts = {"files": files, "accepted": accepted, "taken": TAKEN, "most": MOST_FILES, "largest": LARGEST_MB}
        return super().get_context(name, value, attrs) | facts

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Posted:
        chosen = tuple(file for file in _several(files, name) if file)
        return Posted(frozenset(_several(data, f"{name}-drop")), tuple(_several(data, f"{name}-kept")), chosen)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """A form without boxes ticked says that all files stay: nothing is ever left out."""
        return False

    def id_for_label(self, id_: str) -> str:
        return id_


class AttachmentsField(forms.FileField):
    """Cleans to the list of entries that the draft stores. `bind_files` tells it whose form it is."""

    widget = AttachmentsWidget

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **options: Any) -> None:
        super().__init__(**options)
        self.account: Any = None
        self.owner: Any = lambda: None
        self.brought: list[Entry] = []

    def clean(self, data: Posted | None, initial: Any = None) -> list[Entry]:
        posted, present = data or Posted(), list(initial or [])
        self.brought = self._brought_before(posted, present)
        staying = [one for one in [*present, *self.brought] if one["id"] not in posted.dropped]
        if posted.uploads:
            added = self._kept(posted.uploads, staying)
            self.brought += added
            staying += added
        if self.required and not staying:
            raise ValidationError(gettext("Chọn ít nhất một tệp."))
        return staying

    def bound_data(self, data: Posted | None, initial: Any) -> list[Entry]:
        """What a refused form shows again: present files, and uploads already kept."""
        posted = data or Posted()
        listed = [entry | {"brought": False} for entry in initial or []]
        listed += [entry | {"brought": True} for entry in self.brought]
        return [entry | {"dropped": entry["id"] in posted.dropped} for entry in listed]

    def has_changed(self, initial: Any, data: Posted | None) -> bool:
        return bool(data and (data.dropped or data.brought or data.uploads))

    def _brought_before(self, posted: Posted, present: list[Entry]) -> list[Entry]:
        """Uploads of an earlier try, by the ids this account was given: nobody else's can be named."""
        listed = {entry["id"] for entry in present}
        ids = [one for one in posted.brought if one not in listed and _is_id(one)][:MOST_FILES]
        rows = StoredFile.objects.filter(pk__in=ids, uploaded_by=self.account).order_by("at") if ids else []
        return [row.entry() for row in rows]

    def _kept(self, uploads: tuple[UploadedFile, ...], staying: list[Entry]) -> list[Entry]:
        agency, total = self.owner(), len(staying) + len(uploads)
        if agency is None:
            raise ValidationError(gettext("Chọn cơ quan trước khi tải tệp lên."))
        if total > MOST_FILES:
            raise ValidationError(
                gettext("Mục này nhận đến {most_files} tệp, bạn chọn tất cả {total} tệp.").format(
                    most_files=MOST_FILES, total=total
                )
            )
        checked = checked_all(uploads)
        _refuse_repeated(checked, staying)
        return [row.entry() for row in keep(checked, self.account, agency)]


def _refuse_repeated(checked: list[Checked], staying: list[Entry]) -> None:
    """The same bytes under two names are somebody's slip, and a published version lists them once."""
    named = {entry["digest"]: entry["name"] for entry in staying}
    for one in checked:
        if one.digest in named:
            raise ValidationError(
                gettext("{name}: trùng nội dung với tệp {named}.").format(name=one.name, named=named[one.digest])
            )
        named[one.digest] = one.name


def bind_files(form: Any) -> None:
    """Tell the file fields of a form who fills it in, for which agency, and where present files are read."""
    for one in form.fields.values():
        if isinstance(one, AttachmentsField):
            one.account = form.for_user
            one.owner = lambda: getattr(form, "cleaned_data", {}).get("agency")
            one.widget.address = lambda entry: address_of(form.instance, entry)


def _several(sent: Any, name: str) -> list[Any]:
    """All values under a name: requests give a MultiValueDict, callers in code may give a dict of lists."""
    return sent.getlist(name) if hasattr(sent, "getlist") else sent.get(name) or []


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
