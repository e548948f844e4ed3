"""A file's name as people will see it: the last part only, composed letters, nothing invisible."""

import re
import unicodedata
from pathlib import PurePosixPath

from content_models.organisation.uploads.refusal import refuse_if

LONGEST_NAME = 200
#: What a common desktop cannot save under.
UNSAVEABLE = re.compile(r'[<>:"|?*]')
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def clean_name(typed: str) -> str:
    """Return a name without folders, control or turning characters, at most 200 letters; FileRefused when empty.

    A name too long loses the end of its stem and keeps its extension.
    """
    last = unicodedata.normalize("NFC", typed).replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(letter for letter in " ".join(last.split()) if not unicodedata.category(letter).startswith("C"))
    name = UNSAVEABLE.sub("_", " ".join(seen.split())).strip(". ")
    refuse_if(not name or not PurePosixPath(name).stem, "Tệp không có tên: hãy đặt tên rồi tải lại.")
    name = f"_{name}" if RESERVED.match(name) else name
    suffix = PurePosixPath(name).suffix[:LONGEST_NAME]
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - len(suffix)].rstrip() + suffix


def extension_of(name: str) -> str:
    """Return the extension of a clean name in lower case, without its dot; empty when there is none."""
    return PurePosixPath(name).suffix[1:].lower()
