"""How a file is refused: in Vietnamese, naming what the sender can do about it."""

from django.core.exceptions import ValidationError


class FileRefused(ValidationError):
    """Nothing of the file was kept; the message says why and what would be taken instead."""


def refuse_if(holds: object, why: str) -> None:
    """Raise FileRefused with the reason when the condition holds."""
    if holds:
        raise FileRefused(why)
