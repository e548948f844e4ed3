"""How often one caller may ask: whole minutes counted in the cache (this process, or Redis for all of them)."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from api.shares import A_MINUTE, Share, seconds_left
from content_models.organisation.client_address import client_address, counted_address


class CallsAMinute(BaseThrottle):
    """Counts a caller's calls within the running minute: a partner by its key, anybody else by address."""

    name = "calls"
    #: What this call found, for the headers of its answer; None where nothing is limited.
    share: Share | None = None

    def allow_request(self, request: Request, view: Any) -> bool:
        """Count this call; False when the minute's share is used up."""
        self.share = share_of(self.name, self.most(request), _caller(request))
        return self.share is None or not self.share.spent

    def most(self, request: Request) -> int:
        """The calls a minute this caller may make; 0 sets no limit."""
        return settings.API_PARTNER_CALLS_A_MINUTE if request.auth else settings.API_CALLS_A_MINUTE

    def wait(self) -> float:
        """Seconds until the next minute begins."""
        return seconds_left()


class LookupsAMinute(CallsAMinute):
    """A narrower share for look-ups of cases, so that nobody harvests codes."""

    name = "lookups"

    def most(self, request: Request) -> int:
        return 0 if request.auth else settings.API_LOOKUPS_A_MINUTE


class ComparisonsAMinute(LookupsAMinute):
    """The same share for comparisons: each may take a processor for a while."""

    name = "comparisons"


class DownloadsAMinute(LookupsAMinute):
    """The same share for whole files."""

    name = "downloads"


def share_of(name: str, most: int, caller: str) -> Share | None:
    """Count one call of a caller under a limit and return what it has used; None where there is no limit."""
    return Share(name, most, counted(name, caller)) if most > 0 else None


def counted(name: str, caller: str) -> int:
    """Count one call of a caller and return how many it made within the running minute."""
    key = f"api:{name}:{caller}:{int(time.time() // A_MINUTE)}"
    cache.add(key, 0, timeout=2 * A_MINUTE)
    try:
        return cache.incr(key)
    except ValueError:  # the cache dropped it between the two calls
        return 1


def _caller(request: Request) -> str:
    return f"client-{request.auth.pk}" if request.auth else counted_address(client_address(request.META))
