"""Who may ever see a field. Stated for every field: there is no default."""

from enum import Enum


class Exposure(Enum):
    """PUBLIC: anybody. HOLDER: who has the code and the secret. INTERNAL: signed-in staff within reach."""

    PUBLIC = "public"
    HOLDER = "holder"
    INTERNAL = "internal"


PUBLIC, HOLDER, INTERNAL = Exposure.PUBLIC, Exposure.HOLDER, Exposure.INTERNAL
