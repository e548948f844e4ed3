"""One message: thin, without anything that may not be public, signed as Standard Webhooks say."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils import timezone

from content_models.declaration import registry
from content_models.declaration.body import canonical
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.feed_entry import FeedEntry

VERSION = "v1"


def id_of(entry: FeedEntry) -> str:
    """Return the id of the message about an entry: the same at every try, so that a receiver knows it again."""
    return f"msg_{entry.position}"


def body_of(entry: FeedEntry) -> bytes:
    """Return what is sent about an entry of the feed: what happened to which record, and where to read it."""
    event, verb = entry.event, entry.event.action.removeprefix("minhbach.")
    data = {
        "type": event.type,
        "key": event.key,
        "version": event.version,
        "verb": verb,
        "position": entry.position,
        "digest": event.digest,
        "address": f"{settings.WAGTAILADMIN_BASE_URL}{_path(event)}",
    }
    at = timezone.localtime(event.visible_from or event.timestamp).isoformat()
    return canonical({"type": f"{event.type}.{verb}", "timestamp": at, "data": data}).encode()


def _path(event: Any) -> str:
    if event.type == AGENCY_TYPE:
        return f"/api/v1/agencies/{event.key}/"
    own = f"/api/v1/{registry.of_type(event.type).public_plural()}/{event.key}/"
    return f"{own}versions/{event.version}/" if event.version else own


def headers_of(entry: FeedEntry, body: bytes, keys: Sequence[bytes], at: int) -> dict[str, str]:
    """Return the headers of a try at an instant, in seconds since 1970: one signature for each key."""
    name = id_of(entry)
    return {
        "Content-Type": "application/json",
        "User-Agent": "MinhBach",
        "webhook-id": name,
        "webhook-timestamp": str(at),
        "webhook-signature": " ".join(signature(key, name, at, body) for key in keys),
    }


def signature(key: bytes, name: str, at: int, body: bytes) -> str:
    """Return one signature in the standard's form."""
    told = hmac.new(key, f"{name}.{at}.".encode() + body, hashlib.sha256).digest()
    return f"{VERSION},{base64.b64encode(told).decode()}"
