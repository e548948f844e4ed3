"""The form field of an agency: typed and suggested, for a list of all agencies of a province is no choice."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext

from cms.projection.words import lazily
from content_models.declaration.agency_block import AgencyField
from content_models.organisation.models import Agency

#: What Django tells the list of a foreign key, and no line of text.
OF_LISTS = ("limit_choices_to", "to_field_name", "blank")


class AgencyChoice(AgencyField):
    """Names one row of `queryset` by its code or whole name; nothing else is understood, least of all an id.

    It shows what a record holds as code and name, asked for once a form.
    """

    def __init__(self, queryset: QuerySet[Agency], **options: Any) -> None:
        super().__init__(**{name: value for name, value in options.items() if name not in OF_LISTS})
        self.queryset = queryset
        self.widget.attrs["placeholder"] = lazily("Mã hoặc tên cơ quan")
        self._told: tuple[Any, str] = (None, "")

    def rows(self) -> QuerySet[Agency]:
        return self.queryset

    def refusal(self, words: str, codes: list[str]) -> str:
        if not codes:
            return gettext("“{words}”: không có cơ quan nào mang mã, tên này.").format(words=words)
        several = gettext("“{words}”: có {count} cơ quan mang tên này, hãy ghi mã: {codes}.")
        return several.format(words=words, count=len(codes), codes=", ".join(codes[:5]))

    def prepare_value(self, value: Any) -> Any:
        """Words stay as they were typed; an id or a row becomes code and name."""
        if isinstance(value, int) and self._told[0] != value:
            self._told = (value, self._words(self.queryset.filter(pk=value).first()))
        return self._told[1] if isinstance(value, int) else self._words(value)

    def _words(self, value: Any) -> Any:
        return f"{value.code} {value.name}" if isinstance(value, Agency) else value or ""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
