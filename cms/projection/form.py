"""The form of an artefact: foreign keys offer, and accept, only what the account may name."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from wagtail.admin.forms.models import WagtailAdminModelForm

from cms.projection.attachments_field import bind_files
from cms.projection.choosing import choosable
from cms.projection.term_field import TermField
from cms.projection.words import pairs_said
from content_models.declaration.artefact import Artefact
from content_models.declaration.choice import Choice
from content_models.declaration.references import AgencyReference, Pinned, Reference
from content_models.declaration.word import Word
from content_models.ledger.reading import listed
from content_models.organisation.models import Agency
from content_models.organisation.rights import agencies_for


def offered(kind: Any, account: Any, present: Any = None) -> Any:
    """Return the rows a link of this kind may point at; None for a field that is no link."""
    if isinstance(kind, AgencyReference):
        return Agency.objects.all()
    if isinstance(kind, Pinned):
        return listed(kind.of)
    target: Any = kind.related_model
    return choosable(account, target, present) if isinstance(kind, Reference) else None


class ArtefactForm(WagtailAdminModelForm):
    """Saves nothing itself: the view hands the record to the draft action."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._settle_owner()
        for kind in self._meta.model.kinds():
            rows = offered(kind, self.for_user, getattr(self.instance, kind.attname))
            if rows is not None and kind.name in self.fields:
                self.fields[kind.name].queryset = self.fields[kind.name].widget.offered = rows
            self._say_choices(kind)
        bind_files(self)

    def _say_choices(self, kind: Any) -> None:
        """In the language of the reader; what a shared category offers is read for this record."""
        field = self.fields.get(kind.name)
        if isinstance(field, TermField):
            self._offer_terms(kind)
        elif isinstance(kind, Choice) and field:
            field.choices = pairs_said(field.choices)

    def _offer_terms(self, kind: Any) -> None:
        """Entries that are not retired, and the one that the record holds, by its word of today."""
        present = getattr(self.instance, kind.attname) or ""
        self.fields[kind.name].offer(kind, present)
        if isinstance(kind, Word) and present:
            self.initial[kind.name] = kind.plain(present)

    def _settle_owner(self) -> None:
        """The owner is chosen once, among the agencies where the account may add; a transfer is an action."""
        owner = self.fields["agency"]
        if self.instance.pk:
            owner.disabled = True
            owner.queryset = Agency.objects.filter(pk=self.instance.agency_id)
            return
        owner.queryset = agencies_for(self.for_user, self._meta.model)
        only = list(owner.queryset[:2])
        if len(only) == 1 and not self.initial.get("agency"):
            self.initial["agency"] = only[0].pk

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._refuse_a_key_twice()
        return cleaned

    def _refuse_a_key_twice(self) -> None:
        """Said at the form, before the table says it without words."""
        record: Artefact = self._meta.model(pk=self.instance.pk)
        for name in ("agency", *(kind.name for kind in record.kinds())):
            if name in self.cleaned_data:
                setattr(record, name, self.cleaned_data[name])
        if self.instance.submitted or self.instance.version:
            return
        key = record.natural_key()
        taken = key and type(record)._base_manager.filter(key=key).exclude(pk=self.instance.pk).exists()
        if taken:
            raise ValidationError(gettext("Đã có bản ghi mang khóa {key}: hãy mở bản ghi đó để sửa.").format(key=key))
