"""How often one caller may ask: whole minutes counted in the cache (this process, or Redis for all of them)."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from content_models.organisation.client_address import client_address, counted_address

A_MINUTE = 60


class CallsAMinute(BaseThrottle):
    """Counts a caller's calls within the running minute: a partner by its key, anybody else by address."""

    name = "calls"

    def allow_request(self, request: Request, view: Any) -> bool:
        """Count this call; False when the minute's share is used up."""
        most = self.most(request)
        return most <= 0 or self._counted(request) <= most

    def most(self, request: Request) -> int:
        """The calls a minute this caller may make; 0 sets no limit."""
        return settings.API_PARTNER_CALLS_A_MINUTE if request.auth else settings.API_CALLS_A_MINUTE

    def wait(self) -> float:
        """Seconds until the next minute begins: from then on the caller is served again."""
        return A_MINUTE - time.time() % A_MINUTE + 1

    def _counted(self, request: Request) -> int:
        caller = f"client-{request.auth.pk}" if request.auth else counted_address(client_address(request.META))
        return counted(self.name, caller)


class LookupsAMinute(CallsAMinute):
    """A narrower share for look-ups of cases, so that nobody harvests codes."""

    name = "lookups"

    def most(self, request: Request) -> int:
        return 0 if request.auth else settings.API_LOOKUPS_A_MINUTE


class ComparisonsAMinute(LookupsAMinute):
    """The same share for comparisons: each may take a processor for a while."""

    name = "comparisons"


def counted(name: str, caller: str) -> int:
    """Count one call of a caller and return how many it made within the running minute."""
    key = f"api:{name}:{caller}:{int(time.time() // A_MINUTE)}"
    cache.add(key, 0, timeout=2 * A_MINUTE)
    try:
        return cache.incr(key)
    except ValueError:  # the cache dropped it between the two calls
        return 1
