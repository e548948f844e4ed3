"""Whose address a request is counted by: one answer for sign-in, public pages and the interface."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import IPv6Network, ip_address
from typing import Any

from django.conf import settings


def client_address(meta: Mapping[str, Any]) -> str:
    """Return the address of who asks, from a request's `META`.

    Behind `TRUSTED_PROXIES` proxies of ours it is what the outermost of them saw. Anything further left in
    `X-Forwarded-For` was written by whoever asks, and what is no address counts as not sent.
    """
    direct = str(meta.get("REMOTE_ADDR") or "")
    named = [part.strip() for part in str(meta.get("HTTP_X_FORWARDED_FOR", "")).split(",")]
    if settings.TRUSTED_PROXIES < 1 or not any(named):
        return direct
    return _plain(named[-min(settings.TRUSTED_PROXIES, len(named))]) or direct


def counted_address(address: str) -> str:
    """Return what tries are counted under: one IPv6 line holds 2^64 addresses, so its network stands for it."""
    plain = _plain(address)
    return str(IPv6Network((plain, 64), strict=False)) if ":" in plain else plain or address


def _plain(text: str) -> str:
    """An address without its port, empty when it is none."""
    bare = text.partition("]")[0].lstrip("[") if text.startswith("[") else text
    bare = bare.partition(":")[0] if bare.count(":") == 1 else bare
    try:
        return str(ip_address(bare))
    except ValueError:
        return ""
