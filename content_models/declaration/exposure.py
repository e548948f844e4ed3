"""Who may ever see a field. Stated for every field: there is no default."""

from enum import Enum


class Exposure(Enum):
    """PUBLIC: anybody. HOLDER: who has the code and the secret. INTERNAL: signed-in staff within reach."""

    PUBLIC = "public"
    HOLDER = "holder"
    INTERNAL = "internal"


PUBLIC, HOLDER, INTERNAL = Exposure.PUBLIC, Exposure.HOLDER, Exposure.INTERNAL


class Mask(Enum):
    """How a personal value is shown outside the case's own agency: names as initials, identifiers never."""

    NAME = "name"
    NUMBER = "number"
    NEVER = "never"
