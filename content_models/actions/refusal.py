"""How a verb says no: in Vietnamese, to the person who asked."""

from django.core.exceptions import PermissionDenied


class Refused(PermissionDenied):
    """A rule stands against it. Nothing was changed; the message says which rule."""


def refuse_unless(holds: object, why: str) -> None:
    """Raise Refused with the reason unless the condition holds."""
    if not holds:
        raise Refused(why)
