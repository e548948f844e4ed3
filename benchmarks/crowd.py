"""Many readers at once, over HTTP, through nginx with its example: R-01, R-02 and R-08.

`CROWD_SECONDS=600` lets them stay for ten minutes; else ten seconds each.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import shutil
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figure import Figure, ms, rate
from benchmarks.timing import Spread, spread
from content_models.ledger.models import PublicRecord
from tests.integration.serving.servers import NGINX, Nginx, Platform

SECONDS = float(os.environ.get("CROWD_SECONDS", "10"))
SETTINGS, WORKERS = "cms.shell.settings.dev", 3
KEPT, CONNECTIONS = 500, 64
#: Readers who come as fast as they are answered, and those who come three times as often, refused or not.
USUAL, MANY, TIMES = 6, 96, 3
DESK = "/quan-tri/login/"
WRK = shutil.which("wrk")
RANDOM_CODES = """
local codes = {}
for line in io.lines(os.getenv("CODES")) do codes[#codes + 1] = line end
math.randomseed(os.time())
request = function() return wrk.format("GET", codes[math.random(#codes)]) end
"""


@dataclass
class House:
    """nginx before processes for readers and for staff, and a folder for what the readers are told to ask."""

    nginx: Nginx
    folder: Path


def measure() -> Iterator[Figure]:
    """Serve, let them come, stop. What is not installed is said."""
    if not NGINX:
        yield Figure("nginx", "not installed: apt-get install nginx-light")
        return
    with ExitStack() as open_now:
        house = _house(open_now)
        keys = list(PublicRecord.objects.filter(key__startswith="9.").values_list("key", flat=True)[:100_000])
        if WRK:
            yield from _as_fast_as_can_be(house, keys)
        else:
            yield Figure("wrk", "not installed: apt-get install wrk")
        yield from _too_many(house, [f"/thu-tuc/{key}/" for key in keys])


def _house(open_now: ExitStack) -> House:
    folder = Path(open_now.enter_context(tempfile.TemporaryDirectory()))
    readers, staff = Platform(SETTINGS), Platform(SETTINGS)
    nginx = Nginx(folder, readers.port, kept=600, most=1_000_000, staff=staff.port)
    for one in (readers, staff):
        open_now.callback(one.kill)
        one.start(workers=WORKERS)
    open_now.callback(nginx.stop)
    nginx.start()
    return House(nginx, folder)


def _as_fast_as_can_be(house: House, keys: list[str]) -> Iterator[Figure]:
    some = [f"/thu-tuc/{key}/" for key in keys[:KEPT]]
    line = _line(house)
    for address in some:
        _asked(line, address)
    speed, p99, _ = _wrk(house, some, CONNECTIONS)
    yield Figure(
        f"kept pages, {CONNECTIONS} readers, p99", rate(speed), ms(p99), budget="≥ 5 000 /s, p99 ≤ 50 ms",
        kept=speed >= 5000 and p99 <= 50,
    )  # fmt: skip
    speed, p99, refused = _wrk(house, [f"/api/v1/procedures/{key}/" for key in keys], USUAL)
    yield Figure(
        f"look-ups nobody asked before, {USUAL} readers, p99", rate(speed), ms(p99), budget="≥ 150 /s, none refused",
        kept=speed >= 150 and not refused,
    )  # fmt: skip


def _wrk(house: House, addresses: list[str], connections: int) -> tuple[float, float, int]:
    """Answers a second, milliseconds that 99 of 100 stay below, and answers that were no success."""
    codes, script = house.folder / "codes", house.folder / "random.lua"
    codes.write_text("\n".join(addresses), encoding="ascii")
    script.write_text(RANDOM_CODES, encoding="ascii")
    command = [str(WRK), "-t", "1", "-c", str(connections), "-d", f"{SECONDS:.0f}s", "--latency", "-s", str(script)]
    asked = [*command, f"https://localhost:{house.nginx.port}"]
    told = subprocess.run(asked, env=os.environ | {"CODES": str(codes)}, check=True, capture_output=True, text=True)
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", told.stdout).groups()  # type: ignore[union-attr]
    speed = float(re.search(r"Requests/sec:\s+([\d.]+)", told.stdout)[1])  # type: ignore[index]
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", told.stdout)
    return speed, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit], int(refused[1]) if refused else 0


def _too_many(house: House, pages: list[str]) -> Iterator[Figure]:
    """Pages nobody asked before: as many as can be answered, then three times as many with a clerk beside them."""
    alone = spread([_asked(_line(house), DESK)[1] for _ in range(100)])
    usual = _crowd(house, pages, USUAL, 0.0)
    admitted, capacity = spread([taken for status, taken in usual if status == 200]), len(usual) / SECONDS
    yield Figure(f"pages nobody asked before, {USUAL} readers", rate(capacity), ms(admitted.p95))
    with ThreadPoolExecutor(1) as clerk:
        working = clerk.submit(_desk, house)
        got = _crowd(house, pages, MANY, MANY / (TIMES * capacity))
        beside = working.result()
    let_in = spread([taken for status, taken in got if status == 200])
    sent_away = [taken for status, taken in got if status != 200]
    yield Figure(
        f"{TIMES} times as many: those let in", ms(let_in.median), ms(let_in.p95),
        budget="p95 ≤ 2 × as before", kept=let_in.p95 <= 2 * admitted.p95,
    )  # fmt: skip
    yield _sent_away(sent_away, len(got))
    yield Figure("   a clerk signs in, alone", ms(alone.median), ms(alone.p95))
    yield Figure("   beside them", ms(beside.median), ms(beside.p95))


def _sent_away(taken: list[float], every: int) -> Figure:
    what = f"   refused at once, {len(taken) / every:.0%}"
    if not taken:
        return Figure(what, "–")
    told = spread(taken)
    return Figure(what, ms(told.median), ms(told.p95), budget="p95 ≤ 100 ms", kept=told.p95 <= 100)


def _crowd(house: House, pages: list[str], readers: int, every: float) -> list[tuple[int, float]]:
    """Status and milliseconds of each answer; a reader asks again after `every` seconds, or when answered if later."""
    until = time.monotonic() + SECONDS

    def read(number: int) -> list[tuple[int, float]]:
        line, chance, got = _line(house), random.Random(number), []
        next_at = time.monotonic() + chance.random() * every
        while next_at < until:
            time.sleep(max(0.0, next_at - time.monotonic()))
            got.append(_asked(line, f"{chance.choice(pages)}?{chance.random()}"))
            next_at = max(next_at + every, time.monotonic())
        line.close()
        return got

    with ThreadPoolExecutor(readers) as crowd:
        return [one for got in crowd.map(read, range(readers)) for one in got]


def _desk(house: House) -> Spread:
    line, taken, until = _line(house), [], time.monotonic() + SECONDS
    while time.monotonic() < until:
        taken.append(_asked(line, DESK)[1])
        time.sleep(0.1)
    return spread(taken)


def _line(house: House) -> http.client.HTTPSConnection:
    return http.client.HTTPSConnection("localhost", house.nginx.port, context=ssl._create_unverified_context())


def _asked(line: http.client.HTTPSConnection, address: str) -> tuple[int, float]:
    began = time.perf_counter()
    line.request("GET", address)
    answer = line.getresponse()
    answer.read()
    return answer.status, (time.perf_counter() - began) * 1000
