"""Walks the staff house as a signed-in person: every link from page to page, and every form sent as it stands."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

from tests.integration.words.said import Page

DOOR = "/quan-tri/"
LONGEST_WALK = 600
#: The menu beside the page is drawn by a script from what stands in the page.
MENU = re.compile(r'"url": "(/quan-tri/[^"]*)"')
#: The screens of all types are made in one way; their addresses differ in the names of app and model.
TYPE = re.compile(r"snippets/\w+/\w+/")
#: Doors out of the session, forms whose empty sending ends it, and attached files: the samples here have no bytes.
WAYS_OUT = ("logout", "tai-khoan/phien", "quan-tri/tep/")


@dataclass
class Walks:
    """What is known after some walks: the addresses read by anybody, and the links that led nowhere.

    Every pattern of an address is read once by somebody, and each shape of a screen once by each who is led there.
    """

    read: set[tuple[str, ...]] = field(default_factory=set)
    dead: list[tuple[str, int]] = field(default_factory=list)

    def walk(self, client: Client, begin: str = DOOR) -> Iterator[Page]:
        """Yield each page that links lead to and the answer to each of its forms."""
        waiting, seen, shapes = deque([begin]), {begin}, set()
        while waiting and len(shapes) < LONGEST_WALK:
            address = waiting.popleft()
            kind = kind_of(address)
            shape = tuple(TYPE.sub("", part) for part in kind)
            if not kind or (shape in shapes and kind in self.read):
                continue
            shapes.add(shape)
            self.read.add(kind)
            for page in self._heard(client, address):
                yield page
                fresh = [link for link in page.links if link.startswith(DOOR) and link not in seen]
                seen.update(fresh)
                waiting.extend(fresh)

    def _heard(self, client: Client, address: str) -> Iterator[Page]:
        answer = client.get(address, follow=True)
        if answer.status_code != 200:
            self.dead.append((address, answer.status_code))
        elif page := page_of(answer):
            yield page
            for action, typed in page.forms:
                yield from self._sent(client, action, typed)

    def _sent(self, client: Client, action: str, typed: dict[str, list[str]]) -> Iterator[Page]:
        """Send a form as it stands; whatever it changed is taken back."""
        kind = ("POST", *kind_of(action), *sorted(typed))
        if kind in self.read or not kind_of(action):
            return
        self.read.add(kind)
        with transaction.atomic():
            answer = client.post(action, typed, follow=True)
            transaction.set_rollback(True)
        if answer.status_code >= 404:
            self.dead.append((f"POST {action}", answer.status_code))
        elif page := page_of(answer):
            yield page


def page_of(answer: HttpResponse) -> Page | None:
    """Return the page that an answer holds, None when it is a file or data."""
    if answer.streaming:
        for _ in answer.streaming_content:  # read to its end: a file on its way holds its own open
            pass
        return None
    if not answer.get("Content-Type", "").startswith("text/html"):
        return None
    source = answer.content.decode()
    page = Page(answer.request["PATH_INFO"], source, answer["Content-Language"])
    page.links += MENU.findall(source)
    return page


def kind_of(address: str) -> tuple[str, ...]:
    """Return the pattern of an address, with the names of what it asks for; nothing for a door out."""
    parts = urlsplit(address)
    try:
        route = resolve(parts.path).route
    except Resolver404:
        route = parts.path
    if any(way in route for way in WAYS_OUT):
        return ()
    return (route, *sorted({pair.partition("=")[0] for pair in parts.query.split("&") if pair}))
