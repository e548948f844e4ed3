"""An address that cannot be answered as it was typed: the visitor is told what is wrong, with status 400."""

from django.core.exceptions import BadRequest


class WrongAddress(BadRequest):
    """The message is shown to the visitor: Vietnamese, and nothing of the machine."""
