"""What the form of a record adds to its text: what was said of it, and why a superior edits it."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property

from cms.projection.remarks import put_at_fields, sayings_of
from cms.review.sayings import ShownSaying
from content_models.actions.editing_below import is_below, kept_reason

#: The name under which the form sends why a superior edits.
REASON = "ly-do-sua"
#: What stands after this mixin is Wagtail's; its attributes are not typed.
Screen: Any = object


class Conversing(Screen):
    """Put before Wagtail's views of one record."""

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        return super().get_context_data(**extra) | {"said": self.sayings} | self._reason_asked()

    def get_form(self, *args: Any, **options: Any) -> Any:
        form = super().get_form(*args, **options)
        put_at_fields(form, self.sayings)
        return form

    @cached_property
    def sayings(self) -> list[ShownSaying]:
        """What was said of the record since it was last public."""
        return sayings_of(self.object) if self.object else []

    def _reason_asked(self) -> dict[str, Any]:
        """Who edits from above is asked why, once an editing."""
        if not self.object or not is_below(self.request.user, self.object):
            return {"edits_below": False}
        typed = self.request.POST.get(REASON, "")
        return {"edits_below": True, "reason_typed": typed, "reason_kept": kept_reason(self.object, self.request.user)}
