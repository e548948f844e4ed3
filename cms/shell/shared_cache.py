"""Redis, and each process for itself while Redis is gone: no page waits for a count, and none fails for one."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

log = logging.getLogger("minh_bach.cache")
#: Seconds that Redis is left alone after it failed.
REST = 5.0
#: Seconds that one question to Redis may take.
PATIENCE = 0.25
ASKED = ("add", "get", "set", "touch", "delete", "get_many", "has_key", "incr", "set_many", "delete_many", "clear")


class SharedCache(RedisCache):
    """As the framework's own, but a question that Redis does not answer is answered from this process's memory."""

    #: One breaker for the process: each thread has its own cache object.
    rests_until = 0.0

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        own = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
        super().__init__(server, params | {"OPTIONS": own | params.get("OPTIONS", {})})
        self.own = LocMemCache("minh-bach-own", {"TIMEOUT": params.get("TIMEOUT", 300)})

    def fault(self) -> str:
        """Ask Redis itself, resting or not, and return the kind of fault; empty where it answers."""
        try:
            RedisCache.has_key(self, "doctor")
        except RedisError as error:
            return type(error).__name__
        return ""

    def asked(self, name: str, *args: Any, **options: Any) -> Any:
        """Ask Redis unless it rests, else our own memory."""
        if time.monotonic() >= SharedCache.rests_until:
            try:
                return getattr(RedisCache, name)(self, *args, **options)
            except RedisError as error:
                SharedCache.rests_until = time.monotonic() + REST
                log.warning("Redis không trả lời (%s): mỗi tiến trình tự đếm.", type(error).__name__)
        return getattr(self.own, name)(*args, **options)


def _answering(name: str) -> Callable[..., Any]:
    def ask(self: SharedCache, *args: Any, **options: Any) -> Any:
        return self.asked(name, *args, **options)

    return ask


for _name in ASKED:
    setattr(SharedCache, _name, _answering(_name))
