"""Cleans the text of a cell and says what was taken out; finds texts typed in fonts of the time before Unicode."""

from __future__ import annotations

import re
import unicodedata

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
#: Letters only Vietnamese text in Unicode has: where one stands, no old font was used.
TRUE_LETTERS = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
TCVN3 = re.compile("[A-Za-z][¨©ª«¬®µ¶·¸¹»¼½¾¦]|[¨©ª«¬®§¦¥¤µ¶·¸¹»¼½¾][a-z]")
VNI = re.compile("[aAeEöÖôÔ][ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]|[oOuUyY][øûïåäëØÛÏÅÄË]|[ñÑ]")


def tidy(text: str) -> tuple[str, list[str]]:
    """Return the text composed, trimmed, without what nobody sees; and words about what was taken out."""
    told = []
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").replace("\u00a0", " ")
    if UNSEEN.search(text):
        told.append("đã bỏ ký tự không nhìn thấy")
    if CONTROL.search(text):
        told.append("đã bỏ ký tự điều khiển")
    text = CONTROL.sub("", UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", text).strip(), told


def old_font(text: str) -> str:
    """Return the name of the old font a text was typed in, empty when it is none or there is no sign of one."""
    if TRUE_LETTERS.search(unicodedata.normalize("NFC", text)):
        return ""
    if len(TCVN3.findall(text)) >= 2:
        return "TCVN3 (.VnTime)"
    return "VNI" if len(VNI.findall(text)) >= 2 else ""


def strange_letter(text: str) -> str:
    """Return the first letter of a code that is no ASCII sign, with its name, for whoever must find it; or nothing."""
    for one in text:
        if not one.isascii():
            return f"“{one}” ({unicodedata.name(one, hex(ord(one))).lower()})"
    return ""
