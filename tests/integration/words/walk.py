"""Walks the staff house as a signed-in person: every link from page to page, a few pages of each kind of address."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.test import Client
from django.urls import Resolver404, resolve

from tests.integration.words.said import Page

DOOR = "/quan-tri/"
#: Pages of one kind say the same words; two of them show a first and a further one.
OF_A_KIND, LONGEST_WALK = 2, 600
#: The menu beside the page is drawn by a script from what stands in the page.
MENU = re.compile(r'"url": "(/quan-tri/[^"]*)"')


def walk(client: Client, dead: list[tuple[str, int]], begin: str = DOOR) -> Iterator[Page]:
    """Yield each page that links lead to, at most `OF_A_KIND` of one address pattern; note links that lead nowhere."""
    waiting, seen, kinds = deque([begin]), {begin}, Counter()
    while waiting and sum(kinds.values()) < LONGEST_WALK:
        address = waiting.popleft()
        kind = _kind(address)
        if not kind or kinds[kind] >= OF_A_KIND:
            continue
        kinds[kind] += 1
        answer = client.get(address, follow=True)
        if answer.status_code != 200:
            dead.append((address, answer.status_code))
            continue
        if not answer.get("Content-Type", "").startswith("text/html") or answer.streaming:
            continue
        source = answer.content.decode()
        page = Page(answer.request["PATH_INFO"], source)
        yield page
        fresh = [link for link in [*page.links, *MENU.findall(source)] if link.startswith(DOOR) and link not in seen]
        seen.update(fresh)
        waiting.extend(fresh)


def _kind(address: str) -> tuple[str, ...] | None:
    """Return the pattern of an address, with the names of what it asks for; None for the door out."""
    parts = urlsplit(address)
    try:
        found = resolve(parts.path)
    except Resolver404:
        return (parts.path,)
    if "logout" in found.route:
        return None
    return (found.route, *sorted({pair.partition("=")[0] for pair in parts.query.split("&") if pair}))
