"""Promise R-29: Redis gone costs a moment once; counting goes on, and comes back to all processes by itself."""

import shutil
import subprocess
import time

import pytest
from django.core.cache import caches

from cms.shell import shared_cache
from cms.shell.shared_cache import SharedCache
from tests.integration.serving.servers import answers, free_port

REDIS = shutil.which("redis-server")
pytestmark = pytest.mark.skipif(not REDIS, reason="no Redis; to run it: sudo apt-get install redis-server")


class Server:
    def __init__(self, folder) -> None:
        self.folder, self.port, self.process = folder, free_port(), None

    def start(self) -> None:
        told = ["--port", str(self.port), "--save", "", "--dir", str(self.folder), "--loglevel", "warning"]
        self.process = subprocess.Popen([REDIS, *told], stdout=subprocess.DEVNULL)
        answers(self.port)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def redis(tmp_path):
    server = Server(tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def cache(redis, monkeypatch):
    monkeypatch.setattr(SharedCache, "rests_until", 0.0)
    monkeypatch.setattr(shared_cache, "REST", 0.5)
    kept = SharedCache(f"redis://127.0.0.1:{redis.port}/0", {})
    kept.own.clear()  # the memory is the process's: another test may have counted in it
    yield kept
    kept.own.clear()
    kept.close()


def test_counting_goes_on_without_redis_and_comes_back(redis, cache, caplog):
    cache.add("calls", 0)
    assert [cache.incr("calls") for _ in range(3)] == [1, 2, 3]
    redis.kill()
    began = time.perf_counter()
    assert cache.get("calls") is None
    assert cache.add("calls", 0)
    assert [cache.incr("calls") for _ in range(100)][-1] == 100
    assert cache.get_many(["calls"]) == {"calls": 100}
    assert time.perf_counter() - began < 1.5
    assert caplog.text.count("Redis không trả lời") == 1
    redis.start()
    time.sleep(0.6)
    assert cache.get("calls") is None  # it lost its memory, and is asked again
    assert cache.add("calls", 0)
    assert SharedCache(f"redis://127.0.0.1:{redis.port}/0", {}).get("calls") == 0


def test_a_silent_redis_is_not_waited_for(cache, redis):
    cache.set("word", "a")
    redis.process.send_signal(19)  # stopped: takes connections, says nothing
    try:
        began = time.perf_counter()
        for _ in range(50):
            cache.get("word")
        assert time.perf_counter() - began < 1.5
    finally:
        redis.process.send_signal(18)


def test_a_province_that_names_redis_gets_this_cache(settings):
    settings.CACHES = {
        "default": {"BACKEND": "cms.shell.shared_cache.SharedCache", "LOCATION": "redis://127.0.0.1:1/0"}
    }
    caches["default"].add("calls", 0)
    assert caches["default"].incr("calls") == 1
