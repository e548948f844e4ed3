"""Who calls: nobody in particular, or a registered system with its key (C-08)."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.http import HttpResponseBase
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from api.problems import Problem
from content_models.organisation.models import ApiCall, ApiClient

A_MINUTE = timedelta(minutes=1)
LONGEST_KEY = 200


class PartnerKey(BaseAuthentication):
    """Reads `Authorization: Bearer mb_…`. A header that is no valid key is refused everywhere: a partner whose key
    ended learns it at once, instead of being served as nobody."""

    def authenticate(self, request: Request) -> tuple[None, ApiClient] | None:
        """Return the client behind the key, None when no key was sent."""
        header = request.headers.get("Authorization")
        if header is None:
            return None
        scheme, _, key = header.partition(" ")
        key = key.strip()
        client = ApiClient.of_key(key) if scheme.lower() == "bearer" and 0 < len(key) <= LONGEST_KEY else None
        if client is None:
            raise Problem(
                "key-refused",
                "Gửi khóa trong dòng đầu “Authorization: Bearer mb_…”. Khóa có thể đã hết hạn hoặc bị thu hồi.",
                "Send the key as “Authorization: Bearer mb_…”. It may have expired or been revoked.",
            )
        return None, client

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="api"'


def client_with(request: Request, scope: str) -> ApiClient:
    """Return the calling client; a Problem without a key or when its key lacks the scope."""
    client = request.auth
    if client is None:
        raise Problem("key-needed", f"Phần này cần khóa có phạm vi “{scope}”.", f"This needs a key with “{scope}”.")
    if scope not in client.scopes:
        raise Problem("scope-missing", f"Khóa thiếu phạm vi “{scope}”.", f"The key lacks the scope “{scope}”.")
    return client


def log_call(client: ApiClient, request: Request, response: HttpResponseBase) -> None:
    """Keep what a client asked and was answered. `last_used_at` is rewritten once a minute, not on every call."""
    ApiCall.objects.create(
        client=client,
        method=str(request.method)[:8],
        path=request.get_full_path()[:500],
        status=response.status_code,
    )
    now = timezone.now()
    if client.last_used_at is None or client.last_used_at < now - A_MINUTE:
        stale = Q(last_used_at=None) | Q(last_used_at__lt=now)
        ApiClient.objects.filter(stale, pk=client.pk).update(last_used_at=now)
